import { versionLine } from '../../document/reading-version';
import { addressOf } from '../../document/address';
import type { Block } from '../../document/block';
import type { DocumentSummary } from '../../document/document';
import type { Reading } from '../../document/reading';
import { rowAgrees } from '../../measure/table/agrees';
import type { TableColumn } from '../../measure/table/column';
import { pivotOf } from '../../measure/table/pivot';
import type { TableRow } from '../../measure/table/row';
import { dayOf } from '../day';
import type { Cell, CellKind, Sheet, Workbook } from './workbook';

/** A part of the register that makes a sheet. */
export type RegisterPart = 'measures' | 'targets' | 'pivot';

export interface RegisterSource {
  /** The reading's version, which the addresses belong to. */
  readonly version: string;
  readonly document: Pick<DocumentSummary, 'title' | 'issuer' | 'number' | 'date' | 'contentSha256'>;
  readonly blocks: readonly Block[];
  readonly reading: Reading;
  readonly rows: readonly TableRow[];
  readonly columns: readonly TableColumn[];
}

export interface RegisterWish {
  /** In the order of the sheets; a format of one table takes the first. */
  readonly parts: readonly RegisterPart[];
  /** Columns behind clause and words, for measures and for targets. */
  readonly measureColumns: readonly string[];
  readonly targetColumns: readonly string[];
  readonly pivot: { readonly down: string; readonly across: string };
}

/** The words of the tables; `part` names the sheets. */
export interface WorkbookTexts {
  readonly part: Readonly<Record<RegisterPart | 'about', string>>;
  readonly about: Readonly<
    Record<'title' | 'issuer' | 'number' | 'date' | 'version' | 'exported' | 'checked' | 'differing', string>
  >;
  readonly longAddress: string;
  readonly total: string;
  readonly nothing: string;
  readonly join: string;
}

/** What leaves where nobody chose otherwise. */
export const exportedColumns = {
  measureColumns: [
    'chapter',
    'section',
    'kind',
    'adverb',
    'verb',
    'object',
    'instrument',
    'strength',
    'topics',
    'actor',
    'region',
    'value',
    'unit',
    'year',
    'deadline',
    'status',
    'note',
  ],
  targetColumns: [
    'chapter',
    'section',
    'targetType',
    'indicator',
    'relation',
    'value',
    'unit',
    'year',
    'status',
    'note',
  ],
} as const satisfies Partial<RegisterWish>;

const widths: Readonly<Record<string, number>> = {
  quote: 40,
  longAddress: 22,
  note: 30,
  object: 20,
  topics: 14,
  indicator: 24,
};
const numeric = /^-?\d+(?:\.\d+)?$/;

function cellOf(row: TableRow, column: TableColumn, join: string): Cell {
  const words = column
    .facetsOf(row)
    .map(({ label }) => label)
    .join(join);
  if (words === '') return null;
  const isNumber = column.kind === 'number' && numeric.test(words.replaceAll(',', ''));
  return isNumber ? Number(words.replaceAll(',', '')) : words;
}

const kindOf = (column: TableColumn): CellKind =>
  column.kind === 'number' || column.kind === 'date' ? column.kind : 'text';

function tableOf(
  source: RegisterSource,
  rows: readonly TableRow[],
  ids: readonly string[],
  name: string,
  texts: WorkbookTexts,
): Sheet {
  const byId = new Map(source.columns.map((column) => [column.id, column]));
  const columns = ['address', 'quote', ...ids].flatMap((id) => byId.get(id) ?? []);
  return {
    name,
    frozen: 2,
    columns: [
      ...columns.map((column) => ({
        id: column.id,
        title: column.title,
        kind: kindOf(column),
        width: widths[column.id] ?? 10,
      })),
      { id: 'longAddress', title: texts.longAddress, kind: 'text' as const, width: 22 },
    ],
    rows: rows.map((row) => [
      ...columns.map((column) => cellOf(row, column, texts.join)),
      addressOf(source.reading, row.range, 'long'),
    ]),
  };
}

function pivotSheet(
  source: RegisterSource,
  rows: readonly TableRow[],
  wish: RegisterWish['pivot'],
  texts: WorkbookTexts,
): Sheet | null {
  const down = source.columns.find(({ id }) => id === wish.down);
  const across = source.columns.find(({ id }) => id === wish.across);
  if (!down || !across) return null;
  const pivot = pivotOf(rows, down, across, texts.nothing);
  const number = { kind: 'number' as const, width: 12 };
  return {
    name: `${texts.part.pivot} ${down.title}×${across.title}`,
    frozen: 1,
    columns: [
      { id: 'row', title: down.title, kind: 'text', width: 20 },
      ...pivot.columns.map(({ key, label }) => ({ id: `c:${key}`, title: label, ...number })),
      { id: 'total', title: texts.total, ...number },
    ],
    rows: [
      ...pivot.rows.map(({ label }, line) => [
        label,
        ...(pivot.counts[line] ?? []),
        pivot.rowTotals[line] ?? 0,
      ]),
      [texts.total, ...pivot.columnTotals, pivot.total],
    ],
  };
}

/**
 * The register as tables. Every quote is compared with the source; how many stand and how many differ
 * is said with the tables and answered.
 */
export function registerWorkbook(
  source: RegisterSource,
  wish: RegisterWish,
  texts: WorkbookTexts,
  now: number,
): { readonly workbook: Workbook; readonly checkedQuotes: number; readonly differing: number } {
  const { document, blocks, rows } = source;
  const measures = rows.filter(({ kind }) => kind !== 'target');
  const targets = rows.filter(({ kind }) => kind === 'target');
  const sheets = wish.parts.flatMap((part): readonly Sheet[] => {
    if (part === 'measures')
      return [tableOf(source, measures, wish.measureColumns, texts.part.measures, texts)];
    if (part === 'targets') return [tableOf(source, targets, wish.targetColumns, texts.part.targets, texts)];
    const sheet = pivotSheet(source, measures, wish.pivot, texts);
    return sheet ? [sheet] : [];
  });
  const differing = rows.filter((row) => !rowAgrees(blocks, source.reading, row)).length;
  const about: (readonly [string, string])[] = [
    [texts.about.title, document.title],
    [texts.about.issuer, document.issuer],
    [texts.about.number, document.number],
    [texts.about.date, document.date],
    [texts.about.version, versionLine(source.version, document.contentSha256)],
    [texts.about.exported, dayOf(now)],
    [texts.about.checked, String(rows.length)],
    [texts.about.differing, String(differing)],
  ];
  return {
    workbook: {
      title: document.title,
      about: about.filter(([, value]) => value !== ''),
      aboutName: texts.part.about,
      sheets,
    },
    checkedQuotes: rows.length,
    differing,
  };
}
