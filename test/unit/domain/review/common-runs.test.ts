import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonRuns } from '../../../../shared/domain/review/common-runs';

/** Longest common subsequence by the book, for small lists. */
function longest(a: readonly string[], b: readonly string[]): number {
  const best = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      best[i]![j] = a[i] === b[j] ? best[i + 1]![j + 1]! + 1 : Math.max(best[i + 1]![j]!, best[i]![j + 1]!);
  return best[0]![0]!;
}

describe('what two lists have in common', () => {
  it('is found in order, agrees in both, and leaves out nothing that could be kept', () => {
    const list = fc.array(fc.constantFrom('推', '进', '加', '快'), { maxLength: 14 });
    fc.assert(
      fc.property(list, list, (a, b) => {
        let [endA, endB, total] = [0, 0, 0];
        for (const run of commonRuns(a, b)) {
          expect(run.a).toBeGreaterThanOrEqual(endA);
          expect(run.b).toBeGreaterThanOrEqual(endB);
          expect(a.slice(run.a, run.a + run.length)).toEqual(b.slice(run.b, run.b + run.length));
          [endA, endB, total] = [run.a + run.length, run.b + run.length, total + run.length];
        }
        expect(total).toBe(longest(a, b));
      }),
      { numRuns: 500 },
    );
  });
});
