import fc from 'fast-check';
import {
  cellSource,
  tableText,
  type CellSource,
  type TableRows,
} from '../../../../shared/domain/document/table';

const pieces = [
  '出口',
  '甲。乙；',
  '1,200',
  '𠮷',
  'e\u0301',
  '\n',
  ' ',
  '|',
  '到2025年，建成',
  '。',
  '“',
  '《',
  '\t',
];

const words = fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((parts) => parts.join(''));
const cell: fc.Arbitrary<CellSource> = fc
  .record({
    text: words,
    role: fc.constantFrom(undefined, 'header' as const),
    rowSpan: fc.integer({ min: 1, max: 4 }),
    colSpan: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ text, ...said }) => cellSource(text, said));

/** Rows as any importer might make them, ragged and merged, with or without a caption. */
export const tableRows: fc.Arbitrary<TableRows> = fc
  .record({
    caption: fc.option(words.filter((text) => text.trim() !== '')),
    rows: fc.array(fc.array(cell, { maxLength: 5 }), { minLength: 1, maxLength: 6 }),
  })
  .map(({ caption, rows }) =>
    caption === null ? rows : [[cellSource(caption, { role: 'caption' as const })], ...rows],
  )
  .filter((rows) => tableText(rows) !== '');

export const wordsOfCell = (source: CellSource): string =>
  (typeof source === 'string' ? source : source.text).trim().replace(/[ \t\n]+/g, ' ');
