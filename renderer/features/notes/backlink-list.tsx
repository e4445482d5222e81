import { useTranslation } from 'react-i18next';
import type { NoteId } from '../../../shared/domain/ids';
import { useStoreQuery } from '../../lib/client';
import { langOf } from '../../lib/lang-of';
import { useWorkbench } from '../../lib/workbench';
import { nameOf } from './note-actions';
import styles from './note-pane.module.css';

/** 反向链接: the notes that lead to this one, each with the words that do. */
export function BacklinkList({ noteId }: { readonly noteId: NoteId }) {
  const { t } = useTranslation('note-tools');
  const openNote = useWorkbench((state) => state.openNote);
  const { data: links = [] } = useStoreQuery('note:links', { noteId });
  return (
    <section className={styles['part']} aria-label={t('backlinks.name')}>
      <h2 className={styles['head']}>
        <span>{t('backlinks.name')}</span>
        <span>{links.length > 0 && links.length}</span>
      </h2>
      {links.length === 0 && <p className={styles['none']}>{t('backlinks.none')}</p>}
      <ul className={styles['list']}>
        {links.map((link) => (
          <li key={link.noteId}>
            <button type="button" className={styles['entry']} onClick={() => openNote(link.noteId)}>
              <span className={styles['title']} dir="auto" lang={langOf(link.title)}>
                {nameOf(link.title)}
              </span>
              <span className={styles['words']} dir="auto">
                {link.words}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
