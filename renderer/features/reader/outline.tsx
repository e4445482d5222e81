import { hotkeysCoreFeature, selectionFeature, syncDataLoaderFeature } from '@headless-tree/core';
import { useTree } from '@headless-tree/react';
import { ChevronDown, ChevronRight, ListFilter } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockId } from '../../../shared/domain/ids';
import type { OpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import { SearchField } from '../../ui/field';
import { EmptyState } from '../../ui/empty-state';
import type { Marks } from '../annotations';
import { useFind } from '../search';
import { ForeEdge } from './fore-edge';
import { outlineOf, ticksBetween, ticksOf, type OutlineItem, type Tick } from './outline-model';
import { useCurrentRow } from './use-current-row';
import styles from './outline.module.css';

const rootId = 'root';

interface OutlineProps {
  readonly opened: OpenDocument;
  readonly marks: Marks;
}

/** The structure in view: headings with counts, the place being read, and the fore-edge of the marks. */
export function OutlinePane({ opened, marks }: OutlineProps) {
  const { t } = useTranslation('reader');
  const [filter, setFilter] = useState('');
  const outline = useMemo(() => outlineOf(opened), [opened]);
  const searching = useWorkbench((state) => state.inspectorTab === 'search');
  const hits = useFind((state) => state.hits);
  const jumpTo = useWorkbench((state) => state.jumpTo);
  const box = useRef<HTMLDivElement>(null);

  const ticks = useMemo<readonly Tick[]>(
    () =>
      searching && hits.length > 0
        ? hits.map(({ range }) => ({
            at: (opened.positionOf.get(range.start.block) ?? 0) + range.start.offset,
            color: 'hit' as const,
          }))
        : ticksOf(opened, marks.list),
    [searching, hits, opened, marks],
  );

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

  const goTo = (item: OutlineItem | null) => {
    if (!item) return;
    const start = { block: item.id, offset: 0 };
    jumpTo({ start, end: start });
  };
  const visible = (ids: readonly BlockId[]) => (shown ? ids.filter((id) => shown.has(id)) : [...ids]);
  const tree = useTree<OutlineItem | null>({
    rootItemId: rootId,
    initialState: { expandedItems: [rootId, ...outline.roots] },
    getItemName: (item) => item.getItemData()?.title ?? '',
    isItemFolder: (item) => (item.getItemData()?.children.length ?? 1) > 0,
    dataLoader: {
      getItem: (id) => outline.items.get(id) ?? null,
      getChildren: (id) => visible(id === rootId ? outline.roots : (outline.items.get(id)?.children ?? [])),
    },
    onPrimaryAction: (item) => goTo(item.getItemData()),
    features: [syncDataLoaderFeature, selectionFeature, hotkeysCoreFeature],
  });
  useEffect(() => {
    tree.rebuildTree();
    if (shown) for (const id of shown) tree.getItemInstance(id).expand();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the tree object is new at every render
  }, [shown, outline]);

  const rows = tree.getItems().filter((item) => item.getItemData() !== null);
  useCurrentRow(box, opened, outline, rows.length);

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
      <div className={styles['head']} aria-hidden>
        <span>{searching && hits.length > 0 ? t('hits') : t('marks')}</span>
      </div>
      <div ref={box} className={styles['rows']}>
        {outline.order.length === 0 && (
          <EmptyState title={t('noHeadings.title')}>{t('noHeadings.next')}</EmptyState>
        )}
        <div {...tree.getContainerProps(t('outline'))} className={styles['tree']}>
          {rows.map((item) => {
            const data = item.getItemData() as OutlineItem;
            const open = item.isExpanded();
            const end = item.isFolder() && open ? data.ownEnd : data.end;
            const count = ticksBetween(ticks, data.start, data.end).length;
            const here = ticksBetween(ticks, data.start, end);
            const props = {
              ...item.getProps(),
              // A click goes there; only the chevron and the arrow keys fold. Keys are the tree's own.
              onClick: (event: MouseEvent<HTMLElement>) => {
                item.setFocused();
                if (!(event.target as Element).closest('[data-chevron]')) goTo(data);
                else if (open) item.collapse();
                else item.expand();
              },
            };
            return (
              <div
                {...props}
                key={item.getId()}
                className={styles['row']}
                data-level={data.level}
                data-row={data.id}
                lang="zh-CN"
              >
                <span className={styles['chevron']} aria-hidden data-chevron>
                  {item.isFolder() &&
                    (open ? (
                      <ChevronDown size={14} strokeWidth={1.5} />
                    ) : (
                      <ChevronRight size={14} strokeWidth={1.5} />
                    ))}
                </span>
                <span className={styles['label']}>{data.label}</span>
                <span className={styles['title']}>{data.title}</span>
                <span className={styles['count']}>{count || ''}</span>
                <ForeEdge ticks={here} start={data.start} end={end} />
              </div>
            );
          })}
        </div>
      </div>
    </nav>
  );
}
