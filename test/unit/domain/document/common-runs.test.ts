import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { commonRuns } from '../../../../shared/domain/document/common-runs';

const words = (a: string, b: string, least = 8) =>
  commonRuns(a, b, least).map((run) => {
    expect(b.slice(run.b, run.b + run.length)).toBe(a.slice(run.a, run.a + run.length));
    return a.slice(run.a, run.a + run.length);
  });

describe('words that two texts share', () => {
  it('are the longest stretches of both', () => {
    expect(
      words(
        '建立健全跨境服务贸易负面清单管理制度。在全国推进实施。',
        '数字贸易发展，建立健全跨境服务贸易负面清单管理制度等重大事项。',
      ),
    ).toEqual(['建立健全跨境服务贸易负面清单管理制度']);
  });

  it('begin and end with words', () => {
    expect(words('。健全管理制度，', '。健全管理制度，', 6)).toEqual(['健全管理制度']);
    expect(words('，，，，，，，，', '，，，，，，，，', 2)).toEqual([]);
  });

  it('come in the order of the first text', () => {
    expect(words('甲乙丙丁戊，ABCDEFGH，尾', '起ABCDEFGH，中甲乙丙丁戊，', 5)).toEqual([
      '甲乙丙丁戊',
      'ABCDEFGH',
    ]);
  });

  it('are not shorter than asked', () => {
    expect(words('服务贸易规划', '服务贸易条例', 5)).toEqual([]);
    expect(words('服务贸易规划', '服务贸易条例', 4)).toEqual(['服务贸易']);
    expect(words('', '服务贸易', 1)).toEqual([]);
  });

  it('never lie over each other in either text, and the same text is one stretch', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('甲', '乙', '丙') }),
        fc.string({ unit: fc.constantFrom('甲', '乙', '丙') }),
        (a, b) => {
          const runs = commonRuns(a, b, 2);
          for (const side of ['a', 'b'] as const) {
            const sorted = runs.toSorted((one, other) => one[side] - other[side]);
            sorted
              .slice(1)
              .forEach((run, at) =>
                expect(run[side]).toBeGreaterThanOrEqual(sorted[at]![side] + sorted[at]!.length),
              );
          }
          if (a.length >= 2) expect(commonRuns(a, a, 2)).toEqual([{ a: 0, b: 0, length: a.length }]);
        },
      ),
    );
  });

  it('are not looked for in texts too long to compare while one scrolls', () => {
    expect(commonRuns('长'.repeat(3000), '长'.repeat(3000), 8)).toEqual([]);
  });
});
