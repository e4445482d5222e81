import { Document, Packer, Paragraph, TextRun } from 'docx';
import type { ExportTexts } from '../../../../shared/domain/export/texts';
import { contentsOf, type ContentsEntry } from './contents';
import { plain } from './xml-text';
import { openParts, type Parts } from './package';
import type { WordPreset } from './word-preset';

/** Stands in the library's document where the text goes; no text of a plan can hold it. */
const placeholder = '\uE000text\uE000';

export interface Front {
  readonly title: string;
  /** Label and value, one line each. */
  readonly data: readonly (readonly [string, string])[];
  readonly contents: readonly ContentsEntry[];
  readonly creator: string;
  readonly properties: Readonly<Record<string, string>>;
  /** Paragraphs that hold a picture and nothing else. */
  readonly figures: readonly Paragraph[];
}

export interface Frame {
  readonly parts: Parts;
  /** The main part before and after the text. */
  readonly before: string;
  readonly after: string;
  /** XML of each figure; its bytes are a part. */
  readonly figures: readonly string[];
}

/** All of a Word file but its text: styles, page, head and foot, title, data and contents, made by the library. */
export async function frameOf(front: Front, preset: WordPreset, texts: ExportTexts): Promise<Frame> {
  const document = new Document({
    title: plain(front.title),
    creator: plain(front.creator),
    lastModifiedBy: plain(front.creator),
    customProperties: Object.entries(front.properties).map(([name, value]) => ({ name, value })),
    evenAndOddHeaderAndFooters: preset.isTwoSided,
    // A line that ends in a break is not stretched to the margin.
    compatibility: { doNotExpandShiftReturn: true },
    styles: preset.styles,
    sections: [
      {
        properties: { page: preset.page },
        headers: preset.headers(front.title),
        footers: preset.footers(texts),
        children: [
          new Paragraph({ style: 'Title', children: [new TextRun(plain(front.title))] }),
          ...front.data.map(
            ([label, value]) =>
              new Paragraph({
                style: 'ReportData',
                children: [
                  new TextRun({ text: `${label}　`, bold: true }),
                  new TextRun(plain(value).replaceAll('\n', ' ')),
                ],
              }),
          ),
          ...contentsOf(front.contents, texts.report.contents, preset),
          new Paragraph(placeholder),
          ...front.figures,
        ],
      },
    ],
  });
  const parts = openParts(new Uint8Array(await Packer.toBuffer(document)));
  const main = new TextDecoder().decode(parts['word/document.xml']);
  const at = main.indexOf(placeholder);
  const start = main.lastIndexOf('<w:p>', at);
  const end = main.indexOf('</w:p>', at) + '</w:p>'.length;
  const behind = main.slice(end);
  const figures = behind.match(/<w:p>.*?<\/w:p>/gs)?.slice(0, front.figures.length) ?? [];
  const length = figures.reduce((sum, xml) => sum + xml.length, 0);
  return { parts, before: main.slice(0, start), after: behind.slice(length), figures };
}
