import { describe, expect, it } from 'vitest';
import { readLexicon } from '../../../electron/store/lexicon';
import { cellValue } from '../../../shared/domain/measure/scheme';
import { targetFieldsOf, targetTypeOf } from '../../../shared/domain/measure/target';

const lexicon = readLexicon('resources');
const read = (words: string) => {
  const { indicator, relation, value, unit } = targetFieldsOf(lexicon, words);
  return [indicator, relation, value, unit, targetTypeOf({ relation, value })];
};

describe('a target', () => {
  it('names what is measured, how it stands to the figure, and the unit', () => {
    expect(read('知识密集型服务贸易年均增长8%左右')).toEqual([
      '知识密集型服务贸易年均增长',
      '约',
      '8',
      '%',
      'figure',
    ]);
    expect(read('到2025年，粮食产量达到1.3万亿斤以上').slice(1, 3)).toEqual(['不低于', '1.3']);
    expect(read('城镇新增就业不低于1200万人')).toEqual(['城镇新增就业', '不低于', '1200', '万人', 'figure']);
    expect(read('居民消费价格涨幅控制在3%')).toEqual(['居民消费价格涨幅', '不超过', '3', '%', 'figure']);
  });

  it('is held against another quantity or a rank', () => {
    expect(read('服务出口增速高于全球平均增速')).toEqual([
      '服务出口增速',
      '高于',
      '全球平均增速',
      '',
      'comparison',
    ]);
    expect(read('服务贸易国际竞争力位居全球前列').slice(0, 3)).toEqual([
      '服务贸易国际竞争力',
      '达到',
      '全球前列',
    ]);
  });

  it('gives a direction only, where there is no more', () => {
    expect(read('占我国对外贸易总额的比重进一步提升')).toEqual([
      '占我国对外贸易总额的比重',
      '趋势',
      '进一步提升',
      '',
      'trend',
    ]);
    expect(read('制度型开放迈出重要步伐')).toEqual(['制度型开放迈出重要步伐', '趋势', '', '', 'trend']);
  });
});

describe('a cell of an own column', () => {
  const column = (kind: 'text' | 'number' | 'date' | 'choice') => ({ kind, options: ['甲', '乙'] });
  it('keeps numbers without separators and days in one form', () => {
    expect(cellValue(column('number'), ' 1,200.50 ')).toBe('1200.5');
    expect(cellValue(column('date'), '2024/2/29')).toBe('2024-02-29');
    expect(cellValue(column('choice'), '乙')).toBe('乙');
    expect(cellValue(column('number'), '')).toBe('');
  });
  it('refuses what is none', () => {
    expect(cellValue(column('number'), '1e5')).toBeNull();
    expect(cellValue(column('date'), '2023-02-29')).toBeNull();
    expect(cellValue(column('choice'), '丙')).toBeNull();
  });
});
