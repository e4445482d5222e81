import { describe, expect, it } from 'vitest';
import type { DraftBlock } from '../../../../shared/domain/document/block';
import { proposeRepairs } from '../../../../shared/domain/document/propose-repairs';
import { readingOf } from '../../../../shared/domain/document/reading';
import type { Repair } from '../../../../shared/domain/document/repair';
import {
  placeOf,
  pointIn,
  reviewBlocks,
  reviewDoubts,
  reviewedRepairs,
  reviewHeadings,
  untouched,
  withoutSpace,
  type Review,
} from '../../../../shared/domain/document/review';
import type { RepairId } from '../../../../shared/domain/ids';
import { blocksOf, paragraphs } from './fixture';

const cut: readonly DraftBlock[] = [
  ...paragraphs(
    '一、总体要求',
    '扩大外资准入领域。推动服务业开 放，促进传统服务贸易',
    '平稳增长，金融、个人文化娱乐、电信计算机和信息服务较快增长，占比提升。',
    '二、保障',
    '加强组织领导。强化督促检查。',
  ),
];
const blocks = blocksOf(cut);
let serial = 0;
const newId = () => `new-${(serial += 1)}`;
const proposed = proposeRepairs(blocks).map((one, at): Repair => ({
  ...one,
  id: `r${at}` as RepairId,
  active: true,
}));
const reviewed = (review: Partial<Review>) => {
  const repairs = reviewedRepairs(blocks, proposed, { ...untouched, ...review }, newId);
  return { repairs, reading: readingOf(blocks, repairs) };
};
const shown = (review: Partial<Review>) =>
  reviewBlocks(reviewed(review).reading, 0, 100, () => null).map(({ kind, level, text }) => [
    kind,
    level,
    text,
  ]);

describe('a file under review', () => {
  it('begins with what the rules propose', () => {
    expect(proposed.map(({ change }) => change.kind)).toEqual(['space', 'join']);
    expect(reviewed({}).repairs).toEqual(proposed);
    expect(shown({})).toHaveLength(4);
  });

  it('takes an unwanted repair back and keeps the others', () => {
    const { repairs } = reviewed({ off: [1] });
    expect(repairs.map(({ active }) => active)).toEqual([true, false]);
    expect(shown({ off: [1] })).toHaveLength(5);
  });

  it('names blocks by their place, and makes the changes in order', () => {
    const point = { block: placeOf(3), offset: 0 };
    const { repairs, reading } = reviewed({
      changes: [
        { kind: 'level', point, by: 1 },
        { kind: 'as', point: { block: placeOf(4), offset: 0 }, as: 'matter' },
      ],
    });
    expect(repairs.slice(2).map(({ change, rule }) => [change.kind, change.block, rule])).toEqual([
      ['level', blocks[3]!.id, 'by-hand'],
      ['as', blocks[4]!.id, 'by-hand'],
    ]);
    expect(reviewHeadings(reading).map(({ level, isChanged }) => [level, isChanged])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it('refuses a block that is not there', () => {
    const point = { block: placeOf(99), offset: 0 };
    expect(() => reviewed({ changes: [{ kind: 'merge', point }] })).toThrow('range.invalid');
  });

  it('leads from a place in a joined text back to its source', () => {
    const block = reviewBlocks(reviewed({}).reading, 1, 1, () => 7)[0]!;
    expect(block).toMatchObject({ page: 7, start: { block: '1', offset: 0 } });
    expect(block.parts.map(({ seam }) => seam)).toEqual([null, 'space', 'join']);
    expect(pointIn(block, block.text.indexOf('放，'))).toEqual({
      block: '1',
      offset: cut[1]!.text.indexOf('放，'),
    });
    expect(pointIn(block, block.text.indexOf('稳增长'))).toEqual({ block: '2', offset: 1 });
  });

  it('gives back the text of the file, white space apart, whatever was changed', () => {
    const wanted = withoutSpace(cut.map(({ text }) => text));
    for (const review of [
      {},
      { off: [0, 1] },
      { changes: [{ kind: 'split' as const, point: { block: placeOf(4), offset: 7 } }] },
    ]) {
      expect(withoutSpace(reviewed(review).reading.blocks.map(({ text }) => text))).toBe(wanted);
    }
  });

  it('lists what is to be looked at, with its place', () => {
    const twice = blocksOf(paragraphs('一、甲', '要点如下。', '一、乙', '要点如下。'));
    expect(reviewDoubts(readingOf(twice, []))).toMatchObject({
      count: 1,
      doubts: [{ kind: 'number', problem: 'repeated', label: '一、', start: { block: '2', offset: 0 } }],
    });
  });
});
