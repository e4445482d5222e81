import { describe, expect, it } from 'vitest';
import { addressOfBlock } from '../../../../shared/domain/document/address';
import { doubtsOf } from '../../../../shared/domain/document/doubts';
import { readingOf } from '../../../../shared/domain/document/reading';
import { blocksOf, paragraphs, repairsOf } from './fixture';

const blocks = blocksOf(
  paragraphs(
    '某某规划',
    '一、发展现状和形势',
    '（一）发展现状。“十三五”时期，成效显著。',
    '结构优化。',
    '（二）面临形势。当前，形势复杂严',
    '峻，困难不少。',
  ),
);
const shown = (isActive: boolean) => {
  const reading = readingOf(blocks, repairsOf(blocks, isActive));
  return reading.blocks.map(
    ({ kind, text }, index) => `${kind[0]} ${addressOfBlock(reading, index, 'short')} ${text}`,
  );
};

describe('a title that runs into its paragraph', () => {
  it('is read as a heading of its own, the paragraph behind it and what follows in its section', () => {
    expect(shown(true)).toEqual([
      'm t¶1 某某规划',
      'h 1 一、发展现状和形势',
      'h 1.1 （一）发展现状。',
      'p 1.1¶1 “十三五”时期，成效显著。',
      'p 1.1¶2 结构优化。',
      'h 1.2 （二）面临形势。',
      'p 1.2¶1 当前，形势复杂严峻，困难不少。',
    ]);
  });

  it('goes back into its paragraph when that is taken back, and heads nothing then', () => {
    expect(shown(false)).toEqual([
      'm t¶1 某某规划',
      'h 1 一、发展现状和形势',
      'p 1¶1 （一）发展现状。“十三五”时期，成效显著。',
      'p 1¶2 结构优化。',
      'p 1¶3 （二）面临形势。当前，形势复杂严',
      'p 1¶4 峻，困难不少。',
    ]);
  });

  it('is shown as a repair where the paragraph begins, and the reader is asked nothing about it', () => {
    const reading = readingOf(blocks, repairsOf(blocks));
    const marked = reading.blocks.filter(({ shapedBy }) => shapedBy.length > 0).map(({ text }) => text);
    expect(marked).toEqual(['“十三五”时期，成效显著。', '当前，形势复杂严峻，困难不少。']);
    expect(doubtsOf(reading)).toEqual([]);
  });
});
