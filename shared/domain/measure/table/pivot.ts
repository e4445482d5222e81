import type { Facet, TableColumn } from './column';
import type { TableRow } from './row';
import { facetsIn } from './view';

/** How many rows say two things at once. */
export interface Pivot {
  readonly rows: readonly Facet[];
  readonly columns: readonly Facet[];
  /** By row, then by column; 0 where none does. */
  readonly counts: readonly (readonly number[])[];
  /** Rows of the register in a line, a column and in all, each counted once however much it says. */
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly total: number;
}

/** What rows can say, those that none says too; '' with `nothing` where some say nothing. */
function dimension(rows: readonly TableRow[], column: TableColumn, nothing: string): readonly Facet[] {
  const found = facetsIn(rows, column);
  const silent = rows.some((row) => column.facetsOf(row).length === 0);
  const known = (column.all ?? []).filter(({ key }) => !found.some((facet) => facet.key === key));
  const place = new Map(column.all?.map(({ key }, index) => [key, index]));
  const all = column.all
    ? [...found, ...known].toSorted((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0))
    : found;
  return silent ? [...all, { key: '', label: nothing }] : all;
}

const keysOf = (row: TableRow, column: TableColumn): readonly string[] => {
  const keys = column.facetsOf(row).map(({ key }) => key);
  return keys.length > 0 ? keys : [''];
};

/** Counts rows by two columns. A row that says several things counts for each. */
export function pivotOf(
  rows: readonly TableRow[],
  down: TableColumn,
  across: TableColumn,
  nothing: string,
): Pivot {
  const [lines, columns] = [dimension(rows, down, nothing), dimension(rows, across, nothing)];
  const counts = lines.map(() => columns.map(() => 0));
  const rowTotals = lines.map(() => 0);
  const columnTotals = columns.map(() => 0);
  const lineAt = new Map(lines.map(({ key }, index) => [key, index]));
  const columnAt = new Map(columns.map(({ key }, index) => [key, index]));
  for (const row of rows) {
    const downKeys = keysOf(row, down).map((key) => lineAt.get(key) ?? -1);
    const acrossKeys = keysOf(row, across).map((key) => columnAt.get(key) ?? -1);
    for (const line of downKeys) rowTotals[line] = (rowTotals[line] ?? 0) + 1;
    for (const column of acrossKeys) columnTotals[column] = (columnTotals[column] ?? 0) + 1;
    for (const line of downKeys) {
      for (const column of acrossKeys) {
        const cells = counts[line];
        if (cells) cells[column] = (cells[column] ?? 0) + 1;
      }
    }
  }
  return { rows: lines, columns, counts, rowTotals, columnTotals, total: rows.length };
}

/** The rows that a cell counts. */
export const rowsInCell = (
  rows: readonly TableRow[],
  down: TableColumn,
  across: TableColumn,
  cell: { readonly row: string; readonly column: string },
): readonly TableRow[] =>
  rows.filter((row) => keysOf(row, down).includes(cell.row) && keysOf(row, across).includes(cell.column));
