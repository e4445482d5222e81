import type { TextRange } from '../document/range';
import type { Reading } from '../document/reading';

export interface TextHit {
  /** Index of the block in the reading. */
  readonly index: number;
  /** From and to in the block's reading text, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly range: TextRange;
}

/** Every place of the words in the reading, in document order; hits never cross blocks. */
export function findAll(reading: Reading, query: string): readonly TextHit[] {
  void reading; void query;
  return [];
}
