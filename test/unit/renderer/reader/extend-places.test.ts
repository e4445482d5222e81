import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clauseBeside,
  edgeBeside,
  headingBeside,
  snapSpan,
  widerThan,
  type Span,
} from '../../../../renderer/features/reader/extend-places';
import { readingOf } from '../../../../shared/domain/document/reading';
import { readPlan } from '../../../support/plan';

const { blocks } = readPlan();
const reading = readingOf(blocks, []);
const first = reading.blocks.findIndex((block) => block.text.startsWith('推进服务领域改革'));
const words = ({ from, to }: Span) =>
  from.index === to.index
    ? (reading.blocks[from.index]?.text.slice(from.offset, to.offset) ?? '')
    : `${from.index}–${to.index}`;

describe('walking the text', () => {
  it('goes clause by clause into the next paragraph', () => {
    let span: Span | null = { from: { index: first, offset: 0 }, to: { index: first, offset: 0 } };
    const seen: string[] = [];
    for (let count = 0; count < 30 && span && span.from.index === first; count += 1) {
      span = clauseBeside(reading, span, 1, count === 0);
      if (span) seen.push(words(span));
    }
    expect(seen.slice(0, 3)).toEqual([
      '推进服务领域改革',
      '深化简政放权、放管结合、优化服务改革',
      '进一步放宽服务业市场准入限制',
    ]);
    expect(span?.from.index).toBeGreaterThan(first);
  });

  it('widens by clause, sentence, paragraph and section, each holding the one before', () => {
    const at = reading.blocks[first]?.text.indexOf('行政许可') ?? 0;
    let span: Span | null = { from: { index: first, offset: at }, to: { index: first, offset: at + 4 } };
    const lengths: string[] = [];
    while (span) {
      lengths.push(words(span).slice(0, 8));
      span = widerThan(reading, span);
    }
    expect(lengths).toEqual([
      '行政许可',
      '精简行政许可事项',
      '精简行政许可事项',
      '推进服务领域改革',
      expect.stringMatching(/^\d+–\d+$/),
    ]);
  });

  it('moves an edge by a character and back to the same place, wherever it stands', () => {
    fc.assert(
      fc.property(fc.nat(reading.blocks.length - 1), fc.nat(4000), (index, wanted) => {
        const text = reading.blocks[index]?.text ?? '';
        fc.pre(text !== '' && wanted < text.length && reading.blocks[index]?.kind !== 'image');
        const at = { index, offset: wanted };
        const next = edgeBeside(reading, at, 1, 'character', 'end');
        expect(next).not.toBeNull();
        expect(next && edgeBeside(reading, next, -1, 'character', 'end')).toEqual(at);
      }),
    );
  });

  it('finds the headings around a place', () => {
    expect(words(headingBeside(reading, first, 1) as Span)).toBe('（二）提高跨境服务贸易开放水平');
    expect(words(headingBeside(reading, first, -1) as Span)).toBe('（一）放宽服务领域市场准入');
  });
});

describe('snapping a selection', () => {
  const at = (words: string) => reading.blocks[first]?.text.indexOf(words) ?? 0;
  const span = (from: number, to: number): Span => ({
    from: { index: first, offset: from },
    to: { index: first, offset: to },
  });
  const half = span(at('化简政放权'), at('化服务改革'));

  it('takes whole clauses or sentences, and characters as they are', () => {
    expect(words(snapSpan(reading, half, 'character'))).toBe(words(half));
    expect(words(snapSpan(reading, half, 'clause'))).toBe('深化简政放权、放管结合、优化服务改革');
    expect(words(snapSpan(reading, half, 'sentence'))).toMatch(/^深化简政放权.*。$/u);
  });

  it('stays as it is once it is whole, never becomes empty, and loses no word but between clauses', () => {
    const texts = reading.blocks.map(({ text }) => text);
    const index = fc.constantFrom(...texts.keys()).filter((key) => (texts[key]?.length ?? 0) > 1);
    const made = index.chain((key) =>
      fc
        .tuple(fc.nat((texts[key]?.length ?? 1) - 1), fc.nat((texts[key]?.length ?? 1) - 1))
        .map(([a, b]): Span => ({
          from: { index: key, offset: Math.min(a, b) },
          to: { index: key, offset: Math.max(a, b) + 1 },
        })),
    );
    fc.assert(
      fc.property(made, fc.constantFrom('clause' as const, 'sentence' as const), (chosen, unit) => {
        const snapped = snapSpan(reading, chosen, unit);
        expect(words(snapped).length).toBeGreaterThan(0);
        expect(snapSpan(reading, snapped, unit)).toEqual(snapped);
        const text = texts[chosen.from.index] ?? '';
        const cut = text.slice(chosen.from.offset, Math.max(chosen.from.offset, snapped.from.offset));
        expect(cut).toMatch(/^[\s，。、；：:;,.！？!?]*$/u);
      }),
    );
  });
});
