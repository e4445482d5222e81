import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAll } from '../../../../shared/domain/search/find';
import { normalizeRange } from '../../../../shared/domain/document/range';
import { linesBetween, sentencesIn, stretchesIn } from '../../../../shared/domain/document/reading-table';
import { tableWordsOf } from '../../../../shared/domain/document/table-words';
import {
  cellAt,
  rowsMakeUp,
  tableOf,
  tableText,
  withoutEmptyRows,
  type TableRows,
} from '../../../../shared/domain/document/table';
import { readingOf } from '../../../../shared/domain/document/reading';
import type { RepairId } from '../../../../shared/domain/ids';
import { blocksOf, readingOfDrafts } from './fixture';
import { tableRows, wordsOfCell } from './table-arbitrary';

const plan: TableRows = [
  [{ text: '表1　主要指标', role: 'caption' }],
  [
    { text: '指标', role: 'header', rowSpan: 2 },
    { text: '年份', role: 'header', colSpan: 2 },
  ],
  [
    { text: '2020年', role: 'header' },
    { text: '2025年', role: 'header' },
  ],
  ['出口\n总额', '1', '2'],
  ['', '稳步提高。长期向好。', ''],
];
const table = (rows: TableRows) => ({ kind: 'table' as const, text: tableText(rows), rows });
const places = (rows: TableRows) =>
  tableOf(tableText(rows), rows).cells.map((cell) => [
    tableText(rows).slice(cell.start, cell.end),
    cell.row,
    cell.column,
    cell.rowSpan,
    cell.colSpan,
  ]);

describe('the cells of a table', () => {
  it('are stretches of its text: every cell says its own words, whatever the rows are', () => {
    fc.assert(
      fc.property(tableRows, (rows) => {
        const text = tableText(rows);
        const { cells } = tableOf(text, rows);
        expect(cells.map((cell) => text.slice(cell.start, cell.end))).toEqual(rows.flat().map(wordsOfCell));
        for (const [at, cell] of cells.entries()) {
          const next = cells[at + 1];
          if (next) expect(next.start).toBeGreaterThanOrEqual(cell.end);
          for (const place of cell.breaks) expect(text[place]).toBe(' ');
        }
      }),
    );
  });
  it('take every character of the text but the borders between them', () => {
    fc.assert(
      fc.property(tableRows, (rows) => {
        const text = tableText(rows);
        let left = '';
        let at = 0;
        for (const cell of tableOf(text, rows).cells) {
          left += text.slice(at, cell.start);
          at = cell.end;
        }
        expect((left + text.slice(at)).replace(/[\t\n]/g, '')).toBe('');
      }),
    );
  });
  it('stand in a grid in which merged cells cover their places', () => {
    expect(places(plan)).toEqual([
      ['表1　主要指标', 0, 1, 1, 1],
      ['指标', 1, 1, 2, 1],
      ['年份', 1, 2, 1, 2],
      ['2020年', 2, 2, 1, 1],
      ['2025年', 2, 3, 1, 1],
      ['出口 总额', 3, 1, 1, 1],
      ['1', 3, 2, 1, 1],
      ['2', 3, 3, 1, 1],
      ['', 4, 1, 1, 1],
      ['稳步提高。长期向好。', 4, 2, 1, 1],
      ['', 4, 3, 1, 1],
    ]);
    const { headRowCount, columnCount, caption } = tableOf(tableText(plan), plan);
    expect([headRowCount, columnCount, caption?.row]).toEqual([2, 3, 0]);
  });
  it('are read from the strings that older libraries keep, an empty corner too', () => {
    expect(
      places([
        ['', '2020'],
        ['出口', '1'],
      ]),
    ).toEqual([
      ['', 1, 1, 1, 1],
      ['2020', 1, 2, 1, 1],
      ['出口', 2, 1, 1, 1],
      ['1', 2, 2, 1, 1],
    ]);
  });
  it('are those of the text where the rows say something else', () => {
    const cells = tableOf('甲\t乙\n丙', [['别的', '字']]).cells;
    expect(cells.map(({ row, column, start, end }) => [row, column, start, end])).toEqual([
      [1, 1, 0, 1],
      [1, 2, 2, 3],
      [2, 1, 4, 5],
    ]);
    expect([
      rowsMakeUp('甲\t乙', [['甲', '乙']]),
      rowsMakeUp('甲\t乙', [['甲']]),
      rowsMakeUp('甲', null),
    ]).toEqual([true, false, false]);
  });
  it('reach no further than the table, however far the markup says', () => {
    const [first] = tableOf('甲\t乙\n丙', [
      [{ text: '甲', rowSpan: 65_534, colSpan: 9999 }, '乙'],
      ['丙'],
    ]).cells;
    expect([first!.rowSpan, first!.colSpan]).toEqual([2, 100]);
  });
  it('of ten thousand rows with far reaching cells are found in time', () => {
    const wide = Array.from({ length: 200 }, () => ({ text: '甲', rowSpan: 60_000, colSpan: 100 }));
    const rows: TableRows = [wide, ...Array.from({ length: 10_000 }, () => ['乙'])];
    const start = performance.now();
    expect(tableOf(tableText(rows), rows).rows).toHaveLength(10_001);
    expect(performance.now() - start).toBeLessThan(3000);
  });
  it('between two of them belong to the one behind or the one before', () => {
    const own = tableOf('甲\t乙', [['甲', '乙']]);
    const at = (offset: number, bias: 'start' | 'end') => cellAt(own, offset, bias)?.column;
    expect([
      at(0, 'start'),
      at(1, 'start'),
      at(1, 'end'),
      at(2, 'end'),
      at(3, 'end'),
      at(3, 'start'),
    ]).toEqual([1, 2, 1, 1, 2, 2]);
    expect(cellAt(tableOf('', [['']]), 0, 'start')).toBeNull();
  });
});

