import {
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type ParagraphChild,
} from 'docx';
import type { CellWords, TableWords } from '../../../../shared/domain/document/table-words';
import { plain } from '../word/xml-text';

/** Half-points: 五号, as tables are set. */
export const cellSize = 21;

/** A paragraph of a cell. */
export const cellParagraph = (children: readonly ParagraphChild[]): Paragraph =>
  new Paragraph({ spacing: { line: 280 }, children: [...children] });

const paragraphsOf = ({ text, isHeader }: CellWords): Paragraph[] =>
  text
    .split('\n')
    .map((line) => cellParagraph([new TextRun({ text: plain(line), size: cellSize, bold: isHeader })]));

/**
 * A table with its merged cells; rows of headers are repeated on each page. `contentOf` gives a cell
 * that holds more than its words.
 */
export function docxTable(
  table: TableWords,
  contentOf: (cell: CellWords) => readonly Paragraph[] = paragraphsOf,
): Table {
  const shortRow = (width: number) =>
    new TableCell({ columnSpan: width, children: [new Paragraph({ children: [] })] });
  const widths = table.rows.map(() => 0);
  for (const cell of table.rows.flat()) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      widths[row - 1] = (widths[row - 1] ?? 0) + cell.colSpan;
  }
  return new Table({
    layout: TableLayoutType.AUTOFIT,
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: table.rows.map((row, index) => {
      const missing = table.columnCount - (widths[index] ?? 0);
      return new TableRow({
        tableHeader: index < table.headRowCount,
        children: [
          ...row.map(
            (cell) =>
              new TableCell({
                columnSpan: cell.colSpan,
                rowSpan: cell.rowSpan,
                verticalAlign: VerticalAlign.CENTER,
                children: contentOf(cell),
              }),
          ),
          // A row that is shorter than the others still fills the table.
          ...(missing > 0 ? [shortRow(missing)] : []),
        ],
      });
    }),
  });
}
