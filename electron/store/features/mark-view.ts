import { DomainError } from '../../../shared/domain/error';
import type { OperationKind } from '../../../shared/domain/history/operation';
import type { MarkViewId } from '../../../shared/domain/ids';
import type { ReadableDb } from '../db/database';
import type { Feature } from '../gateway';
import { listMarkViews, readMarkView } from '../repositories/mark-views';

const about = (kind: OperationKind & `annotation:${string}-view`, subject: string) => ({
  kind,
  subject,
  topics: ['mark-view'] as const,
  documentIds: [],
});

/** A name without space around it. Throws DomainError input.invalid where it is missing or taken. */
function freeName(db: ReadableDb, name: string, own: MarkViewId | null): string {
  const words = name.trim();
  const isTaken = listMarkViews(db).some((view) => view.name === words && view.id !== own);
  if (words === '' || isTaken) throw new DomainError('input.invalid', { field: 'name', name: words });
  return words;
}

export const markViewFeature = {
  'annotation:views': (_input, { db }) => listMarkViews(db),
  'annotation:add-view': ({ name, filter }, { db, history, newId }) => {
    const words = freeName(db, name, null);
    const id = newId() as MarkViewId;
    history.mutate(about('annotation:add-view', words), (tx) => {
      const last = tx.get<{ last: number | null }>('SELECT max(position) AS last FROM mark_view')?.last;
      tx.insert('mark_view', { id, name: words, filter: JSON.stringify(filter), position: (last ?? -1) + 1 });
    });
    return readMarkView(db, id);
  },
  'annotation:update-view': ({ viewId, name, filter }, { db, history }) => {
    const before = readMarkView(db, viewId);
    const words = name === undefined ? before.name : freeName(db, name, viewId);
    history.mutate(about('annotation:update-view', words), (tx) => {
      tx.update(
        'mark_view',
        { id: viewId },
        { name: words, ...(filter ? { filter: JSON.stringify(filter) } : {}) },
      );
    });
    return readMarkView(db, viewId);
  },
  'annotation:remove-view': ({ viewId }, { db, history }) => {
    const { name } = readMarkView(db, viewId);
    history.mutate(about('annotation:remove-view', name), (tx) => {
      tx.remove('mark_view', { id: viewId });
    });
    return null;
  },
} satisfies Feature;
