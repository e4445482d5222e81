import { sourceOf, type CitedDocument } from './citation-source';
import { referenceOf, type ReferenceOptions } from './gb7714';

/** A citation in the forms that programs paste: words, HTML and Markdown. */
export interface Cited {
  readonly text: string;
  readonly html: string;
  readonly markdown: string;
}

const escapeHtml = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The reference of a whole document, or with `place` of a clause of it. */
export const citeDocument = (document: CitedDocument, options: ReferenceOptions): string =>
  referenceOf(sourceOf(document), options);

export interface ClauseQuote {
  /** The words, blocks joined by a line feed. */
  readonly quote: string;
  /** Long address. */
  readonly address: string;
  /** The reading's version that the address belongs to. */
  readonly version: string;
}

/**
 * Words of a document with their place and its reference, in three forms at once. `escapeMarkdown`
 * makes text that Markdown shows as it is, a line a paragraph.
 */
export function citeClause(
  document: CitedDocument,
  { quote, address, version }: ClauseQuote,
  options: Pick<ReferenceOptions, 'language'>,
  escapeMarkdown: (text: string) => string,
): Cited {
  const inText =
    options.language === 'en'
      ? `(《${document.title}》 ${address}, version @${version})`
      : `（《${document.title}》${address}，版本 @${version}）`;
  const reference = citeDocument(document, { ...options, place: address });
  const paragraphs = quote.split('\n').filter((line) => line.trim() !== '');
  return {
    text: `${quote}${inText}\n${reference}`,
    html: [
      `<blockquote lang="zh-CN">${paragraphs.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}`,
      `<footer>${escapeHtml(inText)}</footer></blockquote>`,
      `<p>${escapeHtml(reference)}</p>`,
    ].join(''),
    markdown: [
      paragraphs.map((line) => `> ${escapeMarkdown(line)}`).join('\n>\n'),
      `>\n> ${escapeMarkdown(inText)}`,
      `\n${escapeMarkdown(reference)}\n`,
    ].join('\n'),
  };
}
