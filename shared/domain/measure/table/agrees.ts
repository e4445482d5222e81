import { quoteAgrees } from '../../annotation/quote';
import type { Block } from '../../document/block';
import { toReading, type Reading } from '../../document/reading';
import type { Measure } from '../register';

/**
 * Whether the text still says what the row quotes: the words of the source, or, for a proposal over a
 * cut that a repair closed, the words as they are read.
 */
export function rowAgrees(
  blocks: readonly Block[],
  reading: Reading,
  { range, quote }: Pick<Measure, 'range' | 'quote'>,
): boolean {
  if (quoteAgrees(blocks, range, quote)) return true;
  const [from, to] = [toReading(reading, range.start), toReading(reading, range.end, 'end')];
  if (!from || !to || from.index !== to.index) return false;
  return reading.blocks[from.index]?.text.slice(from.offset, to.offset) === quote;
}
