import { useQueries } from '@tanstack/react-query';
import { CornerDownRight, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../shared/domain/ids';
import type { Note, NoteQuote } from '../../../shared/domain/note/note';
import { quotesOf, remarkOn } from '../../../shared/domain/note/note-text';
import { callStore, useStoreQuery } from '../../lib/client';
import { langOf } from '../../lib/lang-of';
import { reportFailure } from '../../lib/notices';
import { useWorkbench } from '../../lib/workbench';
import { IconButton } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { createNote, nameOf } from './note-actions';
import { useNoteDate } from './note-date';
import { useNoteGroups } from './note-groups';
import { SectionMemo } from './section-memo';
import { useQuoteView } from './use-quote-standing';
import styles from './notes-tab.module.css';

/** At most this many quotes of a note are listed; the note itself has them all. */
const shownQuotes = 5;

interface NotesTabProps {
  readonly documentId: DocumentId;
  /** Index into the reading of the block being read. */
  readonly placeIndex: number;
}

/** The reader's tab 笔记: notes on the words in hand, on the section being read, and the others of the document. */
export function NotesTab({ documentId, placeIndex }: NotesTabProps) {
  const { t } = useTranslation('notes');
  const notes = useNotesOf(documentId);
  const groups = useNoteGroups(notes, documentId, placeIndex);
  return (
    <section className={styles['tab']} aria-label={t('tab', { count: notes.length })}>
      <header className={styles['head']}>
        <span>{t('tab', { count: notes.length })}</span>
        <IconButton label={t('new')} onClick={() => reportFailure(createNote(documentId))}>
          <Plus size={16} strokeWidth={1.5} />
        </IconButton>
      </header>
      <div className={styles['cards']}>
        {notes.length === 0 && <EmptyState title={t('noneHere.title')}>{t('noneHere.next')}</EmptyState>}
        {groups.map(({ id, title, notes: own }) => (
          <section key={id} aria-label={title}>
            {title !== '' && <h3 className={styles['group']}>{title}</h3>}
            {own.map((note) => (
              <NoteCard key={note.id} note={note} documentId={documentId} />
            ))}
          </section>
        ))}
      </div>
      <SectionMemo documentId={documentId} placeIndex={placeIndex} />
    </section>
  );
}

function useNotesOf(documentId: DocumentId): readonly Note[] {
  const { data } = useStoreQuery('note:list', {});
  const { data: citing } = useStoreQuery('note:citing', { documentId });
  const cites = new Set(citing?.map(({ noteId }) => noteId));
  const candidates = (data ?? [])
    .filter((note) => note.attachedTo?.kind !== 'section')
    .filter((note) => cites.has(note.id) || note.documentId === documentId);
  const queries = useQueries({
    queries: candidates.map(({ id }) => ({
      queryKey: ['note:get', { noteId: id }],
      queryFn: () => callStore('note:get', { noteId: id }),
    })),
    combine: (results) => results.map((result) => result.data),
  });
  return useMemo(
    () =>
      queries.filter((note): note is Note => note !== undefined).sort((a, b) => b.updatedAt - a.updatedAt),
    [queries],
  );
}

function NoteCard({ note, documentId }: { readonly note: Note; readonly documentId: DocumentId }) {
  const { t } = useTranslation('notes');
  const isOpen = useWorkbench((state) => state.noteId === note.id);
  const openNote = useWorkbench((state) => state.openNote);
  const dateOf = useNoteDate();
  const quotes = quotesOf(note.body).filter((quote) => quote.documentId === documentId);
  const remark = quotes[0] ? remarkOn(note.body, quotes[0]) : note.excerpt;
  return (
    <article className={styles['card']} data-open={isOpen || undefined} data-note-id={note.id}>
      <button type="button" className={styles['open']} onClick={() => openNote(note.id)}>
        <span className={styles['title']} dir="auto" lang={langOf(note.title)}>
          {nameOf(note.title)}
        </span>
        <span className={styles['date']}>{dateOf(note.updatedAt)}</span>
      </button>
      {quotes.slice(0, shownQuotes).map((quote, index) => (
        <QuoteLine key={index} quote={quote} />
      ))}
      {quotes.length > shownQuotes && (
        <p className={styles['more']}>{t('moreQuotes', { count: quotes.length - shownQuotes })}</p>
      )}
      {remark !== '' && (
        <p className={styles['remark']} dir="auto" lang={langOf(remark)}>
          {remark}
        </p>
      )}
    </article>
  );
}

function QuoteLine({ quote }: { readonly quote: NoteQuote }) {
  const { t } = useTranslation('notes');
  const jumpTo = useWorkbench((state) => state.jumpTo);
  const view = useQuoteView(quote);
  return (
    <p className={styles['line']}>
      {view.shortAddress !== '' && (
        <button
          type="button"
          className={styles['address']}
          title={`${view.longAddress}  ${t('quote.jump')}`}
          onClick={() => jumpTo(quote.range, quote.documentId)}
        >
          <CornerDownRight size={14} strokeWidth={1.5} aria-hidden />
          {view.shortAddress}
        </button>
      )}
      <span className={styles['words']} lang="zh-CN">
        {view.words}
      </span>
    </p>
  );
}
