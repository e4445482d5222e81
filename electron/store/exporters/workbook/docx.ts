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
import { presetOf } from '../word/preset';

/** A4 lying, in twips, with margins of 2 cm. */
const page = { width: 11_906, height: 16_838, margin: 1134 };
const textWidth = page.height - 2 * page.margin;
/** Half-points: 五号, as tables are set. */
const tableSize = 21;

function paragraphs(cell: Cell, isBold = false): Paragraph[] {
  return cellText(cell)
    .split(/\r\n|\r|\n/u)
    .map(
      (line) =>
        new Paragraph({
          spacing: { line: 280 },
          children: [new TextRun({ text: line, size: tableSize, bold: isBold })],
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
export async function writeDocxTables({ title, about, sheets }: Workbook): Promise<Uint8Array> {
  const document = new Document({
    title,
    styles: presetOf('academic').styles,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(cellText(title))] }),
          ...about.map(
            ([label, value]) => new Paragraph({ children: [new TextRun(cellText(`${label}：${value}`))] }),
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
