import { noFilter, type MarkFilter, type MarkView } from '../../../shared/domain/annotation/filter';
import { DomainError } from '../../../shared/domain/error';
import type { MarkViewId } from '../../../shared/domain/ids';
import type { ReadableDb } from '../db/database';
import type { Row } from '../db/tables';

// Over an empty filter: a view that was saved before a condition was known does not ask for it.
const toView = (row: Row<'mark_view'>): MarkView => ({
  id: row.id as MarkViewId,
  name: row.name,
  filter: { ...noFilter, ...(JSON.parse(row.filter) as Partial<MarkFilter>) },
});

/** Filters that the researcher named, in their order. */
export const listMarkViews = (db: ReadableDb): readonly MarkView[] =>
  db.all<Row<'mark_view'>>('SELECT * FROM mark_view ORDER BY position, id').map(toView);

/** Throws DomainError not-found. */
export function readMarkView(db: ReadableDb, viewId: MarkViewId): MarkView {
  const row = db.get<Row<'mark_view'>>('SELECT * FROM mark_view WHERE id = ?', viewId);
  if (!row) throw new DomainError('not-found', { viewId });
  return toView(row);
}
