import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteAgrees, quoteOf } from '../../../../shared/domain/annotation/quote';
import { normalizeRange } from '../../../../shared/domain/document/range';
import type { BlockId } from '../../../../shared/domain/ids';
import { blocksOf, paragraphs } from '../document/fixture';

const text = fc
  .array(fc.constantFrom('甲', '𠮷', 'e\u0301', '👩‍👧', '。', '葛\u{e0100}'), { minLength: 1, maxLength: 60 })
  .map((each) => each.join(''));
const clusters = (words: string) =>
  [...new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(words)].map((each) => each.segment);

describe('a quote', () => {
  it('holds the words with context that is whole, short and where it says', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        fc.nat(300),
        fc.nat(300),
        (texts, a, b, from, to) => {
          const blocks = blocksOf(paragraphs(...texts));
          const range = normalizeRange(blocks, {
            start: { block: blocks[a % blocks.length]!.id, offset: from },
            end: { block: blocks[b % blocks.length]!.id, offset: to },
          });
          const quote = quoteOf(blocks, range);
          const whole = texts.join('\n');
          expect(whole).toContain(quote.prefix + quote.exact + quote.suffix);
          expect(quote.prefix.length).toBeLessThanOrEqual(32);
          expect(quote.suffix.length).toBeLessThanOrEqual(32);
          const all = new Set(clusters(whole));
          for (const cluster of [...clusters(quote.prefix), ...clusters(quote.suffix)])
            expect(all.has(cluster)).toBe(true);
          expect(quoteAgrees(blocks, range, quote.exact)).toBe(true);
          expect(quoteAgrees(blocks, range, `${quote.exact}改`)).toBe(false);
        },
      ),
    );
  });
  it('over several blocks joins them by a line feed and passes over pictures', () => {
    const blocks = blocksOf([
      ...paragraphs('甲乙。'),
      { kind: 'image', text: '', image: { source: 'x', alt: '' } },
      ...paragraphs('丙丁。'),
    ]);
    const range = { start: { block: blocks[0]!.id, offset: 1 }, end: { block: blocks[2]!.id, offset: 1 } };
    expect(quoteOf(blocks, range)).toEqual({ exact: '乙。\n丙', prefix: '甲', suffix: '丁。' });
  });
  it('of a range that is not there is an error, and never agrees', () => {
    const blocks = blocksOf(paragraphs('甲。'));
    const range = { start: { block: 'x' as BlockId, offset: 0 }, end: { block: blocks[0]!.id, offset: 1 } };
    expect(() => quoteOf(blocks, range)).toThrow('range.invalid');
    expect(quoteAgrees(blocks, range, '')).toBe(false);
  });
});
