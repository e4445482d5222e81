import type { Block } from '../document/block';
import type { TextRange } from '../document/range';
import type { TextQuote } from './annotation';

/** The words of a range with up to 32 UTF-16 units of context on either side. */
export function quoteOf(blocks: readonly Block[], range: TextRange): TextQuote {
  void blocks; void range;
  return { exact: '', prefix: '', suffix: '' };
}

/** Whether the source still says `exact` at the range. */
export function quoteAgrees(blocks: readonly Block[], range: TextRange, exact: string): boolean {
  return quoteOf(blocks, range).exact === exact;
}
