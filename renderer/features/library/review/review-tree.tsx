import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewOutline } from '../../../../shared/ipc/contract';
import { TreeRowContent } from './tree-row';
import { frontKey, indexOfRow, keyOfPoint, keysAbove, treeRows, type TreeRow } from './tree-rows';
import type { ReviewedFile } from './use-reviewed';
import styles from './review.module.css';

const rowHeight = 28;
/** So many headings of the first level at most are opened from the start. */
const fewHeadings = 60;

const keyOf = (row: TreeRow): string =>
  row.kind === 'front'
    ? frontKey
    : row.kind === 'heading'
      ? keyOfPoint(row.heading.start)
      : `block-${row.index}`;
const levelOf = (row: TreeRow) =>
  row.kind === 'heading' ? row.heading.level : row.kind === 'front' ? 1 : row.level;

export const firstOpen = ({ headings }: ReviewOutline): ReadonlySet<string> =>
  new Set(
    headings.length > fewHeadings
      ? []
      : headings.filter(({ level }) => level === 1).map(({ start }) => keyOfPoint(start)),
  );

interface ReviewTreeProps {
  readonly file: ReviewedFile;
  readonly outline: ReviewOutline;
  readonly open: ReadonlySet<string>;
  readonly onOpen: (open: ReadonlySet<string>) => void;
  /** Place of the block in hand. */
  readonly hand: number;
  readonly onHand: (index: number) => void;
}

/** The recognised structure as a tree; only the rows in view are drawn and fetched. */
export function ReviewTree({ file, outline, open, onOpen, hand, onHand }: ReviewTreeProps) {
  const { t } = useTranslation('import-review');
  const box = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () => treeRows(outline.headings, outline.blockCount, open),
    [outline.headings, outline.blockCount, open],
  );
  const doubts = useMemo(
    () => new Map(outline.doubts.map((doubt) => [doubt.index, doubt])),
    [outline.doubts],
  );
  const at = Math.max(
    0,
    rows.findLastIndex((row) => indexOfRow(row) <= hand),
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  useEffect(() => {
    virtual.scrollToIndex(at, { align: 'auto' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a move of the hand scrolls
  }, [at]);

  const toggle = (row: TreeRow, isOpen: boolean) => {
    const next = new Set(open);
    if (isOpen) next.add(keyOf(row));
    else next.delete(keyOf(row));
    onOpen(next);
  };
  const goTo = (place: number) => {
    const row = rows[Math.min(Math.max(place, 0), rows.length - 1)];
    if (row) onHand(indexOfRow(row));
  };
  const outwards = (row: TreeRow) => {
    const parent = rows.findLastIndex((one, place) => place < at && levelOf(one) < levelOf(row));
    if (parent >= 0) goTo(parent);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[at];
    if (!row || event.nativeEvent.isComposing) return;
    const isFolder = row.kind !== 'block';
    const acts: Record<string, () => void> = {
      ArrowDown: () => goTo(at + 1),
      ArrowUp: () => goTo(at - 1),
      Home: () => goTo(0),
      End: () => goTo(rows.length - 1),
      PageDown: () => goTo(at + 12),
      PageUp: () => goTo(at - 12),
      ArrowRight: () => (isFolder && !row.isOpen ? toggle(row, true) : goTo(at + 1)),
      ArrowLeft: () => (isFolder && row.isOpen ? toggle(row, false) : outwards(row)),
      ' ': () => isFolder && toggle(row, !row.isOpen),
    };
    const act = acts[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  const active = rows[at];
  return (
    <div
      ref={box}
      className={styles['tree']}
      role="tree"
      tabIndex={0}
      data-first-focus
      aria-label={t('structure')}
      aria-activedescendant={active ? `review-row-${keyOf(active)}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles['sheet']} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]!;
          const isFolder = row.kind !== 'block' && (row.kind === 'front' || row.hasRows);
          return (
            // The tree itself has the keys: a row is only pressed.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={keyOf(row)}
              id={`review-row-${keyOf(row)}`}
              role="treeitem"
              aria-level={levelOf(row)}
              aria-selected={index === at}
              aria-expanded={isFolder ? row.isOpen : undefined}
              className={styles['row']}
              data-kind={row.kind}
              data-level={Math.min(levelOf(row), 5)}
              style={{ transform: `translateY(${start}px)` }}
              onClick={(event) => {
                onHand(indexOfRow(row));
                const onChevron = (event.target as Element).closest('svg') !== null;
                if (
                  isFolder &&
                  (onChevron || (index === at && row.kind === 'heading') || row.kind === 'front')
                )
                  toggle(row, !row.isOpen);
              }}
            >
              <TreeRowContent file={file} row={row} doubt={doubts.get(indexOfRow(row))} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** What is opened, with the headings above a block opened as well. */
export function openTo(
  outline: ReviewOutline,
  open: ReadonlySet<string>,
  index: number,
): ReadonlySet<string> {
  const above = keysAbove(outline.headings, index).filter((key) => !open.has(key));
  return above.length === 0 ? open : new Set([...open, ...above]);
}
