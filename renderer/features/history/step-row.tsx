import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../shared/domain/history/operation';
import { callStore } from '../../lib/client';
import { langOf } from '../../lib/lang-of';
import { reportFailure } from '../../lib/notices';
import { useWorkbench } from '../../lib/workbench';
import { KindIcon } from './kind-icon';
import { useStepWords } from './step-words';
import styles from './history.module.css';

interface StepRowProps {
  readonly entry: HistoryEntry;
  readonly chosen: boolean;
  /** Whether it is the last step that is done: going there would change nothing. */
  readonly isLast: boolean;
  readonly onChoose: () => void;
  /** Arrow keys: to the newer (-1) or the older step. */
  readonly onWalk: (by: 1 | -1) => void;
}

/** One step; in hand it says what it changed, where, and offers to go to the state after it. */
export function StepRow({ entry, chosen, isLast, onChoose, onWalk }: StepRowProps) {
  const { t } = useTranslation('history');
  const { timeOf, nameOf, detailOf } = useStepWords();
  const detail = detailOf(entry);
  const { place } = entry;
  return (
    <li className={styles['step']} data-chosen={chosen || undefined} data-state={entry.state}>
      <button
        type="button"
        className={styles['row']}
        aria-current={chosen || undefined}
        tabIndex={chosen ? 0 : -1}
        data-point={entry.isPoint || undefined}
        onClick={onChoose}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          onWalk(event.key === 'ArrowDown' ? 1 : -1);
        }}
      >
        <span className={styles['time']}>
          {entry.isPoint && <span className={styles['diamond']} role="img" aria-label={t('point')} />}
          {timeOf(entry.at)}
        </span>
        <KindIcon kind={entry.kind} />
        <span className={styles['what']}>
          <span className={styles['name']}>
            {nameOf(entry)}
            {detail !== '' && !chosen && <span className={styles['detail']}> {detail}</span>}
          </span>
          <span className={styles['subject']} dir="auto" lang={langOf(entry.subject)}>
            {entry.subject}
          </span>
        </span>
      </button>
      {chosen && (
        <div className={styles['hand']}>
          {detail !== '' && <p>{detail}</p>}
          {entry.author !== '' && (
            <p className={styles['meta']}>
              <bdi>{entry.author}</bdi>
            </p>
          )}
          <p className={styles['acts']}>
            {!isLast && (
              <button
                type="button"
                onClick={() => reportFailure(callStore('history:go', { seq: entry.seq }))}
              >
                {t(entry.state === 'done' ? 'goBack' : 'goForward')}
              </button>
            )}
            {place && (
              <button
                type="button"
                onClick={() => useWorkbench.getState().jumpTo(place.range, place.documentId)}
              >
                {t('show')}
              </button>
            )}
          </p>
        </div>
      )}
    </li>
  );
}
