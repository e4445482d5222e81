import { DomainError } from '../../../shared/domain/error';
import type { ViewId } from '../../../shared/domain/ids';
import type { TableLook } from '../../../shared/domain/measure/table/look';
import type { OperationKind } from '../../../shared/domain/history/operation';
import type { Feature } from '../gateway';
import type { ReadableDb } from '../db/database';
import { listViews, readView } from '../repositories/register-views';

const about = (kind: OperationKind & `register:${string}-view`, subject: string) => ({
  kind,
  subject,
  topics: ['register-view'] as const,
  documentIds: [],
});

/** A name without space around it. Throws DomainError input.invalid where it is missing or taken. */
function freeName(db: ReadableDb, name: string, own: ViewId | null): string {
  const words = name.trim();
  const isTaken = listViews(db).some((view) => view.name === words && view.id !== own);
  if (words === '' || isTaken) throw new DomainError('input.invalid', { field: 'name', name: words });
  return words;
}
const json = (look: TableLook) => JSON.stringify(look);

export const registerViewFeature = {
  'register:views': (_input, { db }) => listViews(db),
  'register:add-view': ({ name, shown, look }, { db, history, newId }) => {
    const words = freeName(db, name, null);
    const id = newId() as ViewId;
    history.mutate(about('register:add-view', words), (tx) => {
      const { last } = tx.get<{ last: number | null }>('SELECT max(position) AS last FROM register_view') ?? {
        last: null,
      };
      tx.insert('register_view', { id, name: words, shown, look: json(look), position: (last ?? -1) + 1 });
    });
    return readView(db, id);
  },
  'register:update-view': ({ viewId, name, look }, { db, history }) => {
    const before = readView(db, viewId);
    const words = name === undefined ? before.name : freeName(db, name, viewId);
    history.mutate(about('register:update-view', words), (tx) => {
      tx.update('register_view', { id: viewId }, { name: words, ...(look ? { look: json(look) } : {}) });
    });
    return readView(db, viewId);
  },
  'register:remove-view': ({ viewId }, { db, history }) => {
    const { name } = readView(db, viewId);
    history.mutate(about('register:remove-view', name), (tx) => {
      tx.remove('register_view', { id: viewId });
    });
    return null;
  },
} satisfies Feature;
