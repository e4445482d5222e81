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
