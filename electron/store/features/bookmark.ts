import type { Bookmark } from '../../../shared/domain/bookmark/bookmark';
import { isGraphemeBorder } from '../../../shared/domain/document/grapheme';
import { DomainError } from '../../../shared/domain/error';
import type { BlockId, BookmarkId, DocumentId } from '../../../shared/domain/ids';
import type { ReadableDb } from '../db/database';
import type { Row } from '../db/tables';
import type { Feature } from '../gateway';
import type { Operation } from '../history/history';
import { shortened } from '../range-columns';

const toBookmark = (row: Row<'bookmark'>): Bookmark => ({
  id: row.id as BookmarkId,
  documentId: row.document_id as DocumentId,
  point: { block: row.block as BlockId, offset: row.offset },
  name: row.name,
  createdAt: row.created_at,
});

function readBookmark(db: ReadableDb, id: BookmarkId): Row<'bookmark'> {
  const row = db.get<Row<'bookmark'>>('SELECT * FROM bookmark WHERE id = ?', id);
  if (!row) throw new DomainError('not-found', { bookmarkId: id });
  return row;
}

/** The words that a bookmark without a name is known by. */
const wordsAt = (db: ReadableDb, { block, offset }: { readonly block: string; readonly offset: number }) =>
  shortened(
    (db.get<{ text: string }>('SELECT text FROM block WHERE id = ?', block)?.text ?? '').slice(offset),
  );

const about = (kind: Operation['kind'], subject: string, documentId: string): Operation => ({
  kind,
  subject,
  topics: ['bookmark'],
  documentIds: [documentId as DocumentId],
});

export const bookmarkFeature = {
  'bookmark:list': ({ documentId }, { db }) =>
    db
      .all<Row<'bookmark'>>('SELECT * FROM bookmark WHERE document_id = ? ORDER BY position, id', documentId)
      .map(toBookmark),
  'bookmark:add': ({ documentId, point, name }, { db, history, now, newId }) => {
    const block = db.get<{ text: string; position: number }>(
      'SELECT text, position FROM block WHERE id = ? AND document_id = ?',
      point.block,
      documentId,
    );
    if (!block || point.offset > block.text.length || !isGraphemeBorder(block.text, point.offset))
      throw new DomainError('range.invalid', { documentId });
    const row: Row<'bookmark'> = {
      id: newId(),
      document_id: documentId,
      block: point.block,
      offset: point.offset,
      position: block.position + point.offset,
      name: name.trim(),
      created_at: now(),
    };
    return history.mutate(about('bookmark:add', row.name || wordsAt(db, row), documentId), (tx) => {
      tx.insert('bookmark', row);
      return toBookmark(row);
    });
  },
  'bookmark:rename': ({ bookmarkId, name }, { db, history }) => {
    const row = readBookmark(db, bookmarkId);
    return history.mutate(
      about('bookmark:rename', name.trim() || wordsAt(db, row), row.document_id),
      (tx) => {
        tx.update('bookmark', { id: row.id }, { name: name.trim() });
        return toBookmark({ ...row, name: name.trim() });
      },
    );
  },
  'bookmark:remove': ({ bookmarkId }, { db, history }) => {
    const row = readBookmark(db, bookmarkId);
    history.mutate(about('bookmark:remove', row.name || wordsAt(db, row), row.document_id), (tx) =>
      tx.remove('bookmark', { id: row.id }),
    );
    return null;
  },
} satisfies Feature;
