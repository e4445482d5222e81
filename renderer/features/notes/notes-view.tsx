import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteId } from '../../../shared/domain/ids';
import type { NoteBody } from '../../../shared/domain/note/note';
import { useStoreQuery } from '../../lib/client';
import { reportFailure } from '../../lib/notices';
import { useWorkbench } from '../../lib/workbench';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { createNote, deleteNote } from './note-actions';
import { NoteList } from './note-list';
import { NotePane } from './note-pane';
import { NotePage } from './note-page';

import { useOpenNote } from './use-open-note';
import styles from './notes-view.module.css';

const emptyBody: NoteBody = { blocks: [] };

/** The view 笔记: the notes at the left, the one in hand in the middle, its quotes at the right. */
export function NotesView() {
  const { t } = useTranslation('notes');
  const noteId = useWorkbench((state) => state.noteId);
  const documentId = useWorkbench((state) => state.documentId);
  const { data: list } = useStoreQuery('note:list', {});
  const notes = useMemo(() => list && [...list].sort((a, b) => b.updatedAt - a.updatedAt), [list]);
  const first = notes?.[0]?.id ?? null;

  // No note in hand: the one edited last is opened.
  useEffect(() => {
    if (first !== null && noteId === null) useWorkbench.setState({ noteId: first });
  }, [first, noteId]);

  const remove = useCallback(
    (id: NoteId) => {
      const index = notes?.findIndex((known) => known.id === id) ?? -1;
      const next = notes?.[index + 1] ?? notes?.[index - 1];
      reportFailure(deleteNote(id, notes?.[index]?.title ?? '', next?.id ?? null));
    },
    [notes],
  );
  const create = () => reportFailure(createNote(documentId));

  return (
    <div className={styles['view']}>
      <NoteList notes={notes ?? []} noteId={noteId} onCreate={create} onDelete={remove} />
      {noteId === null ? (
        <Blank>
          {notes?.length === 0 && (
            <EmptyState title={t('none.title')}>
              <p>{t('none.next')}</p>
              <Button className={styles['first'] ?? ''} onClick={create}>
                {t('new')}
              </Button>
            </EmptyState>
          )}
        </Blank>
      ) : (
        <OpenNote key={noteId} noteId={noteId} onDelete={() => remove(noteId)} />
      )}
    </div>
  );
}

interface OpenNoteProps {
  readonly noteId: NoteId;
  readonly onDelete: () => void;
}

function OpenNote({ noteId, onDelete }: OpenNoteProps) {
  const { note, isGone } = useOpenNote(noteId);
  const [body, setBody] = useState(emptyBody);
  // A note that is no longer there (its creation was undone) gives its place to the next.
  useEffect(() => {
    if (isGone) useWorkbench.setState({ noteId: null });
  }, [isGone]);
  if (!note) return <Blank />;
  return (
    <>
      <NotePage note={note} onBody={setBody} onDelete={onDelete} />
      <NotePane note={note} body={body} />
    </>
  );
}

function Blank({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation('app');
  return (
    <>
      <main className={styles['blank']}>
        <h1 className="visually-hidden">{t('view.notes')}</h1>
        {children}
      </main>
      <NotePane note={null} body={emptyBody} />
    </>
  );
}
