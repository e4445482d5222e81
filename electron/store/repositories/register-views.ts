import type { ViewId } from '../../../shared/domain/ids';
import { DomainError } from '../../../shared/domain/error';
import { lookFrom, type NamedView, type TableLook } from '../../../shared/domain/measure/table/look';
import type { ReadableDb } from '../db/database';
import type { Row } from '../db/tables';

const plain: TableLook = { filters: [], sort: null, group: null, columns: [], widths: {} };

const toView = (row: Row<'register_view'>): NamedView => ({
  id: row.id as ViewId,
  name: row.name,
  shown: row.shown as NamedView['shown'],
  look: lookFrom(JSON.parse(row.look), plain),
});

/** Views that the researcher named, in their order. */
export const listViews = (db: ReadableDb): readonly NamedView[] =>
  db.all<Row<'register_view'>>('SELECT * FROM register_view ORDER BY position, id').map(toView);

/** Throws DomainError not-found. */
export function readView(db: ReadableDb, viewId: ViewId): NamedView {
  const row = db.get<Row<'register_view'>>('SELECT * FROM register_view WHERE id = ?', viewId);
  if (!row) throw new DomainError('not-found', { viewId });
  return toView(row);
}
