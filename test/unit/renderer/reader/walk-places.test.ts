import { describe, expect, it } from 'vitest';
import { pieceBeside, sentenceBeside, type Place } from '../../../../renderer/features/reader/walk-places';
import { chunksOf } from '../../../../renderer/features/reader/chunks';
import { columnsOf } from '../../../../renderer/features/reader/table-columns';
import { tableOf, tableText, type TableRows } from '../../../../shared/domain/document/table';
import { paragraphs, readingOfDrafts } from '../../domain/document/fixture';

const rows: TableRows = [
  [
    { text: '指标', role: 'header' },
    { text: '说明', role: 'header' },
  ],
  ['', '稳步提高。长期向好。'],
];
const reading = readingOfDrafts([
  ...paragraphs('各地区要认真落实有关安排。各部门要支持。'),
  { kind: 'table', text: tableText(rows), rows },
  ...paragraphs('以上安排每年评估一次。结果公开。'),
]);
const wordsAt = (place: Place | null) =>
  place && reading.blocks[place.index]!.text.slice(place.start, place.end);

describe('the walk by key', () => {
  const steps = (step: (from: Place) => Place | null) => {
    const said: (string | null)[] = [];
    let place = step({ index: 0, start: 0, end: 0 });
    while (place && said.length < 20) {
      said.push(wordsAt(place));
      place = step(place);
    }
    return said;
  };
  it('goes from paragraph to cell, past empty ones, and on to the paragraph behind', () => {
    expect(steps((from) => pieceBeside(reading, from, 1))).toEqual([
      '指标',
      '说明',
      '稳步提高。',
      '以上安排每年评估一次。',
    ]);
  });
  it('comes back the same way', () => {
    const last = { index: 2, start: 0, end: 11 };
    const before = pieceBeside(reading, last, -1)!;
    expect(wordsAt(before)).toBe('稳步提高。');
    expect(wordsAt(pieceBeside(reading, before, -1))).toBe('说明');
    expect(wordsAt(pieceBeside(reading, { index: 1, start: 0, end: 2 }, -1))).toBe(
      '各地区要认真落实有关安排。',
    );
  });
  it('goes from sentence to sentence, never over the border of cells', () => {
    expect(steps((from) => sentenceBeside(reading, from, 1, from.end === 0))).toEqual([
      '各地区要认真落实有关安排。',
      '各部门要支持。',
      '指标',
      '说明',
      '稳步提高。',
      '长期向好。',
      '以上安排每年评估一次。',
      '结果公开。',
    ]);
  });
});

describe('a table on the page', () => {
  it('is as high as its rows before it was ever laid out', () => {
    const linesOf = (count: number, words: string) => {
      const own: TableRows = Array.from({ length: count }, () => [words, '1']);
      return chunksOf(readingOfDrafts([{ kind: 'table', text: tableText(own), rows: own }]), 38)[0]!.lines;
    };
    expect(linesOf(10, '出口')).toBe(11);
    expect(linesOf(10, '长'.repeat(120))).toBeGreaterThan(linesOf(10, '出口') + 10);
  });
  it('sets figures in line and gives no column less room than its words need', () => {
    const own: TableRows = [
      [
        { text: '指标', role: 'header' },
        { text: '2025年', role: 'header' },
        { text: '说明', role: 'header' },
      ],
      ['出口', '1,200', '逐步扩大规模，优化结构'],
      ['进口', '—', '3'],
    ];
    const looks = columnsOf(tableOf(tableText(own), own), tableText(own));
    expect(looks.map(({ isFigures }) => isFigures)).toEqual([false, true, false]);
    expect(looks.map(({ width }) => width)).toEqual([2, 3.4, 7]);
  });
});
