import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignCards } from '../../../../shared/domain/annotation/align';

describe('cards beside the text', () => {
  it('stand level with their text where there is room', () => {
    expect(
      alignCards(
        [
          { wanted: 0, height: 40, weight: 1 },
          { wanted: 100, height: 40, weight: 1 },
        ],
        0,
      ),
    ).toEqual([0, 100]);
  });

  it('share the shift evenly where they would collide', () => {
    expect(
      alignCards(
        [
          { wanted: 100, height: 40, weight: 1 },
          { wanted: 100, height: 40, weight: 1 },
        ],
        0,
      ),
    ).toEqual([80, 120]);
  });

  it('give way to the focused card, which hardly moves', () => {
    const [first = 0, second = 0] = alignCards(
      [
        { wanted: 100, height: 40, weight: 1 },
        { wanted: 100, height: 40, weight: 1000 },
      ],
      0,
    );
    expect(Math.abs(second - 100)).toBeLessThan(0.1);
    expect(first).toBeLessThanOrEqual(second - 40);
  });

  it('never overlap and keep the order of the text', () => {
    const card = fc.record({
      wanted: fc.integer({ min: 0, max: 900 }),
      height: fc.integer({ min: 10, max: 200 }),
      weight: fc.constantFrom(1, 1000),
    });
    fc.assert(
      fc.property(fc.array(card, { maxLength: 30 }), fc.constantFrom(0, 14), (cards, gap) => {
        const sorted = cards.toSorted((a, b) => a.wanted - b.wanted);
        const tops = alignCards(sorted, gap);
        tops.slice(1).forEach((top, index) => {
          const before = (tops[index] as number) + (sorted[index]?.height ?? 0) + gap;
          expect(top).toBeGreaterThanOrEqual(before - 1e-6);
        });
      }),
    );
  });
});
