import { DomainError } from '../../../shared/domain/error';
import type { NoteId } from '../../../shared/domain/ids';
import type { NoteBody, NoteVersion, NoteVersionSummary } from '../../../shared/domain/note/note';
import type { ReadableDb, WritableDb } from '../db/database';
import type { Row } from '../db/tables';

// An alias: only that can stand for a row with any column.
type VersionRow = {
  id: string;
  note_id: string;
  title: string;
  body: string;
  excerpt: string;
  character_count: number;
  at: number;
};

/** This many versions of a note are kept; the oldest go first. */
const keptAtMost = 200;

const toSummary = (row: Omit<VersionRow, 'body'>): NoteVersionSummary => ({
  id: row.id,
  title: row.title,
  excerpt: row.excerpt,
  characterCount: row.character_count,
  at: row.at,
});

const newest = (db: ReadableDb, noteId: string) =>
  db.get<VersionRow>(
    'SELECT * FROM note_version WHERE note_id = ? ORDER BY at DESC, id DESC LIMIT 1',
    noteId,
  );

/** The newest on top. */
export const listVersions = (db: ReadableDb, noteId: NoteId): readonly NoteVersionSummary[] =>
  db
    .all<Omit<VersionRow, 'body'>>(
      `SELECT id, note_id, title, excerpt, character_count, at FROM note_version
       WHERE note_id = ? ORDER BY at DESC, id DESC`,
      noteId,
    )
    .map(toSummary);

/** Throws DomainError not-found. */
export function readVersion(db: ReadableDb, noteId: NoteId, id: string): NoteVersion {
  const row = db.get<VersionRow>('SELECT * FROM note_version WHERE id = ? AND note_id = ?', id, noteId);
  if (!row) throw new DomainError('not-found', { noteId, versionId: id });
  return { ...toSummary(row), body: JSON.parse(row.body) as NoteBody };
}

/**
 * Keeps a note as it is now, unless it is empty, its newest version says the same, or that is
 * younger than `apart` (ms).
 */
export function keepVersion(db: WritableDb, note: Row<'note'>, newId: () => string, apart = 0): void {
  if (note.character_count === 0 && note.quote_count === 0) return;
  const last = newest(db, note.id);
  if (last && (note.updated_at - last.at < apart || (last.body === note.body && last.title === note.title)))
    return;
  db.run(
    `INSERT INTO note_version (id, note_id, title, body, excerpt, character_count, at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    newId(),
    note.id,
    note.title,
    note.body,
    note.excerpt,
    note.character_count,
    note.updated_at,
  );
  db.run(
    `DELETE FROM note_version WHERE note_id = ? AND id NOT IN (
       SELECT id FROM note_version WHERE note_id = ? ORDER BY at DESC, id DESC LIMIT ${keptAtMost})`,
    note.id,
    note.id,
  );
}
