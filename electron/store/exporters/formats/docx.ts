import { versionLine } from '../../../../shared/domain/document/reading-version';
import {
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TableOfContents,
  TextRun,
  AlignmentType,
  type ParagraphChild,
} from 'docx';
import {
  metaOf,
  type Report,
  type ReportEntry,
  type ReportNoteBlock,
  type ReportQuote,
} from '../../../../shared/domain/export/report';
import { exportTexts, fill, type ExportTexts } from '../../../../shared/domain/export/texts';
import { bylineOf, citationOf, headingOf } from '../../../../shared/domain/export/wording';
import { inlineFormat, type NoteInline, type NoteList } from '../../../../shared/domain/note/note';
import { styles } from './docx-styles';
import { docxTable } from './docx-table';
import { plain } from './docx-text';

/** Chinese quotation marks must take the East Asian face; Word gives them the Latin one unless told. */
const words = (
  text: string,
  more: { readonly bold?: boolean; readonly italics?: boolean; readonly strike?: boolean } = {},
): TextRun[] =>
  plain(text)
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...more, ...(index > 0 ? { break: 1 } : {}) }));

const paragraph = (style: string, children: readonly ParagraphChild[], more: object = {}) =>
  new Paragraph({ style, children: [...children], ...more });
const heading = (level: 1 | 2 | 3, text: string) =>
  new Paragraph({
    heading:
      [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level - 1] ??
      HeadingLevel.HEADING_3,
    children: words(text),
  });

/** The lane of each mark colour in the light theme, as the bar beside its quote. */
const barColors = ['C9C3B5', '7F6F04', '873E00', 'C5025F', '661885', '5560B4', '157B7F', '266631', '43413E'];

/** The report as a Word document. */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  const texts = exportTexts(report.options.language);
  const title = fill(texts.report.title, { title: report.document.title });
  const author =
    report.groups.flatMap((group) => group.entries).flatMap((entry) => entry.comments)[0]?.author.name ?? '';
  const pageNumber = (children: string[]) => new TextRun({ size: 18, children });
  const document = new Document({
    title: plain(title),
    creator: plain(author),
    lastModifiedBy: plain(author),
    description: plain(versionLine(report.version, report.document.contentSha256)),
    features: { updateFields: false },
    styles,
    numbering: { config: [numbered, bulleted] },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1440, bottom: 1440, left: 1588, right: 1474 },
          },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '808080', space: 4 } },
                children: [new TextRun({ text: plain(title), size: 18 })],
              }),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  pageNumber([
                    `${texts.report.page} `,
                    PageNumber.CURRENT,
                    ` ${texts.report.pageOf} `,
                    PageNumber.TOTAL_PAGES,
                    ` ${texts.report.pages}`,
                  ]),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: words(title) }),
          ...metaOf(report, texts.report).map(([label, value]) =>
            paragraph('ReportData', [new TextRun({ text: `${label}　`, bold: true }), ...words(value)]),
          ),
          ...contents(report, texts),
          ...body(report, texts),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const levels = [0, 1, 2, 3].map((level) => ({ level, indent: { left: 720 + 420 * level, hanging: 360 } }));
const numbered = {
  reference: 'numbered',
  levels: levels.map(({ level, indent }) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    style: { paragraph: { indent } },
  })),
};
const bulleted = {
  reference: 'bulleted',
  levels: levels.map(({ level, indent }) => ({
    level,
    format: LevelFormat.BULLET,
    text: '•',
    style: { paragraph: { indent } },
  })),
};

/** A table-of-contents field with its entries filled in, so that it reads without being updated. */
function contents(report: Report, texts: ExportTexts) {
  const entries = outline(report, texts);
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
      cachedEntries: entries.map(({ level, text }) => ({ title: plain(text), level })),
    }),
  ];
}

function outline(report: Report, texts: ExportTexts): { level: number; text: string }[] {
  return [
    ...(report.options.include.annotations ? [{ level: 1, text: texts.report.annotations }] : []),
    ...report.groups
      .filter((group) => group.heading !== null)
      .map((group) => ({ level: 2, text: headingOf(group, report, texts) })),
    ...(report.notes.length ? [{ level: 1, text: texts.report.notes }] : []),
    ...report.notes.map((note) => ({ level: 2, text: note.title || texts.report.untitled })),
    ...(report.fullText.length ? [{ level: 1, text: texts.report.fullText }] : []),
  ];
}

