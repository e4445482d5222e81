import type { Row, Segment } from './rows';

/** Fewest rows with words on both sides of a gutter. */
const fewestRows = 4;
/** Columns of prose are wider than this; cells of a table mostly are not. In ems. */
const narrowest = 9;
/** The widest gutter, in ems. */
const widestGutter = 6;
const tolerance = 0.3;

const sizeOf = (row: Row): number => row.segments[0]!.runs[0]!.size;
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

interface Gap {
  readonly row: Row;
  readonly from: number;
  readonly to: number;
}

function gapsOf(rows: readonly Row[]): readonly Gap[] {
  return rows.flatMap((row) =>
    row.segments.slice(1).map((segment, at) => ({ row, from: row.segments[at]!.right, to: segment.left })),
  );
}

/** The place that most rows leave free between two stretches of prose; null if the rows are one column. */
function gutterOf(rows: readonly Row[]): number | null {
  const gaps = gapsOf(rows);
  if (gaps.length < fewestRows) return null;
  const places = [...new Set(gaps.map(({ from, to }) => Math.round((from + to) / 2)))];
  let best: { readonly x: number; readonly gaps: readonly Gap[] } | null = null;
  for (const x of places) {
    const free = gaps.filter(({ from, to }) => from <= x && x <= to);
    if (free.length > (best?.gaps.length ?? 0)) best = { x, gaps: free };
  }
  if (!best || best.gaps.length < fewestRows) return null;
  const left = median(best.gaps.map(({ row, from }) => (from - row.segments[0]!.left) / sizeOf(row)));
  const right = median(best.gaps.map(({ row, to }) => (row.segments.at(-1)!.right - to) / sizeOf(row)));
  const gutter = median(best.gaps.map(({ row, from, to }) => (to - from) / sizeOf(row)));
  const isProse = left >= narrowest && right >= narrowest && gutter <= widestGutter;
  return isProse ? best.x : null;
}

const crosses = (row: Row, x: number): boolean =>
  row.segments.some(
    ({ left, right }) => left < x - tolerance * sizeOf(row) && right > x + tolerance * sizeOf(row),
  );

function half(rows: readonly Row[], isWanted: (segment: Segment) => boolean): readonly Row[] {
  return rows
    .map((row) => ({ ...row, segments: row.segments.filter(isWanted) }))
    .filter((row) => row.segments.length > 0);
}

/** Where the second column of a page begins, and the middle of the gutter before it; in points. */
export interface Gutter {
  readonly x: number;
  readonly right: number;
}

/** The gutter of a page that shows one of its own; null if it is set in one column, or shows too few rows. */
export function gutterIn(rows: readonly Row[]): Gutter | null {
  const x = rows.length < fewestRows ? null : gutterOf(rows);
  if (x === null) return null;
  const right = median(gapsOf(rows).flatMap(({ from, to }) => (from <= x && x <= to ? [to] : [])));
  return { x, right };
}

/**
 * Whether a page has the columns of another, its second one too short to show by itself: where rows part
 * they do so at that gutter, the words behind it begin where they do there, and none run over it.
 */
function follows(rows: readonly Row[], { x, right }: Gutter): boolean {
  const gaps = gapsOf(rows);
  const isThere = ({ row, from, to }: Gap) => from <= x && x <= to && Math.abs(to - right) < sizeOf(row) / 2;
  return gaps.length > 0 && gaps.every(isThere) && !rows.some((row) => crosses(row, x));
}

/**
 * Parts the rows of a page into areas in reading order: what runs over the whole width, and between
 * that the columns from left to right. `usual` is the gutter of other pages of the file.
 */
export function areasOf(rows: readonly Row[], usual: Gutter | null = null): readonly (readonly Row[])[] {
  const known = usual && follows(rows, usual) ? usual.x : null;
  const x = gutterIn(rows)?.x ?? known;
  if (x === null) return rows.length === 0 ? [] : [rows];
  const isLeft = (segment: Segment) => segment.left < x && (segment.left + segment.right) / 2 < x;
  const bands: { readonly isOver: boolean; readonly rows: Row[] }[] = [];
  for (const row of rows) {
    const isOver = crosses(row, x);
    if (bands.at(-1)?.isOver !== isOver) bands.push({ isOver, rows: [] });
    bands.at(-1)!.rows.push(row);
  }
  const areas: (readonly Row[])[] = [];
  let over: Row[] = [];
  for (const band of bands) {
    const isParted = !band.isOver && band.rows.some((row) => !row.segments.every(isLeft));
    if (!isParted) {
      over.push(...band.rows);
      continue;
    }
    if (over.length > 0) areas.push(over);
    over = [];
    areas.push(...areasOf(half(band.rows, isLeft)), ...areasOf(half(band.rows, (one) => !isLeft(one))));
  }
  if (over.length > 0) areas.push(over);
  return areas;
}
