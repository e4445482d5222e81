import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, stepOf } from '../../../renderer/features/measures/register/pivot-steps';

describe('the grounds of the pivot', () => {
  it('leave what is not counted white, and give the largest count the darkest', () => {
    expect([0, 1, 105].map((count) => stepOf(count, 105))).toEqual([0, 1, 5]);
  });

  it('tell ordinary counts apart beside a large one', () => {
    expect([3, 8, 29, 50].map((count) => stepOf(count, 105))).toEqual([1, 2, 3, 4]);
  });

  it('are what the legend says of every count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (most) => {
        const told = boundsOf(most).flatMap(({ step, from, to }) =>
          Array.from({ length: to - from + 1 }, (_, at) => [from + at, step]),
        );
        expect(told).toEqual(Array.from({ length: most }, (_, at) => [at + 1, stepOf(at + 1, most)]));
      }),
    );
  });
});
