import type { TableColumn } from '../../../../shared/domain/measure/table/column';
import type { TableRow } from '../../../../shared/domain/measure/table/row';
import { groupsOf } from '../../../../shared/domain/measure/table/view';

/** A line of the table: the head of a group, or a row with its number. */
export type TableItem =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly label: string;
      readonly count: number;
      readonly isClosed: boolean;
    }
  | { readonly kind: 'row'; readonly row: TableRow; readonly number: number };

/** The rows as lines, in groups where a column groups them; `nothing` names the group of those that say nothing. */
export function itemsOf(
  rows: readonly TableRow[],
  column: TableColumn | undefined,
  closed: ReadonlySet<string>,
  nothing: string,
): readonly TableItem[] {
  let number = 0;
  const lines = (list: readonly TableRow[]): TableItem[] =>
    list.map((row) => ({ kind: 'row', row, number: (number += 1) }));
  if (!column) return lines(rows);
  return groupsOf(rows, column, nothing).flatMap(({ facet, rows: inGroup }) => {
    const key = `${column.id} ${facet.key}`;
    const isClosed = closed.has(key);
    const head: TableItem = { kind: 'group', key, label: facet.label, count: inGroup.length, isClosed };
    if (isClosed) number += inGroup.length;
    return isClosed ? [head] : [head, ...lines(inGroup)];
  });
}
