import type { Block } from './block';
import type { BlockId } from '../ids';

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

/** Whether both points lie in the blocks, in order, not empty, and outside grapheme clusters. */
export function isValidRange(blocks: readonly Block[], range: TextRange): boolean {
  void blocks; void range;
  return false;
}

/** Negative if a stands before b in the document, positive after it, 0 at the same place. */
export function comparePoints(blocks: readonly Block[], a: TextPoint, b: TextPoint): number {
  void blocks;
  return a.offset - b.offset;
}

/** The nearest grapheme border at or before (`start`) or at or after (`end`) an offset. */
export function snapToGraphemes(text: string, offset: number, bias: 'start' | 'end'): number {
  void text; void bias;
  return offset;
}

/** The range in document order, clamped to its blocks and widened to whole grapheme clusters. */
export function normalizeRange(blocks: readonly Block[], range: TextRange): TextRange {
  void blocks;
  return range;
}
