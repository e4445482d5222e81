import { describe, expect, it } from 'vitest';
import { readLexicon } from '../../../electron/store/lexicon';
import { cellValue } from '../../../shared/domain/measure/scheme';
import { columnsOf } from '../../../shared/domain/measure/table/column';
import { tableWords } from '../../../shared/domain/measure/table/words';
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

  it('shows a trend in the language of the interface, and every other relation as the text has it', () => {
    const ground = { reading: { blocks: [] }, scheme: { columns: [], statuses: [] }, topics: [] };
    const relation = columnsOf({ ...ground, words: tableWords((key) => key) } as never).find(
      ({ id }) => id === 'relation',
    );
    const shown = (said: string) => relation?.facetsOf({ relation: said } as never);
    expect(shown('趋势')).toEqual([{ key: '趋势', label: 'targetType.trend' }]);
    expect(shown('高于')).toEqual([{ key: '高于', label: '高于' }]);
    expect(shown('')).toEqual([]);
  });

  it('holds every figure of its clause with what each measures', () => {
    expect(read('铁路投资7320亿元、公路水运投资1.8万亿元左右').slice(0, 4)).toEqual([
      '铁路投资、公路水运投资',
      '达到',
      '7320、1.8',
      '亿元、万亿元',
    ]);
    expect(read('城镇登记失业率、调查失业率分别控制在4.5%、5.5%以内').slice(0, 4)).toEqual([
      '城镇登记失业率、调查失业率',
      '不超过',
      '4.5、5.5',
      '%',
    ]);
  });

  it('is what is reached, not what it begins from; a stretch is one figure; years, ordinals and names are none', () => {
    expect(read('补助标准由40元提高到80元').slice(0, 4)).toEqual(['补助标准', '达到', '80', '元']);
    expect(read('年均增长5%—6%').slice(2, 4)).toEqual(['5—6', '%']);
    expect(read('2021—2025年第三个园区的广义货币M2增长13%').slice(2, 4)).toEqual(['13', '%']);
    expect(read('赤字率下降到1.5%左右').slice(0, 3)).toEqual(['赤字率', '约', '1.5']);
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