function body(report: Report, texts: ExportTexts): (Paragraph | Table)[] {
  const parts: (Paragraph | Table)[] = [];
  if (report.options.include.annotations) {
    parts.push(
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        pageBreakBefore: true,
        children: words(texts.report.annotations),
      }),
    );
    if (report.groups.length === 0) parts.push(paragraph('BodyText', words(texts.report.none)));
    for (const group of report.groups) {
      if (group.heading !== null) parts.push(heading(2, headingOf(group, report, texts)));
      for (const entry of group.entries) parts.push(...entryParts(entry, report, texts));
    }
  }
  if (report.notes.length) parts.push(heading(1, texts.report.notes));
  for (const note of report.notes) {
    parts.push(heading(2, note.title || texts.report.untitled));
    for (const block of note.blocks) parts.push(...noteParts(block, report, texts));
  }
  if (report.fullText.length) parts.push(heading(1, texts.report.fullText));
  for (const block of report.fullText) {
    if (block.kind === 'heading') parts.push(heading(block.level <= 1 ? 2 : 3, block.text));
    else if (block.kind === 'image')
      parts.push(paragraph('MarkData', words(fill(texts.report.picture, { number: block.picture }))));
    else if (block.table) {
      const { caption } = block.table;
      if (caption !== '') parts.push(paragraph('MarkData', words(caption), { keepNext: true }));
      // Word joins tables that follow each other; the empty line keeps them apart.
      parts.push(docxTable(block.table), paragraph('SourceText', []));
    } else parts.push(paragraph('SourceText', words(block.text)));
  }
  return parts;
}

function quoteParts(quote: ReportQuote, color: number, report: Report, texts: ExportTexts): Paragraph[] {
  const border = {
    left: { style: BorderStyle.SINGLE, size: 18, color: barColors[color] ?? 'C9C3B5', space: 8 },
  };
  const cite = citationOf(report, texts, quote.address);
  return [
    ...quote.paragraphs.map((text) => paragraph('Quote', words(text), { border })),
    paragraph('QuoteSource', [
      ...words(cite),
      ...(quote.agrees ? [] : [new TextRun({ text: `　${texts.report.differs}`, bold: true })]),
    ]),
  ];
}

function entryParts(entry: ReportEntry, report: Report, texts: ExportTexts): Paragraph[] {
  const tags = entry.tags.length ? [`${texts.report.tags}: ${entry.tags.join('; ')}`] : [];
  return [
    ...quoteParts(entry, entry.color, report, texts),
    ...tags.map((line) => paragraph('MarkData', words(line))),
    ...entry.comments.flatMap((comment) => [
      paragraph('CommentText', words(comment.text)),
      paragraph('MarkData', words(bylineOf(comment, texts))),
    ]),
  ];
}

function noteParts(block: ReportNoteBlock, report: Report, texts: ExportTexts): Paragraph[] {
  if (block.type === 'quote') return quoteParts(block, 0, report, texts);
  if (block.type === 'list') return listParts(block, 0);
  if (block.type === 'heading') return [heading(3, inlineWords(block.children))];
  return [paragraph('BodyText', inlineRuns(block.children))];
}

function listParts(list: NoteList, level: number): Paragraph[] {
  return list.items.flatMap((item) => [
    new Paragraph({
      style: 'Normal',
      numbering: { reference: list.ordered ? 'numbered' : 'bulleted', level: Math.min(level, 3) },
      children: inlineRuns(item.children),
    }),
    ...item.lists.flatMap((nested) => listParts(nested, level + 1)),
  ]);
}

const inlineWords = (children: readonly NoteInline[]): string =>
  children
    .map((child) =>
      child.type === 'text' ? child.text : child.type === 'link' ? inlineWords(child.children) : ' ',
    )
    .join('');

/** Links are printed with their address: nothing in the document leads out by itself. */
function inlineRuns(children: readonly NoteInline[]): TextRun[] {
  return children.flatMap((child) => {
    if (child.type === 'linebreak') return [new TextRun({ break: 1 })];
    if (child.type === 'link')
      return [...inlineRuns(child.children), new TextRun({ text: plain(` (${child.url})`), size: 20 })];
    return words(child.text, {
      bold: (child.format & inlineFormat.bold) > 0,
      italics: (child.format & inlineFormat.italic) > 0,
      strike: (child.format & inlineFormat.strikethrough) > 0,
    });
  });
}
