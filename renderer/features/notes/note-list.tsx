import { ChevronDown, Plus, Search } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteId } from '../../../shared/domain/ids';
import type { NoteSummary } from '../../../shared/domain/note/note';
import { shortcutKeys } from '../../lib/commands';
import { reportFailure } from '../../lib/notices';
import { useWorkbench } from '../../lib/workbench';
import { IconButton } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { SearchField } from '../../ui/field';
import { Menu } from '../../ui/menu';
import { createFromTemplate, nameOf } from './note-actions';
import { templateNames } from './note-templates';
import { useNoteDate } from './note-date';
import { langOf } from '../../lib/lang-of';
import styles from './note-list.module.css';

interface NoteListProps {
  readonly notes: readonly NoteSummary[];
  readonly noteId: NoteId | null;
  readonly onCreate: () => void;
  readonly onDelete: (noteId: NoteId) => void;
}

/** All notes, the one edited last on top. */
export function NoteList({ notes, noteId, onCreate, onDelete }: NoteListProps) {
  const { t, i18n } = useTranslation('notes');
  const documentId = useWorkbench((state) => state.documentId);
  const openNote = useWorkbench((state) => state.openNote);
  const dateOf = useNoteDate();
  const [filter, setFilter] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const words = filter.trim().toLowerCase();
  const shown = notes.filter(({ title, excerpt }) => `${title}\n${excerpt}`.toLowerCase().includes(words));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const rows = [...(list.current?.querySelectorAll('button') ?? [])];
      const at = rows.indexOf(document.activeElement as HTMLButtonElement);
      rows[at + step]?.focus();
      event.preventDefault();
    }
  };

  return (
    <nav className={styles['pane']} aria-label={t('list')}>
      <div className={styles['head']}>
        <SearchField
          label={t('filter')}
          value={filter}
          onChange={setFilter}
          clearLabel={t('app:clear')}
          icon={<Search size={16} strokeWidth={1.5} aria-hidden />}
        />
        <IconButton label={t('new')} shortcut={shortcutKeys('Mod+N').join(' ')} onClick={onCreate}>
          <Plus size={16} strokeWidth={1.5} />
        </IconButton>
        <Menu
          align="end"
          trigger={
            <IconButton label={t('note-tools:template.choose')}>
              <ChevronDown size={16} strokeWidth={1.5} />
            </IconButton>
          }
          items={templateNames(i18n.language).map(({ id, name }) => ({
            id,
            text: name,
            onSelect: () => reportFailure(createFromTemplate(id, documentId)),
          }))}
        />
      </div>
      {notes.length > 0 && shown.length === 0 && <EmptyState title={t('noneMatch')} />}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul ref={list} className={styles['list']} onKeyDown={onKeyDown}>
        {shown.map((note) => (
          <li key={note.id}>
            <button
              type="button"
              className={styles['row']}
              data-note-id={note.id}
              aria-current={note.id === noteId || undefined}
              onClick={() => openNote(note.id)}
              onKeyDown={(event) => {
                if (event.key === 'Delete') onDelete(note.id);
              }}
            >
              <span className={styles['title']} dir="auto" lang={langOf(note.title)}>
                {nameOf(note.title)}
              </span>
              <span className={styles['excerpt']} dir="auto" lang={langOf(note.excerpt)}>
                {note.excerpt}
              </span>
              <span className={styles['meta']}>
                <span>{dateOf(note.updatedAt)}</span>
                {note.quoteCount > 0 && <span>{t('quoteCount', { count: note.quoteCount })}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
