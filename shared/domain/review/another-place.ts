import { findQuote } from '../annotation/anchor';
import { quoteOf } from '../annotation/quote';
import type { Block } from '../document/block';
import { isGraphemeBorder } from '../document/grapheme';
import { isValidRange, type TextRange } from '../document/range';
import { toSource, type Reading } from '../document/reading';
import { sentencesIn } from '../document/reading-table';
import { DomainError } from '../error';
import { commonRuns } from './common-runs';
import type { Difference } from './difference';
import { pairsOf, partIn } from './likeness';

/** Most places that are offered, and how much of the words must stand in one that is not exact. */
const mostPlaces = 6;
const leastPart = 0.5;
/** What standing near the old place is worth beside likeness, and how near that is in blocks. */
const nearness = 0.1;
const nearBlocks = 3;

/** Whether the researcher may say where a difference stands: only what would be a mark of its own. */
export const canMove = ({ kind }: Pick<Difference, 'kind'>): boolean =>
  kind === 'new' || kind === 'not-found';

/**
 * Where words that are not known for certain might stand: first every place that has just these words,
 * then the sentences that have most of them, from the first word in common to the last. `near` is the
 * block of the reading that they were found in. They are offered, never taken.
 */
export function placesLike(reading: Reading, words: string, near: number | null): readonly TextRange[] {
  const exact = findQuote(reading, words).slice(0, mostPlaces);
  const pairs = pairsOf(words);
  const likely: { readonly worth: number; readonly range: TextRange }[] = [];
  reading.blocks.forEach((block, index) => {
    if (partIn(pairs, block.text) < leastPart) return;
    const isNear = near !== null && Math.abs(index - near) <= nearBlocks;
    for (const { start, end } of sentencesIn(block)) {
      const sentence = block.text.slice(start, end);
      const part = partIn(pairs, sentence);
      if (part < leastPart) continue;
      const [from, to] = commonPart(words, sentence);
      likely.push({
        worth: part + (isNear ? nearness : 0),
        range: {
          start: toSource(reading, index, start + from, 'start'),
          end: toSource(reading, index, start + to, 'end'),
        },
      });
    }
  });
  const keys = new Set<string>();
  return [...exact, ...likely.toSorted((a, b) => b.worth - a.worth).map(({ range }) => range)]
    .filter((range) => {
      const key = JSON.stringify(range);
      return !keys.has(key) && keys.add(key);
    })
    .slice(0, mostPlaces);
}

/** From the first to the last stretch of a sentence that the words have too; the whole where that cuts a character. */
function commonPart(words: string, sentence: string): readonly [number, number] {
  const runs = commonRuns(words.split(''), sentence.split('')).filter(({ length }) => length > 1);
  const from = runs[0]?.b ?? 0;
  const last = runs.at(-1);
  const to = last ? last.b + last.length : sentence.length;
  const isWhole = isGraphemeBorder(sentence, from) && isGraphemeBorder(sentence, to) && to > from;
  return isWhole ? [from, to] : [0, sentence.length];
}

/** A difference at the place that the researcher chose: what was not found can be written then. */
export const atPlace = <One extends Difference>(one: One, range: TextRange, quote: string): One => ({
  ...one,
  kind: 'new',
  range,
  near: null,
  quote,
  basis: 'chosen',
  beside: [],
});

/**
 * Differences with the places that were chosen for them, by their keys. Throws DomainError range.invalid,
 * and comments.changed for a key that names nothing which has a place to choose.
 */
export function withPlaces(
  differences: readonly Difference[],
  blocks: readonly Block[],
  places: readonly { readonly key: string; readonly range: TextRange }[],
): readonly Difference[] {
  const chosen = new Map(places.map(({ key, range }) => [key, range]));
  for (const key of chosen.keys())
    if (!differences.some((one) => one.key === key && canMove(one)))
      throw new DomainError('comments.changed');
  return differences.map((one) => {
    const range = chosen.get(one.key);
    if (!range) return one;
    if (!isValidRange(blocks, range)) throw new DomainError('range.invalid');
    return atPlace(one, range, quoteOf(blocks, range).exact);
  });
}
