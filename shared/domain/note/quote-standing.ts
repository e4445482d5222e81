import { quoteAgrees, quoteOf } from '../annotation/quote';
import type { Block } from '../document/block';
import { isValidRange } from '../document/range';
import { toReading, type Reading } from '../document/reading';
import type { NoteQuote } from './note';

/**
 * How a quote stands to its source today. `words` are those to show: as the repaired reading has
 * them where the quote agrees, otherwise as they were quoted; `source` is what stands there now.
 */
export type QuoteStanding =
  | { readonly state: 'agrees'; readonly words: string }
  | { readonly state: 'differs'; readonly words: string; readonly source: string }
  /** The place is not in the document (any more). */
  | { readonly state: 'missing'; readonly words: string };

/** Compares a quote with the blocks of its document. Nothing is ever replaced. */
export function standingOf(quote: NoteQuote, blocks: readonly Block[], reading: Reading): QuoteStanding {
  if (!isValidRange(blocks, quote.range)) return { state: 'missing', words: quote.exact };
  if (!quoteAgrees(blocks, quote.range, quote.exact)) {
    return { state: 'differs', words: quote.exact, source: quoteOf(blocks, quote.range).exact };
  }
  return { state: 'agrees', words: wordsAsRead(reading, quote) ?? quote.exact };
}

/** The quoted stretch in the repaired reading, blocks joined by a line feed; null if not found. */
function wordsAsRead(reading: Reading, quote: NoteQuote): string | null {
  const start = toReading(reading, quote.range.start);
  const end = toReading(reading, quote.range.end, 'end');
  if (!start || !end || end.index < start.index) return null;
  const lines: string[] = [];
  for (let index = start.index; index <= end.index; index += 1) {
    const text = reading.blocks[index]?.text ?? '';
    const from = index === start.index ? start.offset : 0;
    lines.push(text.slice(from, index === end.index ? end.offset : text.length));
  }
  const words = lines.join('\n');
  return words === '' ? null : words;
}
