import { useCallback, useEffect, useMemo, useState } from 'react';
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
import { NotePage } from './note-page';
import { QuotesPane } from './quotes-pane';
import styles from './notes-view.module.css';

const emptyBody: NoteBody = { blocks: [] };

/** The view 笔记: the notes at the left, the one in hand in the middle, its quotes at the right. */
export function NotesView() {
  const { t } = useTranslation('notes');
  const noteId = useWorkbench((state) => state.noteId);
  const documentId = useWorkbench((state) => state.documentId);
  const { data: list } = useStoreQuery('note:list', {});
  const notes = useMemo(() => list && [...list].sort((a, b) => b.updatedAt - a.updatedAt), [list]);
  const { data, isError } = useStoreQuery(
    'note:get',
    { noteId: noteId as NoteId },
    { enabled: noteId !== null },
  );
  const note = data && data.id === noteId && !isError ? data : null;
  const [body, setBody] = useState(emptyBody);
  const first = notes?.[0]?.id ?? null;

  // No note in hand, or one that is no longer there: the one edited last takes its place.
  useEffect(() => {
    if (first !== null && first !== noteId && (noteId === null || isError)) {
      useWorkbench.setState({ noteId: first });
    }
  }, [first, noteId, isError]);

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
      {note ? (
        <NotePage key={note.id} note={note} onBody={setBody} onDelete={() => remove(note.id)} />
      ) : (
        <main className={styles['blank']}>
          {notes?.length === 0 && (
            <EmptyState title={t('none.title')}>
              <p>{t('none.next')}</p>
              <Button className={styles['first'] ?? ''} onClick={create}>
                {t('new')}
              </Button>
            </EmptyState>
          )}
        </main>
      )}
      <QuotesPane body={note ? body : null} />
    </div>
  );
}
