import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureStatus } from '../../../shared/domain/measure/register';
import { callStore } from '../../lib/client';
import { reportFailure } from '../../lib/notices';
import type { OpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { useMeasureCursor } from './measure-cursor';
import { MeasureRow } from './measure-row';
import { SectionHead } from './section-head';
import { rowsOfSection } from './section-rows';
import { useSectionInHand } from './use-section-in-hand';
import type { RegisterRow } from './use-register';
import styles from './measures.module.css';

interface MeasuresTabProps {
  readonly opened: OpenDocument;
  readonly register: readonly RegisterRow[];
  /** Index into the reading of the place being read: its section's rows are shown. */
  readonly placeIndex: number;
}

/** The register beside the text: what the rules propose for the section being read, and what was decided. */
export function MeasuresTab({ opened, register, placeIndex }: MeasuresTabProps) {
  const { t } = useTranslation('measures');
  const key = useMeasureCursor((state) => state.key);
  const pane = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [sectionIndex, hold] = useSectionInHand(pane, placeIndex);
  const section = useMemo(
    () => rowsOfSection(opened, register, sectionIndex),
    [opened, register, sectionIndex],
  );
  const { rows, paragraphs } = section;
  const open = rows.filter(({ status }) => status === 'suggested');

  const choose = (row: RegisterRow | undefined) => {
    if (!row) return;
    hold(row.index);
    useMeasureCursor.getState().choose(row.key);
    useWorkbench.getState().jumpTo(row.range);
  };
  const decide = (chosen: readonly RegisterRow[], status: MeasureStatus) => {
    if (chosen.length === 0) return;
    const ranges = chosen.map(({ range }) => range);
    reportFailure(callStore('measure:update', { documentId: opened.document.id, ranges, patch: { status } }));
  };
  const at = rows.findIndex((row) => row.key === key);
  const current = rows[at];

  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-current]');
    row?.scrollIntoView({ block: 'nearest' });
    if (list.current?.contains(document.activeElement)) row?.focus({ preventScroll: true });
  }, [key]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    // On a button Enter is the button's: only on a row it accepts.
    if (event.key === 'Enter' && !(event.target as Element).closest('[data-row-key]')) return;
    const next = rows[at + 1] ?? current;
    if (event.key === 'ArrowDown') choose(rows[at + 1]);
    else if (event.key === 'ArrowUp') choose(rows[Math.max(0, at - 1)]);
    else if (event.key === 'Enter' && event.shiftKey) decide(open, 'confirmed');
    else if (event.key === 'Enter' && current) {
      decide([current], 'confirmed');
      choose(next);
    } else if (event.key.toLowerCase() === 'x' && current) {
      decide([current], 'rejected');
      choose(next);
    } else if (event.key === 'Backspace' && current && current.status !== 'suggested') {
      decide([current], 'suggested');
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const nextOpen = register.find((row) => row.index > sectionIndex && row.status === 'suggested');
  return (
    // The keys are for the rows inside; the box itself is never in focus.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={pane} className={styles['tab']} onKeyDown={onKeyDown}>
      <SectionHead title={section.title} rows={rows} />
      <div ref={list} className={styles['list']}>
        {rows.length === 0 && (
          <EmptyState title={t('none.title')}>
            {t('none.next')}
            {nextOpen && (
              <Button look="link" onClick={() => choose(nextOpen)}>
                {t('toNext')}
              </Button>
            )}
          </EmptyState>
        )}
        {paragraphs.map(({ paragraph, rows: inParagraph }) => (
          <section key={paragraph} aria-label={t('paragraph', { number: paragraph })}>
            <h3 className={styles['paragraph']}>{t('paragraph', { number: paragraph })}</h3>
            {inParagraph.map((row) => (
              <MeasureRow
                key={row.key}
                row={row}
                opened={opened}
                isCurrent={row.key === key}
                onChoose={() => choose(row)}
                onDecide={(status) => decide([row], status)}
              />
            ))}
          </section>
        ))}
      </div>
      <p className={styles['foot']}>
        <span>{t('foot')}</span>
        {open.length > 0 && (
          <Button look="link" onClick={() => decide(open, 'confirmed')}>
            {t('acceptRest', { count: open.length })}
          </Button>
        )}
      </p>
    </div>
  );
}
