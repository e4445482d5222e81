import type { ReadingBlock } from '../../document/reading';
import type { Border, Shade } from './pieces';

/** A cell of a table with its stretch of the block's text, in UTF-16 units. */
export interface PrintedCell {
  /** Row and column of the grid, from 1. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly start: number;
  readonly end: number;
  readonly isHeader: boolean;
}

/** The cells of a table block in the order of its text. */
export function cellsOf(block: ReadingBlock): readonly PrintedCell[] {
  const cells: PrintedCell[] = [];
  let at = 0;
  block.text.split('\n').forEach((line, row) => {
    line.split('\t').forEach((words, column) => {
      const place = { row: row + 1, column: column + 1, rowSpan: 1, colSpan: 1 };
      cells.push({ ...place, start: at, end: at + words.length, isHeader: row === 0 });
      at += words.length + 1;
    });
  });
  return cells;
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
