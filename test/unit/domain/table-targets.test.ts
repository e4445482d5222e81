import { describe, expect, it } from 'vitest';
import { readLexicon } from '../../../electron/store/lexicon';
import { tableText, type CellSource, type TableRows } from '../../../shared/domain/document/table';
import { statementsOf } from '../../../shared/domain/measure/extract';
import { readStatement } from '../../../shared/domain/measure/statement-of';
import { tableTargets } from '../../../shared/domain/measure/table-targets';
import { paragraphs, readingOfDrafts } from './document/fixture';

const lexicon = readLexicon('resources');
const readingWith = (rows: TableRows, heading = '一、重点任务') =>
  readingOfDrafts([
    ...paragraphs('某规划', heading, '有关安排如下表所示。'),
    { kind: 'table', text: tableText(rows), rows },
    ...paragraphs('以上由各部门落实。'),
  ]);
const found = (rows: TableRows, heading?: string) =>
  statementsOf(readingWith(rows, heading), lexicon)
    .filter(({ kind }) => kind === 'target')
    .map(({ indicator, relation, value, unit, year, quote }) => [
      indicator,
      relation,
      value,
      unit,
      year,
      quote,
    ]);
const head = (...names: string[]): CellSource[] => names.map((text) => ({ text, role: 'header' }));

describe('a table of indicators', () => {
  it('gives a target for each figure under a year that is aimed at, on the words of its cell', () => {
    const rows: TableRows = [
      [{ text: '类别', role: 'header', rowSpan: 1 }, ...head('指标', '2020年', '2025年', '属性')],
      [{ text: '规模', rowSpan: 2 }, '进出口总额（万亿元）', '32.2', '38以上', '预期性'],
      ['服务出口占比', '—', '≥8%', '预期性'],
    ];
    expect(found(rows)).toEqual([
      ['进出口总额', '不低于', '38', '万亿元', '2025', '38以上'],
      ['服务出口占比', '不低于', '8', '%', '2025', '≥8%'],
    ]);
  });
  it('takes the unit from its column and the year from a head of two rows', () => {
    const rows: TableRows = [
      [
        { text: '序号', rowSpan: 2 },
        { text: '指标名称', rowSpan: 2 },
        { text: '单位', rowSpan: 2 },
        { text: '目标', colSpan: 2 },
      ],
      ['2025年', '2035年'],
      ['1', '研发投入强度', '%', '〔2.8〕', '约3'],
    ].map((row, index) =>
      index < 2
        ? row.map((cell) => ({
            ...(typeof cell === 'string' ? { text: cell } : cell),
            role: 'header' as const,
          }))
        : row,
    );
    expect(found(rows)).toEqual([
      ['研发投入强度', '达到', '2.8', '%', '2025', '〔2.8〕'],
      ['研发投入强度', '约', '3', '%', '2035', '约3'],
    ]);
  });
  it('of years that follow each other is statistics and gives none', () => {
    const rows: TableRows = [head('指标', '2018年', '2019年', '2020年'), ['进口', '1', '2', '3']];
    expect(found(rows)).toEqual([]);
  });
  it('gives none in a section of what was, and none for what is headed as reached', () => {
    const rows: TableRows = [head('指标', '2015年', '2020年'), ['进口', '1', '2']];
    expect(found(rows, '一、发展基础')).toEqual([]);
    expect(found([head('指标', '2015年', '2020年实际'), ['进口', '1', '2']])).toEqual([]);
  });
  it('gives none where no column is a year, and no measure of its words', () => {
    const rows: TableRows = [head('任务', '责任单位'), ['完善负面清单管理制度，推进开放。', '商务部']];
    expect(statementsOf(readingWith(rows), lexicon).filter(({ index }) => index === 3)).toEqual([]);
  });
  it('of a size that no plan prints is passed over', () => {
    const rows: TableRows = [
      head('指标', '2020年', '2025年'),
      ...Array.from({ length: 600 }, () => ['甲', '1', '2']),
    ];
    expect(tableTargets(readingWith(rows), 3, true)).toEqual([]);
  });
});

describe('words of a cell that the researcher chose', () => {
  const rows: TableRows = [
    head('指标', '2020年', '2025年'),
    ['进口（亿元）', '1', '2'],
    ['任务', '健全制度', '扩大进口'],
  ];
  const reading = readingWith(rows);
  const read = (words: string, to = words) => {
    const block = reading.blocks[3]!;
    const at = block.text.indexOf(words);
    const end = block.text.indexOf(to, at) + to.length;
    return readStatement(lexicon, reading, {
      start: { block: block.id, offset: at },
      end: { block: block.id, offset: end },
    });
  };
  it('take their fields from the table where they are its figure', () => {
    const block = reading.blocks[3]!;
    const at = block.text.indexOf('\t2\n') + 1;
    const range = { start: { block: block.id, offset: at }, end: { block: block.id, offset: at + 1 } };
    expect(readStatement(lexicon, reading, range)).toMatchObject({
      kind: 'target',
      indicator: '进口',
      value: '2',
      unit: '亿元',
      year: '2025',
    });
  });
  it('are read to the end of their cell', () => {
    expect(read('健全制度', '扩大进口')).toMatchObject({ kind: 'measure', verb: '健全', object: '制度' });
  });
});
