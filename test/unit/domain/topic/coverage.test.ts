import { describe, expect, it } from 'vitest';
import { findQuote } from '../../../../shared/domain/annotation/anchor';
import { readingOf } from '../../../../shared/domain/document/reading';
import type { TagId } from '../../../../shared/domain/ids';
import { registerOf } from '../../../../shared/domain/measure/register';
import { coverageOf, coverageSections } from '../../../../shared/domain/topic/coverage';
import { understand } from '../../../support/plan';

const text = `关于试点的通知
各单位：现就试点通知如下。
一、加强人才支撑
扩大就业渠道。鼓励高校开设课程。引进外籍专家。
二、保障措施
（一）统计
健全监测体系。
（二）组织
加强组织领导。`;
const { blocks, repairs } = understand(new TextEncoder().encode(text), '通知.txt');
const reading = readingOf(blocks, repairs);
const rangeOf = (quote: string) => {
  const [range] = findQuote(reading, quote);
  if (!range) throw new Error(quote);
  return range;
};
const topic = 'topic' as TagId;
const cover = (marks: readonly string[], exempt: readonly string[] = []) =>
  coverageOf({
    reading,
    unit: 'sentence',
    topicIds: new Set([topic]),
    register: registerOf(reading, [], []),
    marks: marks.map((quote) => ({ range: rangeOf(quote), topicIds: [topic, 'other' as TagId] })),
    exempt: exempt.map(rangeOf),
  });
const stateOf = (list: ReturnType<typeof cover>, words: string) =>
  list.find(({ index, start, end }) => reading.blocks[index]?.text.slice(start, end).includes(words))?.state;

describe('topic coverage', () => {
  it('has every sentence of every paragraph once, in text order, without the white space around it', () => {
    const words = cover([]).map(({ index, start, end }) => reading.blocks[index]?.text.slice(start, end));
    expect(words.join('')).toBe(
      reading.blocks
        .filter(({ kind }) => kind === 'paragraph')
        .map((block) => block.text)
        .join(''),
    );
  });
  it('counts a sentence as covered by any mark of the scheme that touches it', () => {
    const list = cover(['高校开设']);
    expect(stateOf(list, '鼓励高校')).toBe('topic');
    expect(stateOf(list, '引进外籍')).toBe('open');
    expect(list.find(({ state }) => state === 'topic')?.topicIds).toEqual([topic]);
  });
  it('knows topic sentences and what was put aside, and a topic outweighs both', () => {
    const list = cover([], ['引进外籍专家']);
    expect(stateOf(list, '扩大就业渠道')).toBe('opening');
    expect(stateOf(list, '引进外籍')).toBe('exempt');
    expect(stateOf(cover(['就业', '外籍'], ['引进外籍专家']), '引进外籍')).toBe('topic');
    expect(stateOf(cover(['就业']), '扩大就业渠道')).toBe('topic');
  });
  it('stands by section under its chapter, what comes before the first heading first', () => {
    const list = cover([]);
    const sections = coverageSections(reading, 0, list);
    expect(
      sections.map(({ id, depth, clauses }) => [
        reading.blocks.find((block) => block.id === id)?.label ?? null,
        depth,
        clauses.length,
      ]),
    ).toEqual([
      [null, 0, expect.any(Number)],
      ['一、', 0, 3],
      ['二、', 0, 0],
      ['（一）', 1, 1],
      ['（二）', 1, 1],
    ]);
    expect(sections.flatMap(({ clauses }) => clauses)).toEqual(list);
  });
});
