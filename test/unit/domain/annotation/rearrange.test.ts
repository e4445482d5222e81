import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../shared/domain/annotation/annotation';
import { splitRange, unionOf, unitedFields } from '../../../../shared/domain/annotation/rearrange';
import { quoteOf } from '../../../../shared/domain/annotation/quote';
import { isValidRange, normalizeRange, type TextPoint } from '../../../../shared/domain/document/range';
import { DomainError } from '../../../../shared/domain/error';
import { readPlan } from '../../../support/plan';

const { blocks } = readPlan();
const texts = blocks.filter(({ text }) => text.length > 3).slice(0, 40);
const points = fc
  .constantFrom(...texts)
  .chain(({ id, text }) => fc.nat(text.length).map((offset): TextPoint => ({ block: id, offset })));
const ranges = fc
  .tuple(points, points)
  .map(([start, end]) => normalizeRange(blocks, { start, end }))
  .filter((range) => isValidRange(blocks, range));

describe('splitting a range', () => {
  it('leaves two that touch and say the same words together, or says that it cannot', () => {
    fc.assert(
      fc.property(ranges, points, (range, at) => {
        try {
          const [first, second] = splitRange(blocks, range, at);
          expect(first).toEqual({ start: range.start, end: at });
          expect(second).toEqual({ start: at, end: range.end });
          const words = (one: typeof range) => quoteOf(blocks, one).exact.replaceAll('\n', '');
          expect(words(first) + words(second)).toBe(words(range));
          expect(unionOf(blocks, [second, first])).toEqual(range);
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
          expect((error as DomainError).code).toBe('range.invalid');
        }
      }),
    );
  });
});

describe('uniting ranges', () => {
  it('takes in every one of them and no more than from the first start to the last end', () => {
    fc.assert(
      fc.property(fc.array(ranges, { minLength: 1, maxLength: 5 }), (several) => {
        const union = unionOf(blocks, several);
        expect(isValidRange(blocks, union)).toBe(true);
        expect(unionOf(blocks, [union, ...several])).toEqual(union);
        expect(several.some(({ start }) => start === union.start)).toBe(true);
        expect(several.some(({ end }) => end === union.end)).toBe(true);
      }),
    );
  });

  it('needs something to unite', () => {
    expect(() => unionOf(blocks, [])).toThrow(DomainError);
  });
});

describe('what a merged mark carries', () => {
  it('is the tags of all, each once, and of each attribute what the first says', () => {
    const mark = (tagIds: readonly string[], attributes: Annotation['attributes']) =>
      ({ tagIds, attributes }) as unknown as Annotation;
    expect(
      unitedFields([
        mark(['a', 'b'], { importance: 1 }),
        mark(['b', 'c'], { importance: 3, certainty: 'sure' }),
      ]),
    ).toEqual({ tagIds: ['a', 'b', 'c'], attributes: { importance: 1, certainty: 'sure' } });
  });
});
