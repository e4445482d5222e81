import { citeDocument } from '../../citation/cite';
import { versionLine } from '../../document/reading-version';
import type { Block } from '../../document/block';
import type { HashText } from '../../ids';
import { fragmentOf, type PictureRegion } from '../../picture/region';
import type { Report, ReportEntry } from '../report-model';
import { exportTexts } from '../texts';
import { base64OfHex } from './html';

/** Half a character has no code point that a text may hold. */
const plain = (text: string): string => text.toWellFormed();

/**
 * The text that positions count in: blocks with words, joined by a line feed, as quotes are. Offsets
 * of blocks are in code points (Web Annotation, 4.2.5), not in UTF-16 units.
 */
export function positionsOf(blocks: readonly Block[]): {
  readonly text: string;
  readonly at: (block: string, offset: number) => number;
} {
  const places = new Map<string, { readonly start: number; readonly text: string }>();
  const lines: string[] = [];
  let start = 0;
  for (const { id, text } of blocks) {
    places.set(id, { start, text });
    if (text === '') continue;
    lines.push(text);
    start += codePoints(text) + 1;
  }
  return {
    text: plain(lines.join('\n')),
    at: (block, offset) => {
      const place = places.get(block);
      return place ? place.start + codePoints(place.text.slice(0, offset)) : 0;
    },
  };
}

function codePoints(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) count += 1;
  return count;
}

/** A thing named by its own SHA-256 (RFC 6920). */
const nameByHash = (hex: string): string =>
  `ni:///sha-256;${base64OfHex(hex).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;

/**
 * A rectangle of a picture (Web Annotation, 4.2.1). The first selector is in the grammar of Media
 * Fragments, which has whole numbers only; the second says the same in percent, as many programs write it.
 */
const regionTarget = (region: PictureRegion, scope: string) => ({
  type: 'SpecificResource',
  source: { id: nameByHash(region.picture), type: 'Image' },
  scope,
  selector: [
    {
      type: 'FragmentSelector',
      conformsTo: 'http://www.w3.org/TR/media-frags/',
      value: fragmentOf(region, 'pixel'),
    },
    { type: 'FragmentSelector', value: fragmentOf(region, 'percent') },
  ],
});

const time = (at: number): string => new Date(at).toISOString();

/**
 * The marks as a page of W3C Web Annotations. The source is named by its hash, so that
 * positions are tied to the one text they count in; TimeState says when that text was taken.
 */
export function writeWebAnnotations(report: Report, hash: HashText): string {
  const { document, entries, exportedAt, options } = report;
  const texts = exportTexts(options.language);
  const { text, at } = positionsOf(report.source);
  const name = nameByHash(hash(text));
  const facts: readonly (readonly [string, string])[] = [
    ['title', document.title],
    ['creator', document.issuer],
    ['identifier', document.number],
    ['issued', document.date],
    ['source', document.provenance.address],
    ['hasVersion', versionLine(report.version, document.contentSha256)],
    ['bibliographicCitation', citeDocument(document, { language: options.language })],
  ];
  const source = {
    id: name,
    type: 'Text',
    format: 'text/plain',
    language: 'zh-CN',
    ...Object.fromEntries(
      facts.filter(([, value]) => value !== '').map(([term, value]) => [`dcterms:${term}`, plain(value)]),
    ),
  };
  const bodyOf = (entry: ReportEntry) => [
    ...entry.comments.map((comment) => ({
      type: 'TextualBody',
      purpose: 'commenting',
      format: 'text/plain',
      value: plain(comment.text),
      created: time(comment.createdAt),
      modified: time(comment.updatedAt),
      ...personOf(comment.author.name),
    })),
    ...entry.tags.map((tag) => ({
      type: 'TextualBody',
      purpose: 'tagging',
      format: 'text/plain',
      value: plain(tag),
    })),
    ...(options.fields.includes('color')
      ? [
          {
            type: 'TextualBody',
            purpose: 'classifying',
            format: 'text/plain',
            value: texts.color[String(entry.color) as keyof typeof texts.color],
          },
        ]
      : []),
    {
      type: 'TextualBody',
      purpose: 'identifying',
      format: 'text/plain',
      value: `${plain(entry.address)}${entry.agrees ? '' : ` (${texts.report.differs})`}`,
    },
  ];
  const wordsTarget = (entry: ReportEntry) => ({
    type: 'SpecificResource',
    source: source.id,
    state: { type: 'TimeState', sourceDate: time(document.importedAt) },
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: plain(entry.quote.exact),
        prefix: plain(entry.quote.prefix),
        suffix: plain(entry.quote.suffix),
      },
      {
        type: 'TextPositionSelector',
        start: at(entry.range.start.block, entry.range.start.offset),
        end: at(entry.range.end.block, entry.range.end.offset),
      },
    ],
  });
  const items = entries.map((entry) => ({
    id: `urn:uuid:${entry.id}`,
    type: 'Annotation',
    motivation: entry.comments.length ? 'commenting' : entry.tags.length ? 'tagging' : 'highlighting',
    created: time(entry.createdAt),
    modified: time(entry.updatedAt),
    ...(options.fields.includes('author') ? personOf(entry.author.name) : {}),
    body: bodyOf(entry),
    target: entry.region ? regionTarget(entry.region, source.id) : wordsTarget(entry),
  }));
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${name}#annotations`,
    type: 'AnnotationCollection',
    label: plain(document.title),
    created: time(exportedAt),
    total: items.length,
    'dcterms:source': source,
    first: {
      id: `${name}#annotations-1`,
      type: 'AnnotationPage',
      startIndex: 0,
      items,
    },
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

const personOf = (name: string) => (name ? { creator: { type: 'Person', name: plain(name) } } : {});
