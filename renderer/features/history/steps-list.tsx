import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../shared/domain/history/operation';
import { EmptyState } from '../../ui/empty-state';
import { KeyCaps } from '../../ui/key-caps';
import { StepRow } from './step-row';
import { useStepWords } from './step-words';
import styles from './history.module.css';

interface StepsListProps {
  readonly entries: readonly HistoryEntry[];
  readonly hasMore: boolean;
  readonly onMore: () => void;
}

/** Undone steps above the line of the present, done ones below it by day. */
export function StepsList({ entries, hasMore, onMore }: StepsListProps) {
  const { t } = useTranslation('history');
  const { dayOf } = useStepWords();
  const list = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const undone = entries.filter(({ state }) => state === 'undone');
  const done = entries.filter(({ state }) => state === 'done');
  const inHand = chosen ?? done[0]?.seq ?? undone.at(-1)?.seq;

  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (list.current?.contains(document.activeElement)) row?.focus();
  }, [inHand]);

  const walk = (by: 1 | -1) => {
    const order = [...undone, ...done];
    const next = order[order.findIndex(({ seq }) => seq === inHand) + by];
    if (next) setChosen(next.seq);
    else if (by > 0 && hasMore) onMore();
  };
  const rowOf = (entry: HistoryEntry) => (
    <StepRow
      key={entry.seq}
      entry={entry}
      chosen={entry.seq === inHand}
      isLast={entry.seq === done[0]?.seq}
      onChoose={() => setChosen(entry.seq)}
      onWalk={walk}
    />
  );
  const days = Object.entries(Object.groupBy(done, ({ at }) => dayOf(at)));
  return (
    <div ref={list} className={styles['steps']}>
      {entries.length === 0 && <EmptyState title={t('none.title')}>{t('none.next')}</EmptyState>}
      {undone.length > 0 && (
        <section aria-label={t('undone')}>
          <h3 className={styles['group']}>
            <span>{t('undone')}</span>
            <KeyCaps shortcut="Shift+Mod+Z" />
          </h3>
          <ol>{undone.map(rowOf)}</ol>
        </section>
      )}
      {entries.length > 0 && (
        <p className={styles['now']}>
          <span>{t('now')}</span>
          <KeyCaps shortcut="Mod+Z" />
        </p>
      )}
      {days.map(([day, steps = []]) => (
        <section key={day} aria-label={day}>
          <h3 className={styles['group']}>{day}</h3>
          <ol>{steps.map(rowOf)}</ol>
        </section>
      ))}
      {hasMore && (
        <button type="button" className={styles['more']} onClick={onMore}>
          {t('older')}
        </button>
      )}
    </div>
  );
}
