import { Paragraph, type FileChild } from 'docx';
import { runContent } from './xml-text';

/**
 * A part of a document: an object of the library, or WordprocessingML as it will stand in the file. What
 * there are thousands of is written as such: as objects they take ten times the time and memory.
 */
export type BodyPart = FileChild | string;

export const paragraphXml = (style: string, content: string, more = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content}</w:p>`;

/** Words as one run, their line feeds as breaks; '' for no words. */
export const runXml = (text: string, isBold = false): string =>
  text === '' ? '' : `<w:r>${isBold ? '<w:rPr><w:b/><w:bCs/></w:rPr>' : ''}${runContent(text)}</w:r>`;

const footnoteSign = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>';

export const footnoteCallXml = (id: number): string =>
  `<w:r>${footnoteSign}<w:footnoteReference w:id="${id}"/></w:r>`;

const footnoteXml = (text: string, index: number): string =>
  `<w:footnote w:id="${index + 1}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r>${footnoteSign}<w:footnoteRef/></w:r>${runXml(` ${text}`)}</w:p></w:footnote>`;

/** Above every number that the library gives to bookmarks. */
const firstBookmark = 1_000_000_000;

/** A bookmark without extent. */
export const bookmarkXml = (name: string, number: number): string =>
  `<w:bookmarkStart w:id="${firstBookmark + number}" w:name="${name}"/><w:bookmarkEnd w:id="${firstBookmark + number}"/>`;

export const linkXml = (anchor: string, content: string): string =>
  `<w:hyperlink w:history="1" w:anchor="${anchor}">${content}</w:hyperlink>`;

/** Stands in the library's document where XML goes; words of a report are never in a paragraph without style. */
const placeholder = (index: number) => new Paragraph(`\uE000${index}\uE000`);
const placeholders = /<w:p><w:r><w:t xml:space="preserve">\uE000(\d+)\uE000<\/w:t><\/w:r><\/w:p>/;

/** The parts for the library, XML that follows on XML as one placeholder, and what stands for each of these. */
export function withPlaceholders(parts: readonly BodyPart[]): {
  readonly children: readonly FileChild[];
  readonly pieces: readonly (readonly string[])[];
} {
  const children: FileChild[] = [];
  const pieces: string[][] = [];
  let open: string[] | null = null;
  for (const part of parts) {
    if (typeof part !== 'string') {
      children.push(part);
      open = null;
    } else if (open) open.push(part);
    else {
      children.push(placeholder(pieces.length));
      pieces.push((open = [part]));
    }
  }
  return { children, pieces };
}

/** The library's main part with the XML in place of its placeholders, piece by piece. */
export function* filled(main: string, pieces: readonly (readonly string[])[]): Generator<string> {
  for (const [at, text] of main.split(placeholders).entries()) {
    if (at % 2 === 0) yield text;
    else yield* pieces[Number(text)] ?? [];
  }
}

/** The library's part of footnotes, its one footnote replaced by these. */
export function* footnotesPart(part: string, texts: readonly string[]): Generator<string> {
  const from = part.indexOf('<w:footnote w:id="1">');
  yield part.slice(0, from);
  for (const [index, text] of texts.entries()) yield footnoteXml(text, index);
  yield '</w:footnotes>';
}
