import { hotkeysCoreFeature, selectionFeature, syncDataLoaderFeature } from '@headless-tree/core';
import { useTree } from '@headless-tree/react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ListFilter } from 'lucide-react';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextRange } from '../../../shared/domain/document/range';
import type { BlockId } from '../../../shared/domain/ids';
import { linear, type OpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import { ContextMenu } from '../../ui/context-menu';
import { SearchField } from '../../ui/field';
import { EmptyState } from '../../ui/empty-state';
import type { Marks } from '../annotations';
import { useRegister } from '../measures';
import { useFind, useIsSearching } from '../search';
import { BookmarkList } from './bookmark-list';
import { followOutline, goneItem } from './follow-outline';
import { OutlineHead } from './outline-head';
import {
  measurePlacesOf,
  outlineOf,
  ticksOf,
  type Outline,
  type OutlineItem,
  type Tick,
} from './outline-model';
import { OutlineRow } from './outline-row';
import { useReader } from './reader-state';
import { runStructureKey } from './structure/commands';
import { structureItems } from './structure/menu-items';
import { useStructureCommands } from './structure/use-structure-commands';
import { useCurrentRow } from './use-current-row';
import styles from './outline.module.css';

const rootId = 'root';
const rowHeight = () => 28;
/** A change of the structure is answered within this time, in ms. */
const answersWithin = 3000;

/** Where the heading of the row begins that an element of the tree belongs to. */
const pointOfRow = (outline: Outline, target: Element) =>
  outline.items.get(target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? '')?.point ?? null;

interface OutlineProps {
  readonly opened: OpenDocument;
  readonly marks: Marks;
}

/** The structure in view: headings with counts, the place being read, and the fore-edge of the marks. */
export const OutlinePane = memo(function OutlinePane({ opened, marks }: OutlineProps) {
  const { t } = useTranslation('reader');
  const [filter, setFilter] = useState('');
  const outline = useMemo(() => outlineOf(opened), [opened]);
  const searching = useIsSearching();
  const hits = useFind((state) => state.hits);
  const jumpTo = useWorkbench((state) => state.jumpTo);
  const structure = useStructureCommands();
  const box = useRef<HTMLDivElement>(null);

  const register = useRegister(opened);
  const isCountingHits = searching && hits.length > 0;
  const ticks = useMemo<readonly Tick[]>(
    () =>
      isCountingHits
        ? hits.map(({ range }) => ({
            at: linear(opened, range.start),
            color: 'hit' as const,
          }))
        : ticksOf(opened, marks.list),
    [isCountingHits, hits, opened, marks],
  );

  const measures = useMemo(() => measurePlacesOf(opened, register), [opened, register]);

  const shown = useMemo(() => {
    const words = filter.trim();
    if (words === '') return null;
    const keep = new Set<string>();
    for (const item of outline.items.values()) {
      if (!`${item.label}${item.title}`.includes(words)) continue;
      for (let id: BlockId | null = item.id; id; id = outline.items.get(id)?.parent ?? null) keep.add(id);
    }
    return keep;
  }, [filter, outline]);

  const jumpBeside = useCallback(
    (range: TextRange) => useWorkbench.getState().openBeside(opened.document.id, range),
    [opened],
  );
  const goTo = useCallback(
    (item: OutlineItem, toTheSide = false) =>
      (toTheSide ? jumpBeside : jumpTo)({ start: item.point, end: item.point }),
    [jumpTo, jumpBeside],
  );
  const menuFor = ({ target }: Event) => {
    const point = pointOfRow(outline, target as Element);
    if (!point) return [];
    const beside = {
      id: 'beside',
      text: t('split.openBeside'),
      onSelect: () => jumpBeside({ start: point, end: point }),
    };
    const items = structureItems(point, structure, t).map((item, index) => ({
      ...item,
      separated: index === 0 || item.separated === true,
      onSelect: () => {
        changedAt.current = performance.now();
        item.onSelect();
      },
    }));
    return [beside, ...items];
  };
  const visible = (ids: readonly BlockId[]) => (shown ? ids.filter((id) => shown.has(id)) : [...ids]);
  const tree = useTree<OutlineItem>({
    rootItemId: rootId,
    initialState: { expandedItems: [rootId, ...outline.roots] },
    getItemName: (item) => item.getItemData().title,
    isItemFolder: (item) => item.getId() === rootId || item.getItemData().children.length > 0,
    dataLoader: {
      getItem: (id) => outline.items.get(id) ?? goneItem,
      getChildren: (id) => visible(id === rootId ? outline.roots : (outline.items.get(id)?.children ?? [])),
    },
    onPrimaryAction: (item) => goTo(item.getItemData()),
    scrollToItem: (item) => rows.scrollToIndex(item.getItemMeta().index),
    features: [syncDataLoaderFeature, selectionFeature, hotkeysCoreFeature],
  });
  // The rows come with the first picture; by itself the tree makes them only when it is on the page.
  useState(() => tree.scheduleRebuildTree());
  const before = useRef(outline);
  // When a change was asked for here: the keyboard then stays in the tree, whatever became of the row.
  const changedAt = useRef(-Infinity);
  useEffect(() => {
    followOutline(tree, before.current, outline);
    if (performance.now() - changedAt.current < answersWithin)
      requestAnimationFrame(() => tree.updateDomFocus());
    changedAt.current = -Infinity;
    before.current = outline;
    if (shown) for (const id of shown) tree.getItemInstance(id).expand();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the tree object is new at every render
  }, [shown, outline]);

  const items = tree.getItems();
  const indexOfRow = useMemo(() => new Map(items.map((item, index) => [item.getId(), index])), [items]);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    getItemKey: useCallback((index: number) => items[index]?.getId() ?? index, [items]),
    estimateSize: rowHeight,
    useFlushSync: false,
    // Until it is measured: the rows come with the first picture, not in another one after it.
    initialRect: { width: 0, height: window.innerHeight },
    // A plan's outline stands there whole; thousands of rows only as they come near the view.
    overscan: items.length <= 200 ? items.length : 8,
  });
  const currentIndex = useCurrentRow(opened, outline, indexOfRow);
  useEffect(() => {
    const row = rows.measurementsCache[currentIndex];
    const [from, height] = [rows.scrollOffset ?? 0, rows.scrollRect?.height ?? 0];
    if (row && (row.start < from || row.end > from + height)) rows.scrollToIndex(currentIndex);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the rows follow the place, nothing else
  }, [currentIndex]);
  const shownRows = rows.getVirtualItems();

  return (
    <nav className={styles['pane']} aria-label={t('outline')}>
      <div className={styles['filter']}>
        <SearchField
          label={t('filterOutline')}
          clearLabel={t('app:clear')}
          value={filter}
          onChange={setFilter}
          icon={<ListFilter size={16} strokeWidth={1.5} aria-hidden />}
        />
      </div>
      <OutlineHead isCountingHits={isCountingHits} />
      <div ref={box} className={styles['rows']}>
        {outline.order.length === 0 && (
          <EmptyState title={t('noHeadings.title')}>{t('noHeadings.next')}</EmptyState>
        )}
        <ContextMenu label={t('structure:menu')} itemsFor={menuFor}>
          <div
            {...tree.getContainerProps(t('outline'))}
            className={styles['tree']}
            onFocusCapture={({ target }) => {
              const point = pointOfRow(outline, target);
              if (point) useReader.getState().setInHand(point);
            }}
            onKeyDownCapture={(event) => {
              if (!runStructureKey(structure, event.nativeEvent)) return;
              changedAt.current = performance.now();
              event.preventDefault();
              event.stopPropagation();
            }}
            style={{ height: rows.getTotalSize(), paddingTop: shownRows[0]?.start ?? 0 }}
          >
            {shownRows.map(({ index, key }) => (
              <OutlineRow
                key={key}
                items={items}
                index={index}
                isFocused={items[index]?.isFocused() ?? false}
                ticks={ticks}
                measures={isCountingHits ? null : measures}
                isCurrent={index === currentIndex}
                measure={rows.measureElement}
                onGo={goTo}
              />
            ))}
          </div>
        </ContextMenu>
      </div>
      <BookmarkList opened={opened} />
    </nav>
  );
});
