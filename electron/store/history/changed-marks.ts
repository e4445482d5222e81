import type { AnnotationId } from '../../../shared/domain/ids';
import type { TableName } from '../db/tables';
import type { RowChange } from './transaction';

/** More than these are not named one by one: reading them all anew costs no more then. */
const namedAtMost = 100;

const columnOfMark: Partial<Record<TableName, string>> = {
  annotation: 'id',
  annotation_tag: 'annotation_id',
  comment: 'annotation_id',
};

/** The marks that the rows belong to, or null where they are many. */
export function changedMarks(changes: readonly RowChange[]): readonly AnnotationId[] | null {
  const ids = new Set<AnnotationId>();
  for (const { table, before, after } of changes) {
    const column = columnOfMark[table];
    if (column) ids.add((after ?? before)?.[column] as AnnotationId);
    if (ids.size > namedAtMost) return null;
  }
  return [...ids];
}
