import type { Block } from './block';
import { readingOf, type ReadingBlock } from './reading';
import type { Repair } from './repair';

/** A stretch of a document that can be read before the whole of it is there. */
export interface Passage {
  readonly blocks: readonly Block[];
  /** Those that touch no block outside. */
  readonly repairs: readonly Repair[];
}

/**
 * The passage as the whole document would show it. Paragraphs are counted from the heading before them: where
 * that is not in the passage they have no number (0).
 */
export function readingOfPassage({ blocks, repairs }: Passage): readonly ReadingBlock[] {
  const reading = readingOf(blocks, repairs).blocks;
  if (blocks[0]?.ordinal === 0) return reading;
  const heading = reading.findIndex(({ kind }) => kind === 'heading');
  return reading.map((block, index) => (heading < 0 || index < heading ? { ...block, paragraph: 0 } : block));
}
