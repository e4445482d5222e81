import type { NoteId } from '../../../shared/domain/ids';
import { excerptOf, noteCharacterCount, quotesOf } from '../../../shared/domain/note/note-text';
import type { Note, NoteBody, NoteSummary } from '../../../shared/domain/note/note';
import type { Feature } from '../gateway';
import type { Operation } from '../history/history';
import type { RowChange } from '../history/transaction';
import { keepVersion, listVersions, readVersion } from '../repositories/note-versions';
import { notesCiting, notesLinkingTo, readNote, readNoteRow } from '../repositories/notes';
import { readTag } from '../repositories/tags';

/** Typing within this time (ms) of the last save is the same step of the history. */
const typingPause = 2 * 60_000;

/** While a note is written, its states at least this far apart (ms) are kept as versions. */
const versionsApart = 5 * 60_000;

/** Typing goes on what was typed; quoting a clause, or taking a quote out, is a step of its own. */
const isTyping = (previous: RowChange, next: RowChange): boolean =>
  previous.before?.['quote_count'] === next.after?.['quote_count'];

const about = (kind: Operation['kind'], title: string, documentId: string | null): Operation => ({
  kind,
  subject: title,
  topics: ['note'],
  documentIds: documentId ? [documentId as never] : [],
});

/** The body as stored, with what is derived from it for lists. */
const bodyColumns = (body: NoteBody) => ({
  body: JSON.stringify(body),
  excerpt: excerptOf(body),
  quote_count: quotesOf(body).length,
  character_count: noteCharacterCount(body),
});

function summaryOf({ body: _body, ...summary }: Note): NoteSummary {
  return summary;
}

export const noteFeature = {
  'note:get': ({ noteId }, { db }) => readNote(db, noteId),
  'note:create': ({ documentId, title, body, attachedTo }, { db, history, now, newId }) => {
    const id = newId() as NoteId;
    return history.mutate(about('note:create', title, documentId), (tx) => {
      tx.insert('note', {
        id,
        document_id: documentId,
        title,
        ...bodyColumns(body),
        created_at: now(),
        updated_at: now(),
        attached_kind: attachedTo?.kind ?? null,
        attached_id: attachedTo?.id ?? null,
      });
      return readNote(db, id);
    });
  },
  'note:update': ({ noteId, title, body }, { db, history, now, newId }) => {
    const before = readNote(db, noteId);
    if (body) keepVersion(db, readNoteRow(db, noteId), newId, versionsApart);
    const operation = about('note:update', title ?? before.title, before.documentId);
    return history.mutate({ ...operation, continueWithin: typingPause, isContinuation: isTyping }, (tx) => {
      tx.update(
        'note',
        { id: noteId },
        {
          ...(title === undefined ? {} : { title }),
          ...(body ? bodyColumns(body) : {}),
          updated_at: now(),
        },
      );
      return summaryOf(readNote(db, noteId));
    });
  },
  'note:delete': ({ noteId }, { db, history, newId }) => {
    const before = readNote(db, noteId);
    keepVersion(db, readNoteRow(db, noteId), newId);
    history.mutate(about('note:delete', before.title, before.documentId), (tx) => {
      for (const tagId of before.tagIds) tx.remove('note_tag', { note_id: noteId, tag_id: tagId });
      tx.remove('note', { id: noteId });
    });
    return null;
  },
  'note:set-tags': ({ noteId, tagIds }, { db, history }) => {
    const before = readNote(db, noteId);
    const wanted = [...new Set(tagIds)];
    for (const tagId of wanted) readTag(db, tagId);
    return history.mutate(about('note:tag', before.title, before.documentId), (tx) => {
      for (const tagId of before.tagIds)
        if (!wanted.includes(tagId)) tx.remove('note_tag', { note_id: noteId, tag_id: tagId });
      wanted.forEach((tagId, position) => {
        const key = { note_id: noteId, tag_id: tagId };
        if (!before.tagIds.includes(tagId)) tx.insert('note_tag', { ...key, position });
        else if (before.tagIds.indexOf(tagId) !== position) tx.update('note_tag', key, { position });
      });
      return summaryOf(readNote(db, noteId));
    });
  },
  'note:citing': ({ documentId }, { db }) => notesCiting(db, documentId),
  'note:links': ({ noteId }, { db }) => notesLinkingTo(db, noteId),
  'note:versions': ({ noteId }, { db }) => listVersions(db, noteId),
  'note:version': ({ noteId, versionId }, { db }) => readVersion(db, noteId, versionId),
  'note:keep-version': ({ noteId }, { db, newId }) => {
    keepVersion(db, readNoteRow(db, noteId), newId);
    return null;
  },
  'note:restore-version': ({ noteId, versionId }, { db, history, now, newId }) => {
    const before = readNoteRow(db, noteId);
    const { title, body } = readVersion(db, noteId, versionId);
    keepVersion(db, before, newId);
    return history.mutate(about('note:restore', title, before.document_id), (tx) => {
      tx.update('note', { id: noteId }, { title, ...bodyColumns(body), updated_at: now() });
      return summaryOf(readNote(db, noteId));
    });
  },
} satisfies Feature;
