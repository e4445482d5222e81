import { dayOf } from '../day';
import { metaOf } from '../report-meta';
import type { Report, ReportEntry } from '../report-model';
import { exportTexts, fill } from '../texts';
import { bylineOf, colorName, lookName } from '../wording';
import type { Cell, Sheet, SheetColumn, Workbook } from './workbook';

const column = (
  id: string,
  title: string,
  width: number,
  kind: SheetColumn['kind'] = 'text',
): SheetColumn => ({
  id,
  title,
  kind,
  width,
});

/** The table of marks alone, each row with the facts of its document: for a format that has no second sheet. */
export function marksTable(report: Report): Workbook {
  const whole = marksWorkbook(report);
  const [marks] = whole.sheets;
  const facts = whole.about;
  return {
    ...whole,
    sheets: marks
      ? [
          {
            ...marks,
            columns: [...marks.columns, ...facts.map(([title], at) => column(`fact${at}`, title, 20))],
            rows: marks.rows.map((cells) => [...cells, ...facts.map(([, value]) => value)]),
          },
        ]
      : [],
  };
}

/** Marks a row each, in the order of the report; then, where asked for, the register and the codebook. */
export function marksWorkbook(report: Report): Workbook {
  const texts = exportTexts(report.options.language);
  const words = texts.report;
  const { columns, differs, strength } = words;
  const { fields } = report.options;
  const told: readonly (readonly [SheetColumn, (entry: ReportEntry) => Cell])[] = [
    [column('address', columns.address, 10), ({ shortAddress }) => shortAddress],
    [column('words', columns.words, 40), ({ paragraphs }) => paragraphs.join('\n')],
    ...(fields.includes('tags')
      ? [[column('tags', words.tags, 18), ({ tags }: ReportEntry) => tags.join('\n') || null] as const]
      : []),
    ...(fields.includes('color')
      ? [[column('color', columns.color, 6), (entry: ReportEntry) => lookName(entry, texts)] as const]
      : []),
    ...(fields.includes('comments')
      ? [
          [
            column('comments', columns.comments, 40),
            ({ comments }: ReportEntry) =>
              comments.map((one) => `${one.text} (${bylineOf(one, texts)})`).join('\n') || null,
          ] as const,
        ]
      : []),
    ...(fields.includes('author')
      ? [[column('author', columns.author, 10), ({ author }: ReportEntry) => author.name || null] as const]
      : []),
    [column('date', words.date, 10, 'date'), ({ createdAt }) => dayOf(createdAt)],
    [column('longAddress', columns.longAddress, 22), ({ address }) => address],
    [column('checked', columns.checked, 12), ({ agrees }) => (agrees ? columns.agrees : differs)],
  ];
  const marks: Sheet = {
    name: words.annotations,
    frozen: 2,
    columns: told.map(([one]) => one),
    rows: report.entries.map((entry) => told.map(([, cell]) => cell(entry))),
  };
  const measures: Sheet = {
    name: words.measures,
    frozen: 2,
    columns: [
      column('address', columns.address, 10),
      column('words', columns.words, 40),
      column('verb', columns.verb, 10),
      column('object', columns.object, 20),
      column('strength', columns.strength, 8),
    ],
    rows: report.measures.map(({ shortAddress, paragraphs, measure }) => [
      shortAddress,
      paragraphs.join('\n'),
      measure.verb || null,
      measure.object || null,
      measure.strength ? strength[measure.strength] : null,
    ]),
  };
  const codebook: Sheet = {
    name: words.codebook,
    frozen: 1,
    columns: [
      column('tag', words.tags, 24),
      column('color', columns.color, 6),
      column('definition', columns.definition, 40),
      column('count', columns.count, 8, 'number'),
    ],
    rows: report.codebook.map(({ path, color, definition, count }) => [
      path,
      colorName(color, texts),
      definition || null,
      count,
    ]),
  };
  return {
    title: fill(words.title, { title: report.document.title }),
    about: [[columns.title, report.document.title], ...metaOf(report, words)],
    aboutName: columns.about,
    sheets: [
      marks,
      ...(report.measures.length ? [measures] : []),
      ...(report.codebook.length ? [codebook] : []),
    ],
  };
}
