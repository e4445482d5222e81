import type { ViewId } from '../../ids';
import type { Filter, Sort, TableView } from './view';

export const tableNames = ['table', 'targets'] as const;
/** The two tables of the register: of measures and principles, and of targets. */
export type TableName = (typeof tableNames)[number];

/** How a table of the register is looked at. */
export interface TableLook extends TableView {
  /** Columns behind clause and words, in their order. */
  readonly columns: readonly string[];
  /** Widths in px that the researcher gave columns; the others have their own. */
  readonly widths: Readonly<Record<string, number>>;
}

/** A look that the researcher named; one for all documents. */
export interface NamedView {
  readonly id: ViewId;
  readonly name: string;
  readonly shown: TableName;
  readonly look: TableLook;
}

/** Narrower than this a column says nothing, wider it hides the others. */
export const leastWidth = 48;
export const mostWidth = 900;
export const heldWidth = (width: number): number =>
  Math.round(Math.min(mostWidth, Math.max(leastWidth, width)));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const words = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

function filterFrom(value: unknown): Filter | null {
  if (!isRecord(value) || typeof value['column'] !== 'string') return null;
  const { column, keys, not, text } = value;
  return {
    column,
    keys: words(keys),
    ...(not === true ? { not } : {}),
    ...(typeof text === 'string' ? { text } : {}),
  };
}

function sortFrom(value: unknown): Sort | null {
  if (!isRecord(value) || typeof value['column'] !== 'string') return null;
  return { column: value['column'], descending: value['descending'] === true };
}

/** A look as it was kept, whatever is left of it; what does not read stays as `otherwise` has it. */
export function lookFrom(value: unknown, otherwise: TableLook): TableLook {
  if (!isRecord(value)) return otherwise;
  const { filters, sort, group, columns, widths } = value;
  return {
    filters: Array.isArray(filters)
      ? filters.map(filterFrom).filter((one) => one !== null)
      : otherwise.filters,
    sort: sortFrom(sort),
    group: typeof group === 'string' ? group : null,
    columns: Array.isArray(columns) ? [...new Set(words(columns))] : otherwise.columns,
    widths: isRecord(widths)
      ? Object.fromEntries(
          Object.entries(widths).flatMap(([id, width]) =>
            typeof width === 'number' && Number.isFinite(width) ? [[id, heldWidth(width)]] : [],
          ),
        )
      : otherwise.widths,
  };
}

/** Whether two looks show the same; the order of filters and of widths says nothing. */
export function sameLook(a: TableLook, b: TableLook): boolean {
  const sorted = (look: TableLook) =>
    JSON.stringify([
      look.filters
        .map(({ column, keys, not, text }) => [column, keys.toSorted(), not ?? false, text ?? ''])
        .toSorted((one, other) => String(one[0]).localeCompare(String(other[0]))),
      look.sort,
      look.group,
      look.columns,
      Object.entries(look.widths).toSorted(([one], [other]) => one.localeCompare(other)),
    ]);
  return sorted(a) === sorted(b);
}
