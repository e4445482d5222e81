import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termsIn, unitsOf, autoUnits } from '../../../../shared/domain/tag/auto-code';
import { termHits } from '../../../../shared/domain/tag/term-hits';

const text = '健全管理制度，进一步缩减负面清单。在全国推进实施负面清单，减少限制措施。';
const words = (unit: (typeof autoUnits)[number], ...terms: string[]) =>
  unitsOf(text, termHits(text, terms), unit).map(({ start, end }) => text.slice(start, end));

describe('terms as typed in a line', () => {
  test('are parted by 、 and commas, each once, the longest first', () => {
    expect(termsIn('清单、负面清单， 清单;准入 ')).toEqual(['负面清单', '准入', '清单']);
    expect(termsIn(' 、 ')).toEqual([]);
  });

  test('of two at one place the longer counts, case does not', () => {
    expect(termHits('负面清单', ['清单', '负面清单'])).toEqual([{ start: 0, end: 4 }]);
    expect(termHits('RCEP 与 rcep', ['Rcep'])).toEqual([
      { start: 0, end: 4 },
      { start: 7, end: 11 },
    ]);
  });

  test('never part a character: a sign within a longer one is no hit', () => {
    expect(termHits('👨‍👩‍👧一家', ['👩'])).toEqual([]);
  });
});

describe('a hit is widened to its unit', () => {
  test('the clause without its marks, the sentence, the paragraph, or what matched', () => {
    expect(words('clause', '负面清单')).toEqual(['进一步缩减负面清单', '在全国推进实施负面清单']);
    expect(words('sentence', '缩减')).toEqual(['健全管理制度，进一步缩减负面清单。']);
    expect(words('paragraph', '缩减')).toEqual([text]);
    expect(words('words', '缩减', '减少')).toEqual(['缩减', '减少']);
  });

  test('two hits in one unit make one row; a hit over two clauses takes both', () => {
    expect(words('sentence', '健全', '缩减')).toHaveLength(1);
    expect(words('clause', '制度，进一步')).toEqual(['健全管理制度，进一步缩减负面清单']);
  });

  test('units hold their hits, stand in order and never overlap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('甲', '，', '。', '“', '”', '乙', ' '), { maxLength: 40 }),
        fc.constantFrom(...autoUnits),
        (letters, unit) => {
          const any = letters.join('');
          const hits = termHits(any, ['甲', '，乙']);
          const units = unitsOf(any, hits, unit);
          expect(units.flatMap((one) => one.hits)).toEqual(hits);
          let last = 0;
          for (const { start, end, hits: inside } of units) {
            expect(start).toBeGreaterThanOrEqual(last);
            for (const hit of inside) expect(hit.start >= start && hit.end <= end).toBe(true);
            last = end;
          }
        },
      ),
    );
  });
});
