import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note, NoteVersionSummary } from '../../../shared/domain/note/note';
import { callStore } from '../../lib/client';
import { Button } from '../../ui/button';
import { nameOf } from './note-actions';
import { VersionDialog } from './version-dialog';
import { keepVersion } from './version-actions';
import { useVersionDate } from './use-version-date';
import styles from './note-pane.module.css';

/** The earlier states of a note, the newest on top; one is looked at before it is taken back. */
export function VersionList({ note }: { readonly note: Note }) {
  const { t } = useTranslation('note-tools');
  const dateOf = useVersionDate();
  const [shown, setShown] = useState<NoteVersionSummary | null>(null);
  // Versions come with writing: the list is read again whenever the note was stored.
  const { data: versions = [], refetch } = useQuery({
    queryKey: ['note:versions', { noteId: note.id }, note.updatedAt],
    queryFn: () => callStore('note:versions', { noteId: note.id }),
    gcTime: 0,
  });
  return (
    <>
      <section className={styles['part']} aria-label={t('versions.name')}>
        <h2 className={styles['head']}>
          <span>{t('versions.name')}</span>
          <span>{versions.length > 0 && versions.length}</span>
        </h2>
        <p className={styles['none']}>{t(versions.length === 0 ? 'versions.none' : 'versions.when')}</p>
        <p className={styles['none']}>
          <Button look="link" onClick={() => void keepVersion(note.id).then(() => refetch())}>
            {t('versions.keep')}
          </Button>
        </p>
        <ul className={styles['list']}>
          {versions.map((version) => (
            <li key={version.id}>
              <button type="button" className={styles['entry']} onClick={() => setShown(version)}>
                <span className={styles['title']} dir="auto">
                  {nameOf(version.title)}
                </span>
                <span className={styles['words']} dir="auto">
                  {version.excerpt}
                </span>
                <span className={styles['meta']}>
                  <time dateTime={new Date(version.at).toISOString()}>{dateOf(version.at)}</time>
                  <span>{t('notes:characters', { count: version.characterCount })}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      {shown && <VersionDialog noteId={note.id} version={shown} onClose={() => setShown(null)} />}
    </>
  );
}
