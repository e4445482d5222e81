import type { Block } from './block';
import { blockIndexOf } from './block-index';
import { isGraphemeBorder, snapToGraphemes } from './grapheme';
import type { BlockId } from '../ids';
import { cellAt, tableOf } from './table';

export { snapToGraphemes } from './grapheme';

/** A place between two characters: `offset` UTF-16 units into the source text of a block. */
export interface TextPoint {
  readonly block: BlockId;
  readonly offset: number;
}

/**
 * A stretch of source text, end exclusive, in document order. It may run over any number of blocks;
 * its quote joins them by a line feed. It never starts or ends inside a grapheme cluster.
 */
export interface TextRange {
  readonly start: TextPoint;
  readonly end: TextPoint;
}

function isValidPoint(blocks: readonly Block[], point: TextPoint): boolean {
  const index = blockIndexOf(blocks).get(point.block);
  if (index === undefined || !Number.isInteger(point.offset)) return false;
  const { text } = blocks[index]!;
  return point.offset >= 0 && point.offset <= text.length && isGraphemeBorder(text, point.offset);
}

/**
 * Whether both points lie in the blocks, in document order, with something between them, and
 * neither inside a grapheme cluster.
 */
export function isValidRange(blocks: readonly Block[], range: TextRange): boolean {
  return (
    isValidPoint(blocks, range.start) &&
    isValidPoint(blocks, range.end) &&
    comparePoints(blocks, range.start, range.end) < 0
  );
}

/**
 * Negative if `a` stands before `b` in the document, positive if after, 0 at the same place.
 * A point in no block of the list stands after all others.
 */
export function comparePoints(blocks: readonly Block[], a: TextPoint, b: TextPoint): number {
  const index = blockIndexOf(blocks);
  const between = (index.get(a.block) ?? blocks.length) - (index.get(b.block) ?? blocks.length);
  return between === 0 ? a.offset - b.offset : between;
}

const isSamePoint = (a: TextPoint, b: TextPoint): boolean => a.block === b.block && a.offset === b.offset;

/** Whether two ranges begin and end at the same points. */
export const isSameRange = (a: TextRange, b: TextRange): boolean =>
  isSamePoint(a.start, b.start) && isSamePoint(a.end, b.end);

/** Whether two ranges have at least one character in common. */
export const overlap = (blocks: readonly Block[], a: TextRange, b: TextRange): boolean =>
  comparePoints(blocks, a.start, b.end) < 0 && comparePoints(blocks, b.start, a.end) < 0;

/** A range whose ends lie between cells of a table ends with the words of the cells that it takes in. */
function toCells(blocks: readonly Block[], range: TextRange): TextRange {
  const inCell = (point: TextPoint, bias: 'start' | 'end'): TextPoint => {
    const block = blocks[blockIndexOf(blocks).get(point.block) ?? -1];
    // A range that ends before a table has taken nothing of it in.
    if (block?.kind !== 'table' || point.offset === (bias === 'end' ? 0 : block.text.length)) return point;
    const cell = cellAt(tableOf(block.text, block.rows), point.offset, bias);
    if (!cell) return point;
    const offset = bias === 'start' ? Math.max(point.offset, cell.start) : Math.min(point.offset, cell.end);
    return { block: block.id, offset };
  };
  const kept = { start: inCell(range.start, 'start'), end: inCell(range.end, 'end') };
  return comparePoints(blocks, kept.start, kept.end) < 0 ? kept : range;
}

/**
 * The range in document order, its offsets within their blocks, widened to whole grapheme clusters
 * and, in a table, drawn in from the borders of cells to their words. Points in unknown blocks are left as they are; `isValidRange` tells of them.
 */
export function normalizeRange(blocks: readonly Block[], range: TextRange): TextRange {
  const isBackward = comparePoints(blocks, range.start, range.end) > 0;
  const [start, end] = isBackward ? [range.end, range.start] : [range.start, range.end];
  const snap = (point: TextPoint, bias: 'start' | 'end'): TextPoint => {
    const index = blockIndexOf(blocks).get(point.block);
    if (index === undefined) return point;
    return { block: point.block, offset: snapToGraphemes(blocks[index]!.text, point.offset, bias) };
  };
  return toCells(blocks, { start: snap(start, 'start'), end: snap(end, 'end') });
}
