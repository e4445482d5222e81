import { DomainError } from '../../../shared/domain/error';
import type { DocumentId, NoteId } from '../../../shared/domain/ids';
import type { Note, NoteBody, NoteSummary } from '../../../shared/domain/note/note';
import type { ReadableDb } from '../db/database';
import type { Row } from '../db/tables';

const toSummary = (row: Row<'note'>): NoteSummary => ({
  id: row.id as NoteId,
  documentId: row.document_id as DocumentId | null,
  title: row.title,
  excerpt: row.excerpt,
  quoteCount: row.quote_count,
  characterCount: row.character_count,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});
const toNote = (row: Row<'note'>): Note => ({ ...toSummary(row), body: JSON.parse(row.body) as NoteBody });

export const listNotes = (db: ReadableDb): readonly NoteSummary[] =>
  db.all<Row<'note'>>('SELECT * FROM note ORDER BY updated_at DESC, id').map(toSummary);

/** Whole notes, those of one document (or of none) only where `documentId` is given. */
export const readNotes = (db: ReadableDb, documentId?: DocumentId): readonly Note[] =>
  (documentId === undefined
    ? db.all<Row<'note'>>('SELECT * FROM note ORDER BY created_at, id')
    : db.all<Row<'note'>>('SELECT * FROM note WHERE document_id = ? ORDER BY created_at, id', documentId)
  ).map(toNote);

/** Throws DomainError not-found. */
export function readNote(db: ReadableDb, id: NoteId): Note {
  const row = db.get<Row<'note'>>('SELECT * FROM note WHERE id = ?', id);
  if (!row) throw new DomainError('not-found', { noteId: id });
  return toNote(row);
}
