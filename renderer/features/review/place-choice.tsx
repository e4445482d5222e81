import { TextCursorInput } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedDifference, ReturnedComments } from '../../../shared/ipc/contract';
import { useStoreQuery } from '../../lib/client';
import { useOpenDocument } from '../../lib/open-document';
import { choosePlaceInText } from './place-in-text';
import { useReview } from './review-state';
import styles from './comments-back.module.css';

interface PlaceChoiceProps {
  readonly one: PlacedDifference;
  readonly found: ReturnedComments;
}

/** Where a comment might belong: places with its words or words like them, and the text itself to select in. */
export function PlaceChoice({ one, found }: PlaceChoiceProps) {
  const { t } = useTranslation('comments-back');
  const { place, putAt } = useReview();
  const opened = useOpenDocument(found.documentId);
  // What the file says, not the place that was chosen before.
  const sent = found.differences.find(({ key }) => key === one.key) ?? one;
  const { data: places } = useStoreQuery('comments:places', {
    documentId: found.documentId,
    words: sent.quote,
    near: sent.near,
  });
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const [at, setAt] = useState(0);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  const count = (places?.length ?? 0) + 1;
  const choose = (index: number) => {
    const chosen = places?.[index];
    if (chosen && opened) putAt(chosen.range, opened);
    else if (index === count - 1 && opened) choosePlaceInText(sent, opened);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1 }[event.key];
    if (to !== undefined) setAt(Math.min(Math.max(to, 0), count - 1));
    else if (event.key === 'Enter') choose(at);
    else if (event.key === 'Escape') place(null);
    else return;
    // Escape leaves the choice of a place, not the dialog.
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles['choice']}>
      <p id={`${id}-label`}>{t(places?.length === 0 ? 'noPlaces' : 'places')}</p>
      <div
        ref={box}
        role="listbox"
        tabIndex={0}
        aria-labelledby={`${id}-label`}
        aria-busy={places === undefined}
        aria-activedescendant={`${id}-${at}`}
        onKeyDown={onKeyDown}
      >
        {(places ?? []).map(({ range, words, address }, index) => (
          <Option
            key={JSON.stringify(range)}
            id={`${id}-${index}`}
            isAt={index === at}
            onPick={() => choose(index)}
          >
            <span className={styles['address']}>{address}</span>
            <span className={styles['quote']} lang="zh-CN">
              {words.replaceAll('\n', ' ')}
            </span>
          </Option>
        ))}
        <Option id={`${id}-${count - 1}`} isAt={at === count - 1} onPick={() => choose(count - 1)}>
          <TextCursorInput size={14} strokeWidth={1.5} aria-hidden />
          <span>{t('inText')}</span>
        </Option>
      </div>
      <p className={styles['keys']}>{t('placeKeys')}</p>
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly isAt: boolean;
  readonly onPick: () => void;
  readonly children: ReactNode;
}

function Option({ id, isAt, onPick, children }: OptionProps) {
  return (
    // Keys are the list's: the option in hand is its active descendant.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isAt}
      className={styles['option']}
      onClick={onPick}
    >
      {children}
    </div>
  );
}
