import { sourceOf, type CitedDocument, type Genre } from './citation-source';

/** Types of CSL 1.0.2 that come nearest: an announcement on a page, a law, a report. */
const types: Readonly<Record<Genre, string>> = {
  announcement: 'webpage',
  law: 'legislation',
  report: 'report',
};

const datePartsOf = (day: string): { 'date-parts': number[][] } | undefined => {
  const parts = /^\d{4}(?:-\d{2}){0,2}$/.test(day) ? day.split('-').map(Number) : [];
  return parts.length ? { 'date-parts': [parts] } : undefined;
};

/** A key that stays the same for the same words: year and the beginning of the version's hash. */
export function citationKeyOf(document: CitedDocument): string {
  const year = /\d{4}/.exec(sourceOf(document).issued)?.[0] ?? '';
  return `plan${year}-${document.contentSha256.slice(0, 8)}`;
}

/** The document as an item of CSL-JSON, as Zotero and pandoc read it. */
export function cslItemOf(document: CitedDocument) {
  const source = sourceOf(document);
  const issued = datePartsOf(source.issued);
  // Bodies that the text itself does not name stay in its own words.
  const authors = source.andOthers ? [document.issuer] : source.authors;
  const taken = source.isOnline ? datePartsOf(source.accessed) : undefined;
  return {
    id: citationKeyOf(document),
    type: types[source.genre],
    title: source.title.toWellFormed(),
    ...(authors.length ? { author: authors.map((literal) => ({ literal: literal.toWellFormed() })) } : {}),
    ...(source.number ? { number: source.number } : {}),
    ...(source.publisher ? { 'container-title': source.publisher } : {}),
    ...(issued ? { issued } : {}),
    ...(taken ? { accessed: taken } : {}),
    ...(source.address ? { URL: source.address } : {}),
    language: 'zh-CN',
    note: `sha256: ${document.contentSha256}`,
  };
}

export const writeCslJson = (documents: readonly CitedDocument[]): string =>
  `${JSON.stringify(documents.map(cslItemOf), null, 2)}\n`;
