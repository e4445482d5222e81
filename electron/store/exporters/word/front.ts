import { AlignmentType, Document, Packer, PageBreak, Paragraph, TableOfContents, TextRun } from 'docx';
import type { ReadingBlock } from '../../../../shared/domain/document/reading';
import type { ExportTexts } from '../../../../shared/domain/export/texts';
import { plain } from './xml-text';
import { openParts, type Parts } from './package';
import type { WordPreset } from './preset';

/** Stands in the library's document where the text goes; no text of a plan can hold it. */
const placeholder = '\uE000text\uE000';

export interface Front {
  readonly title: string;
  /** Label and value, one line each. */
  readonly data: readonly (readonly [string, string])[];
  readonly headings: readonly ReadingBlock[];
  readonly creator: string;
  readonly properties: Readonly<Record<string, string>>;
}

export interface Frame {
  readonly parts: Parts;
  /** The main part before and after the text. */
  readonly before: string;
  readonly after: string;
}

/** A table of contents with its entries filled in, so that it reads without being updated. */
function contents(headings: readonly ReadingBlock[], texts: ExportTexts) {
  const entries = headings.filter(({ level }) => level <= 2);
  if (entries.length < 2) return [];
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 360, after: 120 },
      children: [
        new TextRun({ text: texts.report.contents, bold: true, size: 28, font: { eastAsia: '黑体' } }),
      ],
    }),
    new TableOfContents(texts.report.contents, {
      hyperlink: false,
      headingStyleRange: '1-2',
      cachedEntries: entries.map(({ level, text }) => ({
        title: plain(text).replaceAll('\n', ' '),
        level: Math.max(1, level),
      })),
    }),
  ];
}

/** All of a Word file but its text: styles, page, head and foot, title, data and contents, made by the library. */
export async function frameOf(front: Front, preset: WordPreset, texts: ExportTexts): Promise<Frame> {
  const document = new Document({
    title: plain(front.title),
    creator: plain(front.creator),
    lastModifiedBy: plain(front.creator),
    customProperties: Object.entries(front.properties).map(([name, value]) => ({ name, value })),
    evenAndOddHeaderAndFooters: preset.isTwoSided,
    styles: preset.styles,
    sections: [
      {
        properties: { page: preset.page, ...(preset.grid ? { grid: preset.grid } : {}) },
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
          ...contents(front.headings, texts),
          new Paragraph({ children: [new PageBreak()] }),
          new Paragraph(placeholder),
        ],
      },
    ],
  });
  const parts = openParts(new Uint8Array(await Packer.toBuffer(document)));
  const main = new TextDecoder().decode(parts['word/document.xml']);
  const at = main.indexOf(placeholder);
  const start = main.lastIndexOf('<w:p>', at);
  const end = main.indexOf('</w:p>', at) + '</w:p>'.length;
  return { parts, before: main.slice(0, start), after: main.slice(end) };
}
