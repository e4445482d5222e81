import type { ReadingBlock } from './reading';
import { tableIn } from './reading-table';
import type { Table, TableCell } from './table';

/** A cell with its words as they are read; line breaks of the cell are \n. */
export interface CellWords {
  readonly text: string;
  readonly isHeader: boolean;
  /** Row and column of the grid, from 1. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** A table as a writer of any format needs it. */
export interface TableWords {
  readonly caption: string;
  readonly rows: readonly (readonly CellWords[])[];
  readonly columnCount: number;
  /** Rows at the top that hold nothing but headers. */
  readonly headRowCount: number;
}

/** The words of a table block as it is read; null if it is no table. */
export function tableWordsOf(block: ReadingBlock): TableWords | null {
  const table = tableIn(block);
  if (!table) return null;
  return {
    caption: table.caption ? wordsOf(block.text, table.caption) : '',
    rows: table.rows.map((row) =>
      row.map((cell) => {
        const { isHeader, row: own, column, rowSpan, colSpan } = cell;
        return { text: wordsOf(block.text, cell), isHeader, row: own, column, rowSpan, colSpan };
      }),
    ),
    columnCount: table.columnCount,
    headRowCount: table.headRowCount,
  };
}

function wordsOf(text: string, { start, end, breaks }: TableCell): string {
  let words = '';
  let from = start;
  for (const at of breaks) {
    words += `${text.slice(from, at)}\n`;
    from = Math.min(at + 1, end);
  }
  return words + text.slice(from, end);
}

/** The cell of each place of a row's grid where it begins; null where it is merged over or missing. */
export const placesOfRow = <Cell extends Pick<TableCell, 'column'>>(
  row: readonly Cell[],
  { columnCount }: Pick<Table, 'columnCount'>,
): readonly (Cell | null)[] => {
  const places = new Array<Cell | null>(columnCount).fill(null);
  for (const cell of row) places[cell.column - 1] = cell;
  return places;
};
