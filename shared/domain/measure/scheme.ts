import type { ColumnId, StatusId } from '../ids';
import type { MeasureStatus } from './register';

export const columnKinds = ['text', 'number', 'date', 'choice'] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** A column that the researcher added to the register. */
export interface RegisterColumn {
  readonly id: ColumnId;
  readonly name: string;
  readonly kind: ColumnKind;
  /** What a `choice` can be; empty for other kinds. */
  readonly options: readonly string[];
}

/** A status of the researcher's own (存疑), counted with one of the three that the register knows. */
export interface RegisterStatus {
  readonly id: StatusId;
  /** '' for the one that comes with the register: `status.<id>` of the catalogue names it. */
  readonly name: string;
  readonly status: MeasureStatus;
}

/** What the researcher made of the register; one for all documents. */
export interface RegisterScheme {
  readonly columns: readonly RegisterColumn[];
  readonly statuses: readonly RegisterStatus[];
}

/**
 * A cell of an own column as it is kept: '' stands for nothing, a number without separators, a date
 * as 2025-12-31. Null where the words are none of these.
 */
export function cellValue(column: Pick<RegisterColumn, 'kind' | 'options'>, typed: string): string | null {
  const words = typed.trim();
  if (words === '' || column.kind === 'text') return words;
  if (column.kind === 'choice') return column.options.includes(words) ? words : null;
  if (column.kind === 'number') {
    const number = words.replaceAll(',', '').replaceAll('，', '');
    return /^[-+]?\d+(?:\.\d+)?$/.test(number) ? String(Number(number)) : null;
  }
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(words);
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay ? date.toISOString().slice(0, 10) : null;
}
