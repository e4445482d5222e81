import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Stretch } from '../../../../shared/domain/tag/filter-words';
import { DrawnCheck } from '../../../ui/drawn-check';
import { Highlighted } from '../../../ui/highlighted';
import { excerpt } from './excerpt';
import styles from './hit-list.module.css';

/** A row with a box: where, in what state, and the words with what was found in them. */
export interface HitItem {
  readonly key: string;
  readonly address: string;
  readonly note: string;
  readonly text: string;
  readonly hits: readonly Stretch[];
  readonly isOn: boolean;
  /** The box shows what is so and cannot be changed here. */
  readonly isFixed: boolean;
}

interface HitListProps {
  readonly label: string;
  readonly items: readonly HitItem[];
  readonly onToggle: (keys: readonly string[], on: boolean) => void;
  /** Enter, or a second press: the words in their place. */
  readonly onOpen: (key: string) => void;
}

const rowHeight = 53;

/** Rows that are chosen one by one; only those in view are drawn, however many there are. */
export function HitList({ label, items, onToggle, onOpen }: HitListProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState(0);
  const at = Math.min(cursor, items.length - 1);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const move = (to: number) => {
    const next = Math.max(0, Math.min(items.length - 1, to));
    setCursor(next);
    virtual.scrollToIndex(next, { align: 'auto' });
  };
  const toggle = (item: HitItem | undefined) => {
    if (item && !item.isFixed) onToggle([item.key], !item.isOn);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const item = items[at];
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? rowHeight) / rowHeight) - 1);
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      const free = items.filter((one) => !one.isFixed);
      onToggle(
        free.map((one) => one.key),
        free.some((one) => !one.isOn),
      );
    } else if (event.ctrlKey || event.metaKey) return;
    else if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at - 1);
    else if (event.key === 'PageDown') move(at + page);
    else if (event.key === 'PageUp') move(at - page);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(items.length - 1);
    else if (event.key === ' ') toggle(item);
    else if (event.key === 'Enter' && item) onOpen(item.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={box}
      className={styles['box']}
      role="listbox"
      aria-multiselectable
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles['rows']} style={{ height: virtual.getTotalSize() }} role="presentation">
        {virtual.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          if (!item) return null;
          const words = excerpt(item.text, item.hits);
          return (
            // Keys go to the list.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={item.key}
              id={`${id}-${index}`}
              role="option"
              aria-selected={item.isOn}
              aria-disabled={item.isFixed || undefined}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={styles['row']}
              data-current={index === at || undefined}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => {
                setCursor(index);
                toggle(item);
              }}
              onDoubleClick={() => onOpen(item.key)}
            >
              <DrawnCheck isOn={item.isOn} isFixed={item.isFixed} />
              <span className={styles['meta']}>
                <span>{item.address}</span>
                <span>{item.note}</span>
              </span>
              <span className={styles['words']} lang="zh-CN">
                <Highlighted text={words.text} hits={words.hits} />
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
