import type { ReadingBlock } from '../../document/reading';
import { tableIn } from '../../document/reading-table';
import type { TableCell } from '../../document/table';
import type { Border, Shade } from './pieces';

/** A cell of a table with its stretch of the block's text, in UTF-16 units. Row 0 is the caption. */
export type PrintedCell = Pick<
  TableCell,
  'row' | 'column' | 'rowSpan' | 'colSpan' | 'start' | 'end' | 'isHeader'
>;

/** The cells of a table block in the order of its text; a caption is as wide as the table. */
export function cellsOf(block: ReadingBlock): readonly PrintedCell[] {
  const table = tableIn(block);
  if (!table) return [];
  const width = Math.max(1, table.columnCount);
  return table.cells.map((cell) => (cell.row === 0 ? { ...cell, column: 1, colSpan: width } : cell));
}

/** The marks of a table by cell: shades cut to it, and each border in the one cell that it touches. */
export function shareOut(
  cells: readonly PrintedCell[],
  shades: readonly Shade[],
  borders: readonly Border[],
) {
  const homeOf = ({ kind, at, length }: Border): number => {
    const opens = kind === 'open' || length === 0;
    const found = opens
      ? cells.findIndex(({ start, end }) => start <= at && at < end)
      : cells.findIndex(({ start, end }) => start < at && at <= end);
    if (found >= 0) return found;
    const beside = opens
      ? cells.findIndex(({ start }) => start >= at)
      : cells.findLastIndex(({ end }) => end <= at);
    return beside >= 0 ? beside : opens ? cells.length - 1 : 0;
  };
  const homes = borders.map((border) => ({ border, home: homeOf(border) }));
  return cells.map(({ start, end }, index) => ({
    shades: shades
      .filter(({ from, to }) => from < end && to > start)
      .map((shade) => ({
        ...shade,
        from: Math.max(shade.from, start) - start,
        to: Math.min(shade.to, end) - start,
      })),
    borders: homes
      .filter(({ home }) => home === index)
      .map(({ border }) => ({ ...border, at: Math.min(Math.max(border.at, start), end) - start })),
  }));
}
