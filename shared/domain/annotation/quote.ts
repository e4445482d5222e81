import type { Block } from '../document/block';
import { blockIndexOf } from '../document/block-index';
import { snapToGraphemes } from '../document/grapheme';
import type { TextRange } from '../document/range';
import { DomainError } from '../error';
import type { TextQuote } from './annotation';

/** Length of the context on either side, in UTF-16 units, as the Web Annotation examples keep it. */
const contextLength = 32;

function placesOf(blocks: readonly Block[], range: TextRange): { first: number; last: number } {
  const index = blockIndexOf(blocks);
  const first = index.get(range.start.block);
  const last = index.get(range.end.block);
  if (first === undefined || last === undefined || last < first) {
    throw new DomainError('range.invalid', { block: range.start.block });
  }
  return { first, last };
}

/** Source words from one point to another; blocks without text (pictures) give no line of their own. */
function wordsOf(blocks: readonly Block[], range: TextRange): string {
  const { first, last } = placesOf(blocks, range);
  if (first === last) return blocks[first]!.text.slice(range.start.offset, range.end.offset);
  const lines = [blocks[first]!.text.slice(range.start.offset)];
  for (let at = first + 1; at < last; at += 1) {
    if (blocks[at]!.text !== '') lines.push(blocks[at]!.text);
  }
  lines.push(blocks[last]!.text.slice(0, range.end.offset));
  return lines.join('\n');
}

/**
 * The words of a range with up to 32 UTF-16 units of context on either side, which may reach into
 * neighbouring blocks and never holds half a grapheme cluster (W3C Web Annotation,
 * TextQuoteSelector). Throws range.invalid if the range is not in the blocks.
 */
export function quoteOf(blocks: readonly Block[], range: TextRange): TextQuote {
  const { first, last } = placesOf(blocks, range);
  let before = blocks[first]!.text.slice(0, range.start.offset);
  for (let at = first - 1; at >= 0 && before.length <= contextLength; at -= 1) {
    if (blocks[at]!.text !== '') before = `${blocks[at]!.text}\n${before}`;
  }
  let after = blocks[last]!.text.slice(range.end.offset);
  for (let at = last + 1; at < blocks.length && after.length <= contextLength; at += 1) {
    if (blocks[at]!.text !== '') after = `${after}\n${blocks[at]!.text}`;
  }
  return {
    exact: wordsOf(blocks, range),
    prefix: before.slice(snapToGraphemes(before, Math.max(0, before.length - contextLength), 'end')),
    suffix: after.slice(0, snapToGraphemes(after, Math.min(contextLength, after.length), 'start')),
  };
}

/** Whether the source still says `exact` at the range. */
export function quoteAgrees(blocks: readonly Block[], range: TextRange, exact: string): boolean {
  const index = blockIndexOf(blocks);
  const first = index.get(range.start.block);
  const last = index.get(range.end.block);
  if (first === undefined || last === undefined || last < first) return false;
  return wordsOf(blocks, range) === exact;
}
