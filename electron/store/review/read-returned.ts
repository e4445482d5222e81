import { DomainError } from '../../../shared/domain/error';
import { copyNameOf, textBookmark, type CopyName } from '../../../shared/domain/review/copy-name';
import type { ReturnedComment, ReturnedFile } from '../../../shared/domain/review/returned';
import { openPackage, type WordPackage } from '../importers/word/package';
import type { XmlElement } from '../importers/word/xml';
import { childOf, childrenOf, nameOf, valueOf, wordsOf } from '../importers/word/xml';
import { TextCollector } from './text-collector';

const mainPart = 'word/document.xml';

/** What a file says of itself; null for one that this workbench did not write. Throws file.damaged or file.too-large. */
export const readCopyName = (bytes: Uint8Array): CopyName | null => nameIn(openPackage(bytes));

function nameIn(parts: WordPackage): CopyName | null {
  const properties = new Map<string, string>();
  const root = parts.part('docProps/custom.xml');
  for (const property of root ? childrenOf(root) : []) {
    const name = valueOf(property, 'name');
    const [value] = childrenOf(property);
    if (name !== null && value) properties.set(name, wordsOf(value).trim());
  }
  return copyNameOf(properties);
}

/** The words of a comment's run or paragraph, changes to them taken as made. */
function wordsIn(parent: XmlElement): string {
  return childrenOf(parent)
    .map((element) => {
      const name = nameOf(element);
      if (name === 't') return wordsOf(element);
      if (name === 'tab') return '\t';
      if (name === 'br' || name === 'cr') return '\n';
      if (name === 'noBreakHyphen') return '\u2011';
      return ['pPr', 'rPr', 'del', 'moveFrom', 'instrText'].includes(name) ? '' : wordsIn(element);
    })
    .join('');
}

const paragraphsIn = (parent: XmlElement): XmlElement[] =>
  childrenOf(parent).flatMap((element) => (nameOf(element) === 'p' ? [element] : paragraphsIn(element)));

/** Attributes of each entry of a list part by its paragraph id. */
function byParagraph(root: XmlElement | undefined): ReadonlyMap<string, XmlElement> {
  const entries = new Map<string, XmlElement>();
  for (const entry of root ? childrenOf(root) : []) {
    const id = valueOf(entry, 'paraId');
    if (id !== null) entries.set(id.toUpperCase(), entry);
  }
  return entries;
}

/** `2026-04-14T15:52:03Z` to the second: Word writes the wall clock whatever zone it adds. */
const dateOf = (words: string | null): string =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(words ?? '')?.[0] ?? '';

/**
 * Reads comments, their threads and the text that they stand on. Nothing that the file links to is
 * opened. Throws DomainError comments.not-ours for a file that this workbench did not write,
 * file.damaged or file.too-large.
 */
export function readReturned(bytes: Uint8Array): { readonly name: CopyName; readonly file: ReturnedFile } {
  // What is no package at all is not damaged: it is something else.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new DomainError('comments.not-ours');
  const parts = openPackage(bytes);
  const name = nameIn(parts);
  if (!name) throw new DomainError('comments.not-ours');
  const body = childOf(parts.part(mainPart), 'body');
  if (!body) throw new DomainError('file.damaged', { part: mainPart });
  const collector = new TextCollector(textBookmark);
  collector.read(body);
  const { units, stretches } = collector.finish();

  const extendedPart = parts.part('word/commentsExtended.xml');
  const extended = byParagraph(extendedPart);
  const ids = byParagraph(parts.part('word/commentsIds.xml'));
  const root = parts.part('word/comments.xml');
  const read = (root ? childrenOf(root) : [])
    .filter((element) => nameOf(element) === 'comment')
    .map((element) => {
      const paragraphs = paragraphsIn(element);
      const last = paragraphs.at(-1);
      const paragraph = (last && valueOf(last, 'paraId'))?.toUpperCase() ?? '';
      return { element, paragraphs, paragraph, key: valueOf(element, 'id') ?? '' };
    });
  const keyOf = new Map(read.map(({ paragraph, key }) => [paragraph, key]));
  const comments = read.map(({ element, paragraphs, paragraph, key }): ReturnedComment => {
    const more = extended.get(paragraph);
    const parent = valueOf(more, 'paraIdParent')?.toUpperCase();
    const stretch = stretches.get(key);
    return {
      key,
      durableId: valueOf(ids.get(paragraph), 'durableId')?.toUpperCase() ?? null,
      parent: (parent === undefined ? undefined : keyOf.get(parent)) ?? null,
      author: valueOf(element, 'author') ?? '',
      initials: valueOf(element, 'initials') ?? '',
      date: dateOf(valueOf(element, 'date')),
      text: paragraphs.map(wordsIn).join('\n'),
      // LibreOffice lists the settled ones only, and leaves the part out where there are none.
      isResolved: extendedPart ? /^(?:1|true|on)$/.test(valueOf(more, 'done') ?? '') : null,
      stretch: stretch ? { start: stretch.start, end: stretch.end } : null,
      words: stretch?.words ?? '',
    };
  });
  const application = childOf(parts.part('docProps/app.xml'), 'Application');
  return {
    name,
    file: {
      units,
      comments,
      hasDurableIds: comments.some(({ durableId }) => durableId !== null),
      hasThreads: comments.some(({ parent }) => parent !== null),
      program: application ? wordsOf(application).trim() : '',
    },
  };
}
