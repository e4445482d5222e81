import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../shared/domain/document/reading';
import { firstChange, wholeChange } from '../../../../shared/domain/review/first-change';
import { Placement } from '../../../../shared/domain/review/placement';
import { readPlan } from '../../../support/plan';

const { blocks, repairs } = readPlan();
const reading = readingOf(blocks, repairs);
const sent = reading.blocks.map(({ text }, index) => ({ index, text }));
const unit = reading.blocks.findIndex(({ text }) => text.includes('破除负面清单之外隐性准入壁垒'));
const text = sent[unit]!.text;
const fileWith = (words: string) => ({
  units: sent
    .map((one) => ({ text: one.text, revised: one.text }))
    .with(unit, { text: words, revised: words }),
});
const stretch = (from: number, to: number) => ({
  start: { unit, offset: from },
  end: { unit, offset: to },
});

describe('the place of a comment in an edited paragraph', () => {
  it('is exact wherever its words and ends were kept, and is never another', () => {
    const cut = fc.integer({ min: 0, max: text.length });
    fc.assert(
      fc.property(cut, cut, fc.constantFrom('', '研究', '负面清单', '，'), cut, cut, (a, b, added, c, d) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const edited = text.slice(0, from) + added + text.slice(to);
        const [start, end] = [Math.min(c, d, edited.length), Math.min(Math.max(c, d), edited.length)];
        const placed = new Placement(reading, sent, fileWith(edited)).place(stretch(start, end));
        if (placed.kind !== 'exact') return;
        expect(placed.words).toBe(edited.slice(start, end));
        expect(placed.words.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
  it('is not known where its words were edited', () => {
    const words = '破除负面清单之外隐性准入壁垒';
    const at = text.indexOf(words);
    const edited = text.replace(words, '破除负面清单以外隐性准入壁垒');
    const placed = new Placement(reading, sent, fileWith(edited)).place(stretch(at, at + words.length));
    expect(placed).toEqual({ kind: 'edited', near: unit });
  });
  it('is not known in a paragraph that was added', () => {
    const units = [...fileWith(text).units, { text: '新写的一段。', revised: '新写的一段。' }];
    const last = units.length - 1;
    const placed = new Placement(reading, sent, { units }).place({
      start: { unit: last, offset: 0 },
      end: { unit: last, offset: 2 },
    });
    expect(placed.kind).toBe('edited');
  });
});

describe('what an edit changed, in few words', () => {
  it.each([
    ['制定与负面清单相配套的措施', '研究制定与负面清单相配套的措施', '制定', '研究制定'],
    ['先健全，再缩减', '先完善，再缩减', '健全', '完善'],
    ['加强领导。', '加强领导，', '。', '，'],
    ['加强领导', '加强领导和监督', '领导', '领导和监督'],
    ['加强领导和监督。', '加强领导。', '领导和监督', '领导'],
    ['服务贸易规模进一步扩大', '服务贸易规模明显扩大', '进一步', '明显'],
    ['', '新写的', '', '新写的'],
  ])('%s → %s', (ours, theirs, before, after) => {
    expect(firstChange(ours, theirs)).toEqual({ before, after });
  });
});

describe('all that an edit changed', () => {
  it.each([
    [
      '力度不同：先“健全”，再“缩减”。',
      '力度不同：健全在先，缩减在后。',
      '先“健全”，再“缩减”',
      '健全在先，缩减在后',
    ],
    ['同意。', '不同意。', '同意', '不同意'],
    ['同意', '另写', '同意', '另写'],
    ['同意', '同意。', '同意', '同意。'],
  ])('%s → %s', (ours, theirs, before, after) => {
    expect(wholeChange(ours, theirs)).toEqual({ before, after });
  });
});
