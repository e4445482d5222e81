import { describe, expect, it } from 'vitest';
import { findAll } from '../../../../shared/domain/search/find';
import { blocksOf, importPlan, paragraphs, readingOfDrafts, repairsOf } from '../document/fixture';
import { readingOf } from '../../../../shared/domain/document/reading';

describe('finding words', () => {
  const plan = blocksOf(importPlan().drafts);
  const reading = readingOf(plan, repairsOf(plan));

  it('finds what a repair rejoined, with its range in the source', () => {
    const [hit] = findAll(reading, '传统服务贸易平稳增长');
    expect(hit!.range.start.block).not.toBe(hit!.range.end.block);
    expect(findAll(reading, '积极推进加入')).toHaveLength(1);
    expect(findAll(readingOf(plan, repairsOf(plan, false)), '积极推进加入')).toHaveLength(0);
  });
  it('finds every place, as a plain search of the text does', () => {
    const count = reading.blocks.reduce((sum, block) => sum + block.text.split('服务贸易').length - 1, 0);
    const hits = findAll(reading, '服务贸易');
    expect(hits).toHaveLength(count);
    for (const { index, start, end } of hits)
      expect(reading.blocks[index]!.text.slice(start, end)).toBe('服务贸易');
  });
  it('passes over the case and width of Latin letters', () => {
    expect(findAll(reading, 'cptpp')).toHaveLength(findAll(reading, 'ＣＰＴＰＰ').length);
    expect(findAll(reading, 'cptpp').length).toBeGreaterThan(0);
  });
  it('crosses no blocks, splits no character and finds nothing for nothing', () => {
    const own = readingOfDrafts(paragraphs('甲乙。', '丙e\u0301。'));
    expect(findAll(own, '乙。丙')).toEqual([]);
    expect(findAll(own, 'e')).toEqual([]);
    expect(findAll(own, '')).toEqual([]);
  });
});
