import { describe, expect, it } from 'vitest';
import { addressOfBlock } from '../../../../shared/domain/document/address';
import { counterpartOf } from '../../../../shared/domain/document/counterpart';
import type { Reading } from '../../../../shared/domain/document/reading';
import { paragraphs, readingOfDrafts } from './fixture';

const national = readingOfDrafts(
  paragraphs(
    '国家规划',
    '一、发展背景',
    '发展基础较好。',
    '发展环境复杂。',
    '三、深化改革',
    '（一）放宽准入',
    '扩大开放。',
    '有序放宽。',
    '缩减清单。',
    '（二）跨境贸易',
    '推进试点。',
    '五、组织实施',
    '加强领导。',
  ),
);
const local = readingOfDrafts(
  paragraphs(
    '地方规划',
    '一、发展背景',
    '本省基础较好。',
    '三、深化改革',
    '（一）放宽市场准入',
    '本省扩大开放。',
  ),
);
const numbered = readingOfDrafts(
  paragraphs(
    '另一部规划',
    '第一章 总则',
    '为了促进贸易。',
    '第二章 开放',
    '扩大开放。',
    '第三章 改革',
    '深化改革。',
  ),
);

/** The address in `to` that the block of `from` with an address comes to stand at. */
function meet(from: Reading, address: string, to: Reading): readonly [string, boolean] | null {
  const index = from.blocks.findIndex((_, at) => addressOfBlock(from, at, 'short') === address);
  expect(index, `${address} is in the text`).toBeGreaterThanOrEqual(0);
  const found = counterpartOf(from, index, to);
  return found && [addressOfBlock(to, found.index, 'short'), found.isExact];
}

describe('the counterpart of a block in another text', () => {
  it('is the block with the same address, whatever its words', () => {
    expect(meet(national, '3.1', local)).toEqual(['3.1', true]);
    expect(meet(national, '3.1¶1', local)).toEqual(['3.1¶1', true]);
    expect(meet(national, '1¶1', local)).toEqual(['1¶1', true]);
  });

  it('is the section where the paragraph is not there, the chapter where the section is not', () => {
    expect(meet(national, '3.1¶3', local)).toEqual(['3.1', false]);
    expect(meet(national, '3.2', local)).toEqual(['3', false]);
    expect(meet(national, '3.2¶1', local)).toEqual(['3', false]);
  });

  it('is nothing where not even the chapter is there', () => {
    expect(meet(national, '5¶1', local)).toBeNull();
  });

  it('is found by number where the labels are printed in another way', () => {
    expect(meet(national, '3', numbered)).toEqual(['3', true]);
    expect(meet(national, '1¶1', numbered)).toEqual(['1¶1', true]);
  });

  it('in the same reading is the block itself', () => {
    for (let index = 0; index < national.blocks.length; index += 1) {
      expect(counterpartOf(national, index, national)).toEqual({ index, isExact: true });
    }
  });

  it('is nothing for an index outside the text', () => {
    expect(counterpartOf(national, 999, local)).toBeNull();
  });
});
