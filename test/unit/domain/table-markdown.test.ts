import { describe, expect, it } from 'vitest';
import { tableText, type TableRows } from '../../../shared/domain/document/table';
import { tableWordsOf } from '../../../shared/domain/document/table-words';
import { tableMarkdown } from '../../../shared/domain/export/formats/table-markdown';
import { readingOfDrafts } from './document/fixture';

const written = (rows: TableRows) =>
  tableMarkdown(tableWordsOf(readingOfDrafts([{ kind: 'table', text: tableText(rows), rows }]).blocks[0]!)!);

describe('a table in Markdown', () => {
  it('keeps its columns where cells are merged, and its caption', () => {
    expect(
      written([
        [{ text: '表1 指标', role: 'caption' }],
        [
          { text: '指标', role: 'header' },
          { text: '年份', role: 'header', colSpan: 2 },
        ],
        [{ text: '出口', rowSpan: 2 }, '1', '2'],
        ['3', '4'],
      ]),
    ).toEqual([
      '表1 指标',
      '',
      '| 指标 | 年份 |  |',
      '| --- | --- | --- |',
      '| 出口 | 1 | 2 |',
      '|  | 3 | 4 |',
    ]);
  });
  it('writes bars, breaks and markup of a cell so that they stay in it', () => {
    expect(
      written([
        ['甲|乙', '丙\n丁'],
        ['*强*', '<b>'],
      ]),
    ).toEqual(['|  |  |', '| --- | --- |', '| 甲\\|乙 | 丙<br>丁 |', '| \\*强\\* | \\<b\\> |']);
  });
});
