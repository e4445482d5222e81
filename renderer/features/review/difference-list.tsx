import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { canMove } from '../../../shared/domain/review/another-place';
import { isWritable } from '../../../shared/domain/review/difference';
import type { PlacedDifference } from '../../../shared/ipc/contract';
import { langOf } from '../../lib/lang-of';
import { DrawnCheck } from '../../ui/drawn-check';
import { firstFocus } from '../../ui/first-focus';
import { KindIcon } from './kind-icon';
import { useReview } from './review-state';
import { isTheirWords, sayChange } from './say';
import styles from './comments-back.module.css';

const rowHeight = 60;

interface DifferenceListProps {
  readonly rows: readonly PlacedDifference[];
  readonly label: string;
}

/** The differences one under the other, those in view drawn; arrows walk, Enter takes, X leaves, R gives another place. */
export function DifferenceList({ rows, label }: DifferenceListProps) {
  const box = useRef<HTMLDivElement>(null);
  const { inHand, chosen, placing, take, choose, place } = useReview();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const at = rows.findIndex(({ key }) => key === inHand);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a move of the row in hand scrolls
  }, [inHand]);
  // Also when a place was chosen, or left: the keys are the list's again.
  useEffect(() => {
    if (placing === null) box.current?.focus({ preventScroll: true });
  }, [placing]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    const one = rows[at];
    if (to !== undefined) {
      const next = rows[Math.min(Math.max(to, 0), rows.length - 1)];
      if (next) take(next.key);
    } else if (one && isWritable(one) && event.key === 'Enter') choose(one.key, true);
    else if (one && isWritable(one) && event.key.toLowerCase() === 'x') choose(one.key, false);
    else if (one && isWritable(one) && event.key === ' ') choose(one.key, !chosen.has(one.key));
    else if (one && canMove(one) && event.key.toLowerCase() === 'r') place(one.key);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={(element) => {
        box.current = element;
        // Where it comes with the dialog, the dialog gives it the keyboard when it opens.
        firstFocus(element);
      }}
      className={styles['list']}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable
      aria-activedescendant={at >= 0 ? `difference-${at}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="presentation">
        {virtual.getVirtualItems().map(({ index, start }) => {
          const one = rows[index];
          return (
            one && (
              <Row
                key={one.key}
                index={index}
                one={one}
                top={start}
                isInHand={one.key === inHand}
                isChosen={chosen.has(one.key)}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

interface RowProps {
  readonly index: number;
  readonly one: PlacedDifference;
  readonly top: number;
  readonly isInHand: boolean;
  readonly isChosen: boolean;
}

function Row({ index, one, top, isInHand, isChosen }: RowProps) {
  const { t } = useTranslation('comments-back');
  const { take, choose } = useReview();
  return (
    // Keys are the list's: the row in hand is its active descendant.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={`difference-${index}`}
      className={styles['row']}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      data-kind={one.kind}
      data-in-hand={isInHand || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onClick={({ currentTarget, target }) => {
        // The keys are the list's, also after a press on a row.
        currentTarget.closest<HTMLElement>('[role="listbox"]')?.focus({ preventScroll: true });
        take(one.key);
        if ((target as Element).closest('[data-check]')) choose(one.key, !isChosen);
      }}
    >
      {isWritable(one) ? <DrawnCheck isOn={isChosen} /> : <span />}
      <span className={styles['sign']}>
        <KindIcon kind={one.kind} /> {t(`sign.${one.kind}`)}
      </span>
      <span className={styles['address']}>{one.address || t('noAddress')}</span>
      <span className={styles['words']}>
        <span className={styles['quote']} lang="zh-CN">
          {one.quote.replaceAll('\n', ' ')}
        </span>
        <bdi className={styles['change']} lang={isTheirWords(one) ? langOf(one.after) : undefined}>
          {sayChange(t, one).replaceAll('\n', ' ')}
        </bdi>
      </span>
    </div>
  );
}
