import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from '../../../../renderer/features/tags/codebook/excerpt';

test('a long sentence is shown from near its first hit, which stands where it is said to stand', () => {
  const text = `${'很长的前文，'.repeat(9)}负面清单管理制度`;
  const at = text.indexOf('负面清单');
  const shown = excerpt(text, [{ start: at, end: at + 4 }]);
  expect(shown.text.startsWith('…')).toBe(true);
  expect(shown.text.slice(shown.hits[0]!.start, shown.hits[0]!.end)).toBe('负面清单');
});

test('hits keep their words whatever stands before them', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      (a, b) => {
        const text = `${a}清单${b}`;
        const shown = excerpt(text, [{ start: a.length, end: a.length + 2 }]);
        expect(shown.text.slice(shown.hits[0]!.start, shown.hits[0]!.end)).toBe('清单');
      },
    ),
  );
});
