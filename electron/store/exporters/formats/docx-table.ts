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
import { tableBorders } from '../word/table-borders';
import { plain } from '../word/xml-text';

/** A paragraph of a cell. Size and face are its style's, so that what stands in it without words, as a footnote's sign, has them too. */
export const cellParagraph = (children: readonly ParagraphChild[], isHeader: boolean): Paragraph =>
  new Paragraph({ style: isHeader ? 'TableHead' : 'TableText', children: [...children] });

const paragraphsOf = ({ text, isHeader }: CellWords): Paragraph[] =>
  text.split('\n').map((line) => cellParagraph([new TextRun(plain(line))], isHeader));

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
    borders: tableBorders,
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
