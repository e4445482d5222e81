import { fill, type ExportTexts } from '../../../../shared/domain/export/texts';
import { runContent } from './xml-text';

/** What was typed off a picture, by its number in the document. */
export interface TypedPicture {
  readonly picture: number;
  readonly paragraphs: readonly string[];
}

const paragraph = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r>${runContent(text)}</w:r></w:p>`;

/**
 * What the researcher typed off pictures, on a page of its own behind the text, so that what comes back
 * and is compared with the source holds no words but the source's. The empty paragraph parts the two,
 * wherever a program sets the end of the text's bookmark.
 */
export function transcriptionsXml(typed: readonly TypedPicture[], { report }: ExportTexts): string {
  if (typed.length === 0) return '';
  return [
    '<w:p><w:pPr><w:pStyle w:val="TableGap"/><w:pageBreakBefore/></w:pPr></w:p>',
    ...typed.flatMap(({ picture, paragraphs }) => [
      paragraph('MarkData', fill(report.transcription, { number: picture })),
      ...paragraphs.map((text) => paragraph('CommentText', text)),
    ]),
  ].join('');
}
