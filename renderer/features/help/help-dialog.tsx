import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../lib/commands';
import { useWorkbench, type Screen } from '../../lib/workbench';
import { BareDialog } from '../../ui/bare-dialog';
import { ComposedSearchField } from '../../ui/composed-search-field';
import { findSections } from './find-sections';
import { HelpResults } from './help-results';
import { HelpText } from './help-text';
import { useChapters } from './use-chapters';
import { SearchHead } from '../../ui/search-head';
import { SectionNav } from '../../ui/section-nav';
import styles from './help.module.css';

/** The chapter about what is on the screen; the reader is where everything begins. */
const chapterOfScreen: Readonly<Record<Screen, string>> = {
  read: 'start',
  register: 'register',
  notes: 'notes',
  codebook: 'codebook',
  library: 'start',
  settings: 'keyboard',
};

/** What was read last in this session: the help opens there again. */
let lastRead: string | null = null;

interface HelpDialogProps {
  readonly commands: readonly Command[];
  readonly onClose: () => void;
}

/** The manual within the application: chapters, search, and links that carry out what they speak of. */
export function HelpDialog({ commands, onClose }: HelpDialogProps) {
  const { t } = useTranslation('help');
  const chapters = useChapters();
  const [chapterId, setChapterId] = useState(
    () => lastRead ?? chapterOfScreen[useWorkbench.getState().screen],
  );
  const [query, setQuery] = useState('');
  // As things were when the help opened: over a dialog some commands are off.
  const [available] = useState(
    () => new Set(commands.filter((command) => command.isEnabled?.() ?? true).map(({ id }) => id)),
  );
  const page = useRef<HTMLElement>(null);
  const wantedSection = useRef<string | null>(null);
  const found = useMemo(() => findSections(chapters, query), [chapters, query]);
  const isSearching = query.trim() !== '';
  const chapter = chapters.find(({ id }) => id === chapterId) ?? chapters[0];

  const open = (id: string, sectionId: string | null) => {
    lastRead = id;
    wantedSection.current = sectionId;
    setQuery('');
    setChapterId(id);
  };
  useEffect(() => {
    const section = wantedSection.current;
    const target = section === null ? null : page.current?.querySelector(`[data-section="${section}"]`);
    if (target) target.scrollIntoView({ block: 'start' });
    else page.current?.scrollTo({ top: 0 });
    if (section !== null) page.current?.focus({ preventScroll: true });
    wantedSection.current = null;
  }, [chapterId, isSearching]);
  const run = (id: string) => {
    // Closed first: a command may open another dialog, or want the focus where it was.
    flushSync(onClose);
    commands.find((command) => command.id === id)?.run();
  };

  return (
    <BareDialog label={t('title')} onClose={onClose} width={960} height={664}>
      <SearchHead title={t('title')} closeLabel={t('app:close')} onClose={onClose}>
        <ComposedSearchField
          label={t('search')}
          clearLabel={t('app:clear')}
          value={query}
          onText={setQuery}
        />
      </SearchHead>
      <div className={styles['body']}>
        <SectionNav
          label={t('chapters')}
          sections={chapters}
          current={isSearching ? null : (chapter?.id ?? null)}
          what="page"
          className={styles['nav']}
          onPick={(id) => open(id, null)}
        />
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by keyboard */}
        <article ref={page} className={styles['page']} tabIndex={0} aria-label={t('text')}>
          {isSearching ? (
            <HelpResults found={found} onPick={open} />
          ) : (
            chapter && (
              <>
                <h3>{chapter.title}</h3>
                {chapter.sections.map(({ id, title, blocks }) => (
                  <section key={id} data-section={id}>
                    {title !== '' && <h4>{title}</h4>}
                    <HelpText blocks={blocks} commands={commands} available={available} onRun={run} />
                  </section>
                ))}
              </>
            )
          )}
        </article>
      </div>
    </BareDialog>
  );
}
