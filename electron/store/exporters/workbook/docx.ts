import {
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import {
  cellText,
  type Cell,
  type Sheet,
  type Workbook,
} from '../../../../shared/domain/export/workbook/workbook';
import { exportTexts } from '../../../../shared/domain/export/texts';
import type { Language } from '../../../../shared/domain/settings/settings';
import { presetOf } from '../word/preset';
import { tableBorders } from '../word/table-borders';

/** A4 lying, in twips, with margins of 2 cm, and above of 2.5 cm for the line of the title. */
const page = { width: 11_906, height: 16_838, margin: 1134, top: 1418 };
const textWidth = page.height - 2 * page.margin;
/** Half-points: 小五, so that a dozen columns stand beside each other. */
const tableSize = 18;
/** Twips at the sides of a cell. */
const cellMargin = 60;

function paragraphs(cell: Cell, isHeader = false): Paragraph[] {
  return cellText(cell)
    .split(/\r\n|\r|\n/u)
    .map(
      (line) =>
        new Paragraph({
          style: isHeader ? 'TableHead' : 'TableText',
          children: [new TextRun({ text: line, size: tableSize })],
        }),
    );
}

/** What the address says already, and what no row fills, takes no room on a page. */
function asPrinted(sheet: Sheet): Pick<Sheet, 'columns' | 'rows'> {
  const isShown = sheet.columns.map(
    ({ id }, at) =>
      at < sheet.frozen ||
      (id !== 'chapter' && id !== 'section' && sheet.rows.some((cells) => (cells[at] ?? null) !== null)),
  );
  return {
    columns: sheet.columns.filter((_, at) => isShown[at]),
    rows: sheet.rows.map((cells) => cells.filter((_, at) => isShown[at])),
  };
}

function tableOf(sheet: Sheet): Table {
  const { columns, rows } = asPrinted(sheet);
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((width / total) * textWidth));
  const cellsOf = (cells: readonly Cell[], isHeader = false) =>
    cells.map(
      (cell, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          children: paragraphs(cell, isHeader),
        }),
    );
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: textWidth, type: WidthType.DXA },
    borders: tableBorders,
    margins: { left: cellMargin, right: cellMargin },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cellsOf(
          columns.map(({ title }) => title),
          true,
        ),
      }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: cellsOf(cells) })),
    ],
  });
}

/** Every table on lying pages, its header repeated on each. */
export async function writeDocxTables(
  { title, about, sheets }: Workbook,
  language: Language,
): Promise<Uint8Array> {
  const preset = presetOf('academic');
  const document = new Document({
    title,
    styles: preset.styles,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: page.top, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        headers: preset.headers(cellText(title)),
        footers: preset.footers(exportTexts(language)),
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(cellText(title))] }),
          ...about.map(
            ([label, value]) =>
              new Paragraph({ style: 'ReportData', children: [new TextRun(cellText(`${label}：${value}`))] }),
          ),
          ...sheets.flatMap((sheet) => [
            new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(cellText(sheet.name))] }),
            tableOf(sheet),
          ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
