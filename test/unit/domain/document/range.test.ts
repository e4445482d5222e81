import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparePoints,
  isValidRange,
  normalizeRange,
  snapToGraphemes,
} from '../../../../shared/domain/document/range';
import type { BlockId } from '../../../../shared/domain/ids';
import { blocksOf, paragraphs } from './fixture';

const hard = ['甲', '𠮷', 'e\u0301', '👩‍👩‍👧‍👦', '葛\u{e0100}', 'か\u3099', '🇨🇳', 'a', '。', '\n'];
const hardText = fc.array(fc.constantFrom(...hard), { maxLength: 40 });
const borders = (clusters: readonly string[]) => {
  const text = clusters.join('');
  const found = new Set([text.length]);
  for (const { index } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text))
    found.add(index);
  return { text, found };
};

describe('snapping to graphemes', () => {
  it('never answers a place inside a cluster, and the nearest one on the side asked for', () => {
    fc.assert(
      fc.property(hardText, fc.nat(80), (clusters, offset) => {
        const { text, found } = borders(clusters);
        const inside = Math.min(offset, text.length);
        const start = snapToGraphemes(text, offset, 'start');
        const end = snapToGraphemes(text, offset, 'end');
        expect(start).toBe(Math.max(0, ...[...found].filter((each) => each <= inside)));
        expect(end).toBe(Math.min(...[...found].filter((each) => each >= inside)));
      }),
    );
  });
  it('works in the middle of a very long line', () => {
    const text = `${'政'.repeat(500_000)}👩‍👧${'策'.repeat(500_000)}`;
    expect(snapToGraphemes(text, 500_001, 'start')).toBe(500_000);
    expect(snapToGraphemes(text, 500_001, 'end')).toBe(500_005);
  });
});

describe('a range', () => {
  const blocks = blocksOf(paragraphs('甲𠮷乙。', '丙丁。'));
  const [first, second] = blocks.map((block) => block.id) as [BlockId, BlockId];
  it('is valid between two places in document order', () => {
    expect(
      isValidRange(blocks, { start: { block: first, offset: 1 }, end: { block: second, offset: 2 } }),
    ).toBe(true);
  });
  it.each([
    ['empty', first, 1, first, 1],
    ['backward', second, 0, first, 1],
    ['inside a character', first, 2, first, 4],
    ['past the end', first, 0, first, 99],
    ['of an unknown block', 'x' as BlockId, 0, second, 1],
    ['at half a unit', first, 0.5, second, 1],
  ])('is refused when %s', (_name, from, start, to, end) => {
    expect(
      isValidRange(blocks, { start: { block: from, offset: start }, end: { block: to, offset: end } }),
    ).toBe(false);
  });
  it('is turned round, clamped and widened', () => {
    expect(
      normalizeRange(blocks, { start: { block: second, offset: 99 }, end: { block: first, offset: 2 } }),
    ).toEqual({
      start: { block: first, offset: 1 },
      end: { block: second, offset: 3 },
    });
  });
  it('compares points across blocks', () => {
    expect(comparePoints(blocks, { block: first, offset: 4 }, { block: second, offset: 0 })).toBeLessThan(0);
    expect(comparePoints(blocks, { block: first, offset: 1 }, { block: first, offset: 1 })).toBe(0);
  });
});
