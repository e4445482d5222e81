import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note, NoteBody } from '../../../shared/domain/note/note';
import { PaneTabs } from '../../ui/pane-tabs';
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
  const contents: Record<PaneTab, (of: Note) => ReactNode> = {
    links: ({ id }) => (
      <>
        <BacklinkList noteId={id} />
        <QuoteList body={body} />
      </>
    ),
    outline: ({ id }) => <NoteOutline noteId={id} body={body} />,
    versions: (of) => <VersionList key={of.id} note={of} />,
  };
  return (
    <aside className={styles['pane']} aria-label={t('pane.name')}>
      <PaneTabs
        label={t('pane.name')}
        value={tab}
        onChange={setTab}
        tabs={tabs.map((name) => ({
          name,
          text: t(`pane.${name}`),
          content: <div className={styles['content']}>{note && contents[name](note)}</div>,
        }))}
      />
    </aside>
  );
}
