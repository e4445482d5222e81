import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, addressOfBlock, resolveAddress } from '../../../../shared/domain/document/address';
import { toSource, type Reading } from '../../../../shared/domain/document/reading';
import { sentencesIn, tableIn } from '../../../../shared/domain/document/reading-table';
import { tableText, type TableRows } from '../../../../shared/domain/document/table';
import { paragraphs, readingOfDrafts } from './fixture';
import { tableRows } from './table-arbitrary';

const draft = (rows: TableRows) => ({ kind: 'table' as const, text: tableText(rows), rows });
const readingWith = (rows: TableRows): Reading =>
  readingOfDrafts([
    ...paragraphs('一、总体要求', '（一）主要目标', '到2025年，目标如下表所示，各地执行。'),
    draft(rows),
    ...paragraphs('以上各项，各地区要认真落实。各部门要支持。'),
  ]);
const rows: TableRows = [
  [{ text: '表1 主要指标', role: 'caption' }],
  [
    { text: '指标', role: 'header', rowSpan: 2 },
    { text: '年份', role: 'header', colSpan: 2 },
  ],
  ['2020年', '2025年'],
  ['出口', '1', '稳步提高。长期向好。'],
  [{ text: '注：略', colSpan: 3 }],
];
const reading = readingWith(rows);
const at = 3;
const rangeOf = (own: Reading, start: number, end: number) => ({
  start: toSource(own, at, start, 'start'),
  end: toSource(own, at, end, 'end'),
});
const named = (from: string, to = from) => {
  const { text } = reading.blocks[at]!;
  const start = text.indexOf(from);
  const range = rangeOf(reading, start, text.indexOf(to, start) + to.length);
  return [addressOf(reading, range, 'long'), addressOf(reading, range, 'short')];
};

describe('the address of a place in a table', () => {
  it.each([
    ['表1 主要指标', undefined, '一、（一）第2段表题', '1.1¶2cap'],
    ['年份', undefined, '一、（一）第2段第1行第2列', '1.1¶2r1c2'],
    ['2025', undefined, '一、（一）第2段第2行第3列', '1.1¶2r2c3'],
    ['长期', undefined, '一、（一）第2段第3行第3列第2句', '1.1¶2r3c3s2'],
    ['稳步提高。长期向好。', undefined, '一、（一）第2段第3行第3列', '1.1¶2r3c3'],
    ['出口', '1', '一、（一）第2段第3行第1列–第2列', '1.1¶2r3c1–c2'],
    ['出口', '稳步', '一、（一）第2段第3行第1列–第3列第1句', '1.1¶2r3c1–c3s1'],
    ['2025年', '1', '一、（一）第2段第2行第3列–第3行第2列', '1.1¶2r2c3–r3c2'],
    ['出口', '向好。', '一、（一）第2段第3行', '1.1¶2r3'],
    ['指标\t年份', '2025年', '一、（一）第2段第1行–第2行', '1.1¶2r1–r2'],
    ['注：略', undefined, '一、（一）第2段第4行第1列', '1.1¶2r4c1'],
    ['表1', '注：略', '一、（一）第2段', '1.1¶2'],
  ])('%s to %s', (from, to, long, short) => {
    expect(named(from, to)).toEqual([long, short]);
  });
  it('names a place that a merged cell covers as that cell, and no place where no words are', () => {
    const { text } = reading.blocks[at]!;
    const words = (address: string) => {
      const range = resolveAddress(reading, address);
      return range && text.slice(range.start.offset, range.end.offset);
    };
    expect([words('1.1¶2r2c1'), words('1.1¶2r1c3'), words('1.1¶2r3')]).toEqual([
      '指标',
      '年份',
      '出口\t1\t稳步提高。长期向好。',
    ]);
    for (const none of [
      '1.1¶2r9c1',
      '1.1¶2r1c9',
      '1.1¶2r0c1',
      '1.1¶2r3c1s5',
      '1.1¶1r1c1',
      '1.1¶2r3s1',
      '9¶1cap',
    ])
      expect(resolveAddress(reading, none)).toBeNull();
  });
  it('runs from a paragraph into a table and out of it', () => {
    const start = toSource(reading, 2, 0, 'start');
    const cell = resolveAddress(reading, '1.1¶2r3c2')!;
    const into = { start, end: cell.end };
    expect(addressOf(reading, into, 'short')).toBe('1.1¶1s1–¶2r3c2');
    expect(resolveAddress(reading, '1.1¶1s1–¶2r3c2')).toEqual(into);
    const out = { start: cell.start, end: toSource(reading, 4, 14, 'end') };
    expect(addressOf(reading, out, 'short')).toBe('1.1¶2r3c2–¶3s1');
    expect(resolveAddress(reading, addressOf(reading, out, 'long'))).toEqual(out);
  });
  it('stands under its article in a law', () => {
    const law = readingOfDrafts([
      ...paragraphs('第一条 为了发展，制定本法。'),
      draft([
        ['甲', '乙'],
        ['丙', '丁'],
      ]),
    ]);
    const range = resolveAddress(law, 'a1¶2r2c1')!;
    expect(addressOf(law, range, 'long')).toBe('第一条第二款第2行第1列');
  });
});

describe('of any table', () => {
  const form = fc.constantFrom('long' as const, 'short' as const);
  it('every cell and sentence has an address that leads back to it', () => {
    fc.assert(
      fc.property(tableRows, form, (own, how) => {
        const read = readingWith(own);
        const block = read.blocks[at]!;
        const table = tableIn(block)!;
        const filled = table.cells.filter((cell) => cell.end > cell.start);
        for (const { start, end } of filled) {
          const range = rangeOf(read, start, end);
          const address = addressOf(read, range, how);
          expect(resolveAddress(read, address)).toEqual(range);
        }
        if (filled.length > 1)
          expect(
            new Set(filled.map(({ start, end }) => addressOf(read, rangeOf(read, start, end), how))).size,
          ).toBe(filled.length);
        for (const { start, end } of sentencesIn(block)) {
          const trimmed = start + block.text.slice(start, end).trimEnd().length;
          const range = rangeOf(read, start, trimmed);
          const found = resolveAddress(read, addressOf(read, range, how));
          expect(found?.start).toEqual(range.start);
          expect(found?.end).toEqual(range.end);
        }
      }),
    );
  });
  it('every range over whole cells has an address that leads back to it', () => {
    fc.assert(
      fc.property(tableRows, form, fc.nat(40), fc.nat(40), (own, how, one, other) => {
        const read = readingWith(own);
        const filled = tableIn(read.blocks[at]!)!.cells.filter((cell) => cell.end > cell.start);
        const [from, to] = [one % filled.length, other % filled.length].toSorted((a, b) => a - b) as [
          number,
          number,
        ];
        const range = rangeOf(read, filled[from]!.start, filled[to]!.end);
        const address = addressOf(read, range, how);
        expect(resolveAddress(read, address)).toEqual(range);
        expect(addressOf(read, resolveAddress(read, address)!, how)).toBe(address);
        expect(address.startsWith(addressOfBlock(read, at, how))).toBe(true);
      }),
    );
  });
});
