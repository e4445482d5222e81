import { offsetInParts, type ReadingBlock } from './reading';
import { sentencesOf } from './sentence';
import { tableOf, type Table, type TableCell } from './table';

/** A stretch of a block's reading text, UTF-16 units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const tables = new WeakMap<ReadingBlock, Table>();

/** The cells of a block as it is read, with offsets into its reading text; null if it is no table. */
export function tableIn(block: ReadingBlock): Table | null {
  const source = block.source[0];
  if (block.kind !== 'table' || !source) return null;
  const known = tables.get(block);
  if (known) return known;
  const table = tableOf(source.text, source.rows);
  const read = block.parts.length === 1 ? table : moved(table, (at) => offsetInParts(block.parts, at));
  tables.set(block, read);
  return read;
}

function moved(table: Table, to: (offset: number) => number): Table {
  const move = (cell: TableCell): TableCell => ({
    ...cell,
    start: to(cell.start),
    end: to(cell.end),
    breaks: cell.breaks.map(to),
  });
  const caption = table.caption && move(table.caption);
  const rows = table.rows.map((row) => row.map(move));
  return { ...table, caption, rows, cells: caption ? [caption, ...rows.flat()] : rows.flat() };
}

/** What the eye takes as one piece of a block: its text, or of a table each cell with words. */
export function stretchesIn(block: ReadingBlock): readonly Stretch[] {
  const table = tableIn(block);
  if (table) return table.cells.filter((cell) => cell.end > cell.start);
  return block.text === '' ? [] : [{ start: 0, end: block.text.length }];
}

/** What stands between two cells where a quote sets them on one line. */
const border = ' | ';

/**
 * The words from one place of a block to another for a reader: a row of a table a line, its cells
 * parted by a bar; any other block as it stands. Empty lines are left out.
 */
export function linesBetween(block: ReadingBlock, start: number, end: number): readonly string[] {
  const table = tableIn(block);
  if (!table) return start < end ? [block.text.slice(start, end)] : [];
  const lines = [...(table.caption ? [[table.caption]] : []), ...table.rows].map((row) =>
    row
      .map((cell) => block.text.slice(Math.max(cell.start, start), Math.min(cell.end, end)))
      .filter((words) => words !== '')
      .join(border),
  );
  return lines.filter((line) => line !== '');
}

const sentences = new WeakMap<ReadingBlock, readonly Stretch[]>();

/**
 * The sentences of a block as it is read, parted once: every mark of a document asks for its address.
 * No sentence of a table runs from one cell into the next.
 */
export function sentencesIn(block: ReadingBlock): readonly Stretch[] {
  const known = sentences.get(block);
  if (known) return known;
  const parts =
    block.kind === 'table'
      ? stretchesIn(block).flatMap(({ start, end }) => sentencesWithin(block.text, start, end))
      : sentencesOf(block.text);
  sentences.set(block, parts);
  return parts;
}

const sentencesWithin = (text: string, from: number, to: number): Stretch[] =>
  sentencesOf(text.slice(from, to)).map(({ start, end }) => ({ start: from + start, end: from + end }));