describe('rows without words', () => {
  it('are left out, and what is merged over them covers less', () => {
    expect(withoutEmptyRows([[{ text: '甲', rowSpan: 3 }, '乙'], ['', ' '], ['丙']])).toEqual([
      [{ text: '甲', rowSpan: 2 }, '乙'],
      ['丙'],
    ]);
  });
});

describe('a table as it is read', () => {
  const reading = readingOfDrafts([{ kind: 'paragraph', text: '引言一段话在此，作为开头。' }, table(plan)]);
  const block = reading.blocks[1]!;
  const textOf = ({ start, end }: { start: number; end: number }) => block.text.slice(start, end);

  it('has no sentence that runs from one cell into the next', () => {
    fc.assert(
      fc.property(tableRows, (rows) => {
        const own = readingOfDrafts([table(rows)]).blocks[0]!;
        const cells = stretchesIn(own);
        for (const sentence of sentencesIn(own)) {
          expect(cells.some((cell) => cell.start <= sentence.start && sentence.end <= cell.end)).toBe(true);
        }
        expect(
          sentencesIn(own)
            .map((one) => own.text.slice(one.start, one.end))
            .join(''),
        ).toBe(cells.map((one) => own.text.slice(one.start, one.end)).join(''));
      }),
    );
    expect(sentencesIn(block).map(textOf).slice(-2)).toEqual(['稳步提高。', '长期向好。']);
  });
  it('is searched cell by cell', () => {
    expect(findAll(reading, '2020年2025年')).toEqual([]);
    expect(findAll(reading, '1\t2')).toEqual([]);
    const [found, ...more] = findAll(reading, '2025');
    expect([found && textOf(found.piece), more.length]).toEqual(['2025年', 0]);
    const hits = findAll(
      readingOfDrafts([
        table([
          ['甲甲', '甲'],
          ['甲', '乙'],
        ]),
      ]),
      '甲',
    );
    expect(hits.map(({ start }) => start)).toEqual([0, 1, 3, 5]);
  });
  it('gives its words to writers with the line breaks of the source', () => {
    const written = tableWordsOf(block);
    expect(written?.caption).toBe('表1　主要指标');
    expect(written?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['指标', '年份'],
      ['2020年', '2025年'],
      ['出口\n总额', '1', '2'],
      ['', '稳步提高。长期向好。', ''],
    ]);
  });
  it('sets a quote over several cells a row a line', () => {
    const at = block.text.indexOf('2025年');
    expect(linesBetween(block, at, block.text.indexOf('2', at + 5) + 1)).toEqual([
      '2025年',
      '出口 总额 | 1 | 2',
    ]);
  });
  it('keeps its cells where a repair takes a space out', () => {
    const blocks = blocksOf([
      table([
        ['甲 乙', '丙'],
        ['丁', '戊'],
      ]),
    ]);
    const repair = {
      id: 'r' as RepairId,
      active: true,
      rule: 'stray-space' as const,
      change: { kind: 'space' as const, block: blocks[0]!.id, start: 1, end: 2 },
    };
    const own = readingOf(blocks, [repair]).blocks[0]!;
    expect(stretchesIn(own).map(({ start, end }) => own.text.slice(start, end))).toEqual([
      '甲乙',
      '丙',
      '丁',
      '戊',
    ]);
  });
});

describe('a range with an end on the border of cells', () => {
  const blocks = blocksOf([
    table([
      ['甲甲', '乙'],
      ['', '丙'],
    ]),
    { kind: 'paragraph', text: '文。' },
  ]);
  const [{ id }] = blocks as [(typeof blocks)[number]];
  const kept = (start: number, end: number) => {
    const range = normalizeRange(blocks, {
      start: { block: id, offset: start },
      end: { block: id, offset: end },
    });
    return blocks[0]!.text.slice(range.start.offset, range.end.offset);
  };
  it('is drawn in to the words of the cells that it takes in', () => {
    expect([kept(0, 3), kept(2, 4), kept(3, 6), kept(1, 4), kept(0, 7)]).toEqual([
      '甲甲',
      '乙',
      '乙',
      '甲\t乙',
      blocks[0]!.text,
    ]);
  });
  it('stays where nothing but a border is in it, and where it ends before a table', () => {
    expect(kept(2, 3)).toBe('\t');
    const two = blocksOf([
      { kind: 'paragraph', text: '文字一段。' },
      table([
        ['甲', '乙'],
        ['丙', '丁'],
      ]),
    ]);
    const range = { start: { block: two[0]!.id, offset: 0 }, end: { block: two[1]!.id, offset: 0 } };
    expect(normalizeRange(two, range)).toEqual(range);
  });
});
