import type { NoteId } from '../../../shared/domain/ids';
import { excerptOf, noteCharacterCount, quotesOf } from '../../../shared/domain/note/note-text';
import type { NoteBody } from '../../../shared/domain/note/note';
import type { Feature } from '../gateway';
import type { Operation } from '../history/history';
import type { RowChange } from '../history/transaction';
import { listNotes, readNote } from '../repositories/notes';

/** Typing within this time (ms) of the last save is the same step of the history. */
const typingPause = 2 * 60_000;

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

export const noteFeature = {
  'note:list': (_input, { db }) => listNotes(db),
  'note:get': ({ noteId }, { db }) => readNote(db, noteId),
  'note:create': ({ documentId, title, body }, { db, history, now, newId }) => {
    const id = newId() as NoteId;
    return history.mutate(about('note:create', title, documentId), (tx) => {
      tx.insert('note', {
        id,
        document_id: documentId,
        title,
        ...bodyColumns(body),
        created_at: now(),
        updated_at: now(),
      });
      return readNote(db, id);
    });
  },
  'note:update': ({ noteId, title, body }, { db, history, now }) => {
    const before = readNote(db, noteId);
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
      const { body: _body, ...summary } = readNote(db, noteId);
      return summary;
    });
  },
  'note:delete': ({ noteId }, { db, history }) => {
    const before = readNote(db, noteId);
    history.mutate(about('note:delete', before.title, before.documentId), (tx) =>
      tx.remove('note', { id: noteId }),
    );
    return null;
  },
} satisfies Feature;
