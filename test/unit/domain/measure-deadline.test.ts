import { describe, expect, it } from 'vitest';
import { readLexicon } from '../../../electron/store/lexicon';
import { readingOf } from '../../../shared/domain/document/reading';
import { deadlineIn } from '../../../shared/domain/measure/deadline';
import { statementsOf } from '../../../shared/domain/measure/extract';
import { understand } from '../../support/plan';

describe('the deadline of a measure', () => {
  it.each([
    ['2024年12月底前制定实施方案', '2024年12月底前'],
    ['到2025年底建成枢纽', '2025年底'],
    ['于 2025 年 6 月 30 日以前报送', '2025 年 6 月 30 日以前'],
    ['2025年内完成改造', '2025年内'],
    ['“十四五”期末建成体系', '“十四五”期末'],
    ['年底前出台办法', '年底前'],
    ['三年内培训护理员', '三年内'],
    ['在20个工作日内办结', '20个工作日内'],
    ['实施2023年版负面清单', ''],
    ['健全年度评估机制', ''],
    ['扩大国内市场', ''],
  ])('in %s is %s', (words, deadline) => expect(deadlineIn(words)).toBe(deadline));

  it('is a field of a measure; of a target the year says it', () => {
    const text = '某规划\n一、任务\n2024年12月底前制定方案。\n二、发展目标\n到2025年，规模达到10亿元。';
    const { blocks, repairs } = understand(new TextEncoder().encode(text), 'plan.txt');
    const rows = statementsOf(readingOf(blocks, repairs), readLexicon('resources'));
    expect(rows.map(({ kind, deadline, year }) => [kind, deadline, year])).toEqual([
      ['measure', '2024年12月底前', '2024'],
      ['target', '', '2025'],
    ]);
  });
});
