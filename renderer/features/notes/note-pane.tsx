import { Tabs } from 'radix-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note, NoteBody } from '../../../shared/domain/note/note';
import { BacklinkList } from './backlink-list';
import { NoteOutline } from './note-outline';
import { QuoteList } from './quote-list';
import { VersionList } from './version-list';
import styles from './note-pane.module.css';

const tabs = ['links', 'outline', 'versions'] as const;
type PaneTab = (typeof tabs)[number];

interface NotePaneProps {
  /** The note in hand; null where none is. */
  readonly note: Note | null;
  readonly body: NoteBody;
}

/** What belongs to the note in hand: what leads to it and what it quotes, its headings, its earlier states. */
export function NotePane({ note, body }: NotePaneProps) {
  const { t } = useTranslation('note-tools');
  const [tab, setTab] = useState<PaneTab>('links');
  return (
    <aside className={styles['pane']} aria-label={t('pane.name')}>
      <Tabs.Root className={styles['root']} value={tab} onValueChange={(value) => setTab(value as PaneTab)}>
        <Tabs.List className={styles['tabs']} aria-label={t('pane.name')}>
          {tabs.map((name) => (
            <Tabs.Trigger key={name} value={name} className={styles['tab']}>
              {t(`pane.${name}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value="links" className={styles['content']} tabIndex={-1}>
          {note && <BacklinkList noteId={note.id} />}
          {note && <QuoteList body={body} />}
        </Tabs.Content>
        <Tabs.Content value="outline" className={styles['content']} tabIndex={-1}>
          {note && <NoteOutline noteId={note.id} body={body} />}
        </Tabs.Content>
        <Tabs.Content value="versions" className={styles['content']} tabIndex={-1}>
          {note && <VersionList key={note.id} note={note} />}
        </Tabs.Content>
      </Tabs.Root>
    </aside>
  );
}
