import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLayers } from '../../../../shared/domain/annotation/layers';

const span = fc
  .tuple(fc.nat(200), fc.integer({ min: 1, max: 60 }))
  .map(([start, length]) => ({ start, end: start + length }));

describe('layers of overlapping marks', () => {
  it('keeps marks that do not touch on the first layer', () => {
    expect(
      assignLayers([
        { start: 0, end: 4 },
        { start: 4, end: 8 },
      ]),
    ).toEqual([1, 1]);
  });

  it('puts a mark that lies within another above it, whatever the order they were made in', () => {
    expect(
      assignLayers([
        { start: 3, end: 5 },
        { start: 0, end: 9 },
      ]),
    ).toEqual([2, 1]);
  });

  it('gives a crossing mark the next layer and reuses the first when it is free again', () => {
    expect(
      assignLayers([
        { start: 0, end: 6 },
        { start: 4, end: 9 },
        { start: 6, end: 12 },
      ]),
    ).toEqual([1, 2, 1]);
  });

  it('never lets two marks of one layer overlap', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 40 }), (spans) => {
        const layers = assignLayers(spans);
        spans.forEach((a, i) =>
          spans.forEach((b, j) => {
            if (i < j && layers[i] === layers[j]) expect(a.end <= b.start || b.end <= a.start).toBe(true);
          }),
        );
      }),
    );
  });

  it('uses no more layers than marks lie over one character', () => {
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 40 }), (spans) => {
        const depth = Math.max(
          ...spans.map(
            ({ start }) => spans.filter((other) => other.start <= start && other.end > start).length,
          ),
        );
        expect(Math.max(...assignLayers(spans))).toBe(depth);
      }),
    );
  });
});
