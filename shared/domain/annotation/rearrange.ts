import type { Block } from '../document/block';
import { comparePoints, isValidRange, type TextPoint, type TextRange } from '../document/range';
import { DomainError } from '../error';
import type { TagId } from '../ids';
import type { Annotation } from './annotation';
import type { AttributeValues } from './attributes/definition';

/**
 * The two ranges that a split leaves. Throws range.invalid where the place (UTF-16 units of its block)
 * is not between the ends, or would cut a character in two.
 */
export function splitRange(
  blocks: readonly Block[],
  { start, end }: TextRange,
  at: TextPoint,
): readonly [TextRange, TextRange] {
  const [first, second] = [
    { start, end: at },
    { start: at, end },
  ];
  if (!isValidRange(blocks, first) || !isValidRange(blocks, second)) {
    throw new DomainError('range.invalid', { block: at.block, offset: at.offset });
  }
  return [first, second];
}

/** The range from the first start to the last end. Throws range.invalid where there is none. */
export function unionOf(blocks: readonly Block[], ranges: readonly TextRange[]): TextRange {
  const [first, ...rest] = ranges;
  if (!first) throw new DomainError('range.invalid');
  return rest.reduce(
    (union, { start, end }) => ({
      start: comparePoints(blocks, start, union.start) < 0 ? start : union.start,
      end: comparePoints(blocks, end, union.end) > 0 ? end : union.end,
    }),
    first,
  );
}

/** What a merged mark carries: the tags of all, and of each attribute what the first says that says anything. */
export function unitedFields(marks: readonly Annotation[]): {
  readonly tagIds: readonly TagId[];
  readonly attributes: AttributeValues;
} {
  const attributes: Record<string, AttributeValues[string]> = {};
  for (const mark of marks) {
    for (const [id, value] of Object.entries(mark.attributes)) attributes[id] ??= value;
  }
  return { tagIds: [...new Set(marks.flatMap(({ tagIds }) => tagIds))], attributes };
}
