import { DomainError } from '../../../shared/domain/error';
import type { DocumentId, NoteId, TagId } from '../../../shared/domain/ids';
import { placesIn, type NoteCitation } from '../../../shared/domain/note/citations';
import { linksTo } from '../../../shared/domain/note/note-links';
import type {
  Note,
  NoteAttachment,
  NoteBody,
  NoteLinkFrom,
  NoteSummary,
} from '../../../shared/domain/note/note';
import type { ReadableDb } from '../db/database';
import type { Row } from '../db/tables';

type TagsOf = ReadonlyMap<string, readonly TagId[]>;

const toSummary = (row: Row<'note'>, tags: TagsOf): NoteSummary => ({
  id: row.id as NoteId,
  documentId: row.document_id as DocumentId | null,
  title: row.title,
  excerpt: row.excerpt,
  quoteCount: row.quote_count,
  characterCount: row.character_count,
  tagIds: tags.get(row.id) ?? [],
  attachedTo:
    row.attached_kind === null || row.attached_id === null
      ? null
      : { kind: row.attached_kind as NoteAttachment['kind'], id: row.attached_id },
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});
const toNote = (row: Row<'note'>, tags: TagsOf): Note => ({
  ...toSummary(row, tags),
  body: JSON.parse(row.body) as NoteBody,
});

function tagsOfNotes(db: ReadableDb): TagsOf {
  const tags = new Map<string, TagId[]>();
  for (const row of db.all<Row<'note_tag'>>('SELECT * FROM note_tag ORDER BY note_id, position, tag_id'))
    tags.set(row.note_id, [...(tags.get(row.note_id) ?? []), row.tag_id as TagId]);
  return tags;
}

export const listNotes = (db: ReadableDb): readonly NoteSummary[] => {
  const tags = tagsOfNotes(db);
  return db
    .all<Row<'note'>>('SELECT * FROM note ORDER BY updated_at DESC, id')
    .map((row) => toSummary(row, tags));
};

/** Whole notes, those of one document (or of none) only where `documentId` is given. */
export const readNotes = (db: ReadableDb, documentId?: DocumentId): readonly Note[] => {
  const tags = tagsOfNotes(db);
  return (
    documentId === undefined
      ? db.all<Row<'note'>>('SELECT * FROM note ORDER BY created_at, id')
      : db.all<Row<'note'>>('SELECT * FROM note WHERE document_id = ? ORDER BY created_at, id', documentId)
  ).map((row) => toNote(row, tags));
};

/** Throws DomainError not-found. */
export function readNoteRow(db: ReadableDb, id: NoteId): Row<'note'> {
  const row = db.get<Row<'note'>>('SELECT * FROM note WHERE id = ?', id);
  if (!row) throw new DomainError('not-found', { noteId: id });
  return row;
}

/** Throws DomainError not-found. */
export function readNote(db: ReadableDb, id: NoteId): Note {
  const tags = db.all<Row<'note_tag'>>(
    'SELECT * FROM note_tag WHERE note_id = ? ORDER BY position, tag_id',
    id,
  );
  return toNote(readNoteRow(db, id), new Map([[id, tags.map((row) => row.tag_id as TagId)]]));
}

/** The other notes that lead to this one, the one edited last on top. */
export function notesLinkingTo(db: ReadableDb, id: NoteId): readonly NoteLinkFrom[] {
  return db
    .all<Row<'note'>>(
      'SELECT * FROM note WHERE id <> ? AND instr(body, ?) > 0 ORDER BY updated_at DESC, id',
      id,
      id,
    )
    .flatMap((row) => {
      const words = linksTo(JSON.parse(row.body) as NoteBody, id);
      return words === null ? [] : [{ noteId: row.id as NoteId, title: row.title, words }];
    });
}

/** The notes that quote a document or name clauses of it, the one edited last on top. */
export function notesCiting(db: ReadableDb, documentId: DocumentId): readonly NoteCitation[] {
  return db
    .all<Row<'note'>>('SELECT * FROM note WHERE instr(body, ?) > 0 ORDER BY updated_at DESC, id', documentId)
    .flatMap((row) => {
      const places = placesIn(JSON.parse(row.body) as NoteBody, documentId);
      const { id, title, updated_at: updatedAt } = row;
      return places.length === 0 ? [] : [{ noteId: id as NoteId, title, updatedAt, places }];
    });
}
