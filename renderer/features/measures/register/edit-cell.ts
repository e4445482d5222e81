import type { RegisterScheme } from '../../../../shared/domain/measure/scheme';
import { wordFields, type WordField } from '../../../../shared/domain/measure/statement';
import type { Strength } from '../../../../shared/domain/measure/lexicon';
import { statementKinds, type StatementKind } from '../../../../shared/domain/measure/statement';
import type { MeasureStatus } from '../../../../shared/domain/measure/register';
import type { TableRow } from '../../../../shared/domain/measure/table/row';
import type { CallInput } from '../../../../shared/ipc/contract';
import type { ColumnId, StatusId } from '../../../../shared/domain/ids';

type Patch = CallInput<'measure:update'>['patch'];

const isWordField = (id: string): id is WordField => (wordFields as readonly string[]).includes(id);
const ownId = (id: string) => (id.startsWith('own:') ? (id.slice(4) as ColumnId) : null);
const fixed = new Set(['address', 'quote', 'chapter', 'section', 'targetType', 'origin', 'difference']);

/** Whether a cell of the column is typed or chosen by the researcher. */
export const isEditable = (column: string): boolean => !fixed.has(column);

/** What stands in the cell, as it is edited. */
export function editedValue(row: TableRow, column: string): string {
  const own = ownId(column);
  if (own) return row.values[own] ?? '';
  if (isWordField(column)) return row[column];
  if (column === 'strength') return row.strength ?? '';
  if (column === 'status') return row.statusId ?? row.status;
  if (column === 'kind') return row.kind;
  return column === 'note' ? row.note : '';
}

/** The change of a row that puts `value` into the cell. */
export function patchOf(column: string, value: string, scheme: RegisterScheme): Patch {
  const own = ownId(column);
  if (own) return { values: { [own]: value } };
  if (isWordField(column)) return { fields: { [column]: value.trim() } };
  if (column === 'strength') return { fields: { strength: value === '' ? null : (value as Strength) } };
  if (column === 'kind' && (statementKinds as readonly string[]).includes(value))
    return { kind: value as StatementKind };
  if (column === 'note') return { note: value };
  if (column !== 'status') return {};
  const isOwn = scheme.statuses.some(({ id }) => id === value);
  return isOwn ? { statusId: value as StatusId } : { status: value as MeasureStatus };
}
