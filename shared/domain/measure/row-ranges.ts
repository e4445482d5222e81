import type { Block } from '../document/block';
import { comparePoints, type TextPoint, type TextRange } from '../document/range';
import { toReading, toSource, type Reading } from '../document/reading';
import { DomainError } from '../error';

/** Marks and white space that belong to neither side of a cut. */
const between = /[\s，,、；;：:。]/u;

/**
 * The two ranges that a row is parted into at a point, without the marks around the cut.
 * Throws DomainError range.invalid where one side would have no words.
 */
export function partedAt(reading: Reading, range: TextRange, at: TextPoint): readonly [TextRange, TextRange] {
  const [from, cut] = [range.start, at].map((point) => toReading(reading, point));
  const to = toReading(reading, range.end, 'end');
  if (!from || !cut || !to) throw new DomainError('range.invalid');
  const text = reading.blocks[cut.index]?.text ?? '';
  let [left, right] = [cut.offset, cut.offset];
  const first = from.index === cut.index ? from.offset : 0;
  const last = to.index === cut.index ? to.offset : text.length;
  while (left > first && between.test(text[left - 1] ?? '')) left -= 1;
  while (right < last && between.test(text[right] ?? '')) right += 1;
  const isBefore = from.index < cut.index || from.offset < left;
  const isAfter = to.index > cut.index || to.offset > right;
  if (!isBefore || !isAfter || left < first || right > last) throw new DomainError('range.invalid');
  return [
    { start: range.start, end: toSource(reading, cut.index, left, 'end') },
    { start: toSource(reading, cut.index, right, 'start'), end: range.end },
  ];
}

/** From the first word of the ranges to their last. */
export function joinedRange(blocks: readonly Block[], ranges: readonly TextRange[]): TextRange {
  const [first, ...others] = ranges;
  if (!first) throw new DomainError('range.invalid');
  return others.reduce(
    (whole, { start, end }) => ({
      start: comparePoints(blocks, start, whole.start) < 0 ? start : whole.start,
      end: comparePoints(blocks, end, whole.end) > 0 ? end : whole.end,
    }),
    first,
  );
}

/** Whether two ranges share a word. */
export const overlap = (blocks: readonly Block[], a: TextRange, b: TextRange): boolean =>
  comparePoints(blocks, a.start, b.end) < 0 && comparePoints(blocks, b.start, a.end) < 0;
