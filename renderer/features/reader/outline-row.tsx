import type { ItemInstance } from '@headless-tree/core';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo, useCallback, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Words } from '../../ui/words';
import { ForeEdge } from './fore-edge';
import { ticksBetween, type MeasurePlaces, type OutlineItem, type Tick } from './outline-model';
import styles from './outline.module.css';

interface OutlineRowProps {
  /** All rows shown, in order; the array is new whenever the tree is. */
  readonly items: readonly ItemInstance<OutlineItem>[];
  readonly index: number;
  readonly isFocused: boolean;
  readonly ticks: readonly Tick[];
  /** Null where hits are counted instead. */
  readonly measures: MeasurePlaces | null;
  readonly isCurrent: boolean;
  readonly measure: (element: HTMLElement | null) => void;
  readonly onGo: (item: OutlineItem, toTheSide: boolean) => void;
}

/**
 * A heading of the outline with how many marks and measures lie beneath it, and its piece of the fore-edge. A row is
 * drawn anew only for what concerns it: while the text is scrolled the current one changes all the time.
 */
export const OutlineRow = memo(function OutlineRow(props: OutlineRowProps) {
  const { t } = useTranslation('reader');
  const { items, index, ticks, measures, isCurrent, measure, onGo } = props;
  const item = items[index];
  const data = item?.getItemData();
  const register = useCallback(
    (element: HTMLElement | null) => {
      item?.registerElement(element);
      measure(element);
    },
    [item, measure],
  );
  if (!item || !data || data.index < 0) return null;
  const open = item.isExpanded();
  const end = item.isFolder() && open ? data.ownEnd : data.end;
  const count = ticksBetween(ticks, data.start, data.end).length;
  const amountOf = (places: readonly { readonly at: number }[] = []) =>
    ticksBetween(places, data.start, data.end).length;
  const [confirmed, suggested] = [amountOf(measures?.confirmed), amountOf(measures?.suggested)];
  const measureCount = confirmed + suggested;
  const measureWords = measureCount
    ? t('row.measures', { count: measureCount, confirmed, suggested })
    : undefined;
  const name = [
    `${data.label}${data.title}`,
    count ? t(measures ? 'row.marks' : 'row.hits', { count }) : '',
    measureWords,
  ];
  const attributes = {
    ...item.getProps(),
    'aria-label': name.filter(Boolean).join(t('row.join')),
    ref: register,
    // A click goes there; only the chevron and the arrow keys fold. Keys are the tree's own.
    onClick: (event: MouseEvent<HTMLElement>) => {
      item.setFocused();
      if (!(event.target as Element).closest('[data-chevron]')) onGo(data, event.ctrlKey || event.metaKey);
      else if (open) item.collapse();
      else item.expand();
    },
  };
  return (
    <div
      {...attributes}
      className={styles['row']}
      data-index={index}
      data-level={data.level}
      data-row={data.id}
      data-current={isCurrent || undefined}
      data-changed={data.isChanged || undefined}
      aria-current={isCurrent ? 'location' : undefined}
      lang="zh-CN"
    >
      <span className={styles['chevron']} aria-hidden data-chevron>
        {item.isFolder() &&
          (open ? <ChevronDown size={14} strokeWidth={1.5} /> : <ChevronRight size={14} strokeWidth={1.5} />)}
      </span>
      <span className={styles['label']}>{data.label}</span>
      <span className={styles['title']}>
        <Words text={data.title} />
      </span>
      <span className={styles['count']}>{count || ''}</span>
      {measures && (
        <span className={styles['measures']} title={measureWords}>
          {measureCount || ''}
        </span>
      )}
      <ForeEdge ticks={ticksBetween(ticks, data.start, end)} start={data.start} end={end} />
    </div>
  );
});
