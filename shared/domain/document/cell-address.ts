import type { AddressStep } from './address-index';
import type { Stretch } from './reading-table';
import { cellAt, type Table, type TableCell } from './table';

/** What an end of an address names inside a table: whole rows, whole cells, or sentences of a cell. */
export type CellDetail = 'row' | 'cell' | 'sentence';

const isFilled = (cell: TableCell): boolean => cell.end > cell.start;

/** The cells with words in the row of a cell; the caption is a row of its own. */
const besides = (table: Table, cell: TableCell): readonly TableCell[] =>
  cell.row === 0 ? [cell] : (table.rows[cell.row - 1] ?? []).filter(isFilled);

/** How much of a table an end of a range takes in at a place: the least detail that says it exactly. */
export function detailAt(table: Table, offset: number, bias: 'start' | 'end'): CellDetail {
  const cell = cellAt(table, offset, bias);
  if (!cell) return 'row';
  const isWhole = (own: TableCell) => (bias === 'start' ? offset <= own.start : offset >= own.end);
  if (!isWhole(cell)) return 'sentence';
  const row = besides(table, cell);
  const edge = bias === 'start' ? row[0] : row.at(-1);
  return row.length > 1 && edge === cell ? 'row' : 'cell';
}

/** The steps that lead from a table to a place in it (第3行第2列, r3c2), sentences left out. */
export function cellSteps(table: Table, offset: number, bias: 'start' | 'end', detail: CellDetail) {
  const cell = cellAt(table, offset, bias);
  if (!cell) return { cell, steps: [] };
  const steps: AddressStep[] =
    cell.row === 0 ? [{ long: '表题', short: 'cap' }] : [{ long: `第${cell.row}行`, short: `r${cell.row}` }];
  if (cell.row > 0 && detail !== 'row') steps.push({ long: `第${cell.column}列`, short: `c${cell.column}` });
  return { cell, steps };
}

const inTable =
  /^(.+?)(?:(表题|cap)|(?:第([1-9]\d{0,5})行|r([1-9]\d{0,5}))(?:第(\d{1,5})列|c(\d{1,5}))?)(?:第(\d{1,6})句|s(\d{1,6}))?$/u;

/** An address into a table, taken apart; null where it is none. */
export interface CellAddress {
  /** The address of the table. */
  readonly table: string;
  /** 0 is the caption. */
  readonly row: number;
  readonly column: number | null;
  readonly sentence: number | null;
}

export function readCellAddress(text: string): CellAddress | null {
  const found = inTable.exec(text);
  if (!found) return null;
  const [, table = '', caption, longRow, shortRow, longColumn, shortColumn, longSentence, shortSentence] =
    found;
  const number = (digits: string | undefined) => (digits === undefined ? null : Number(digits));
  return {
    table,
    row: caption === undefined ? Number(longRow ?? shortRow) : 0,
    column: number(longColumn ?? shortColumn),
    sentence: number(longSentence ?? shortSentence),
  };
}

/** The stretch of the table's text that an address into it names; null if nothing with words is there. */
export function findInTable(
  table: Table,
  { row, column, sentence }: CellAddress,
  sentences: readonly Stretch[],
): Stretch | null {
  if (row > 0 && column === null) {
    const cells = (table.rows[row - 1] ?? []).filter(isFilled);
    const [first, last] = [cells[0], cells.at(-1)];
    return first && last && sentence === null ? { start: first.start, end: last.end } : null;
  }
  const cell = row === 0 ? table.caption : cellOver(table, row, column ?? 1);
  if (!cell || !isFilled(cell)) return null;
  if (sentence === null) return { start: cell.start, end: cell.end };
  const own = sentences.filter(({ start, end }) => start >= cell.start && end <= cell.end);
  return own[sentence - 1] ?? null;
}

/** The cell that stands at a place of the grid, or is merged over it. */
const cellOver = (table: Table, row: number, column: number): TableCell | undefined =>
  table.cells.find(
    (cell) =>
      cell.row <= row &&
      row < cell.row + cell.rowSpan &&
      cell.row > 0 &&
      cell.column <= column &&
      column < cell.column + cell.colSpan,
  );
