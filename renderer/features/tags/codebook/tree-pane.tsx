import { dragAndDropFeature, hotkeysCoreFeature, syncDataLoaderFeature } from '@headless-tree/core';
import { useTree } from '@headless-tree/react';
import { Plus } from 'lucide-react';
import { Fragment, useEffect, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagId } from '../../../../shared/domain/ids';
import type { Tag } from '../../../../shared/domain/tag/tag';
import { lastPlaceUnder, placeAfterStep, type TagStep } from '../../../../shared/domain/tag/tag-move';
import { reportFailure } from '../../../lib/notices';
import { IconButton } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { moveTag } from '../tag-actions';
import { useOutsidePress } from '../picker/use-outside-press';
import { useCodebook } from '../codebook-state';
import { DraftRow } from './draft-row';
import { TagFilter } from './tag-filter';
import { TagRow } from './tag-row';
import { removeTag } from './remove-tag';
import { shownTags } from './shown-tags';
import type { CodebookData } from './use-codebook-data';
import styles from './tree-pane.module.css';

const rootId = 'root';
const indent = 16;
const steps: Readonly<Record<string, TagStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

interface TreePaneProps {
  readonly data: CodebookData;
  readonly selected: Tag | null;
  /** Enter on a row: the keyboard goes to the tag's page. */
  readonly onOpen: () => void;
}

/** The codebook as a tree: names, use by chapter, counts; by keyboard and by dragging. */
export function TreePane({ data, selected, onOpen }: TreePaneProps) {
  const { t } = useTranslation('tags');
  const { tags, chapters, usage } = data;
  const { folded, draft, select, setFolded, setDraft } = useCodebook();
  const [filter, setFilter] = useState('');
  const [renaming, setRenaming] = useState<TagId | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const keepsFocus = useRef(false);
  const shown = useMemo(() => shownTags(tags.tree, filter, folded), [tags, filter, folded]);

  const tree = useTree<Tag | null>({
    rootItemId: rootId,
    state: {
      expandedItems: shown.expanded as string[],
      focusedItem: selected && shown.visible.has(selected.id) ? selected.id : null,
    },
    setExpandedItems: (next) => {
      const open = new Set(typeof next === 'function' ? next(shown.expanded as string[]) : next);
      setFolded(new Set(tags.list.filter((tag) => !open.has(tag.id)).map((tag) => tag.id)));
    },
    setFocusedItem: (next) => {
      const id = typeof next === 'function' ? next(selected?.id ?? null) : next;
      if (id !== null && id !== rootId) select(id as TagId);
    },
    getItemName: (item) => item.getItemData()?.name ?? '',
    isItemFolder: (item) => shown.childrenOf(item.getId() as TagId).length > 0,
    dataLoader: {
      getItem: (id) => tags.byId.get(id as TagId) ?? null,
      getChildren: (id) => [...shown.childrenOf(id === rootId ? null : (id as TagId))],
    },
    indent,
    // Among filtered rows "between these two" would not say where.
    canDrag: () => filter.trim() === '' && renaming === null,
    canDrop: () => true,
    onDrop: ([item], target) => {
      if (!item) return;
      const id = item.getId() as TagId;
      const parentId = target.item.getId() === rootId ? null : (target.item.getId() as TagId);
      keepsFocus.current = true;
      reportFailure(
        moveTag(
          id,
          'insertionIndex' in target
            ? { parentId, position: target.insertionIndex }
            : lastPlaceUnder(tags.tree, id, parentId),
        ),
      );
    },
    features: [syncDataLoaderFeature, hotkeysCoreFeature, dragAndDropFeature],
  });

  // A row that moves in the document loses the focus; the researcher did not leave it.
  useEffect(() => {
    if (!keepsFocus.current || document.activeElement !== document.body) return;
    box.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
  });

  useOutsidePress(box, () => {
    keepsFocus.current = false;
  });
  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && !box.current?.contains(event.relatedTarget))
      keepsFocus.current = false;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.target instanceof HTMLInputElement)
      return;
    if (!selected || event.ctrlKey || event.metaKey) return;
    keepsFocus.current = true;
    const step = event.altKey ? steps[event.key] : undefined;
    if (step) {
      const place = placeAfterStep(tags.tree, selected.id, step);
      if (place) {
        if (place.parentId !== null && folded.has(place.parentId)) setFolded(without(folded, place.parentId));
        reportFailure(moveTag(selected.id, place));
      }
    } else if (event.altKey || event.shiftKey) return;
    else if (event.key === 'F2') setRenaming(selected.id);
    else if (event.key === 'Delete') removeTag(tags, selected);
    else if (event.key === 'Enter') onOpen();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const rows = tree.getItems().filter((item) => tags.byId.has(item.getId() as TagId));
  const draftAfter = draft ? shown.lastOf(draft.parentId) : undefined;
  return (
    <nav className={styles['pane']} aria-label={t('codebook.label')}>
      <div className={styles['tools']}>
        <TagFilter value={filter} onText={setFilter} />
        <IconButton
          label={t('codebook.new')}
          onClick={() => setDraft({ parentId: selected?.parentId ?? null })}
        >
          <Plus size={16} strokeWidth={1.5} />
        </IconButton>
      </div>
      <div className={styles['head']} aria-hidden>
        {chapters.length > 1 && tags.list.length > 0 && (
          <span>{t('codebook.chapters', { first: chapters[0]?.short, last: chapters.at(-1)?.short })}</span>
        )}
        {tags.list.length > 0 && <span className={styles['marks']}>{t('codebook.marks')}</span>}
      </div>
      <div ref={box} className={styles['rows']} onBlur={onBlur}>
        {tags.list.length === 0 && !draft && (
          <EmptyState title={t('codebook.empty.title')}>{t('codebook.empty.next')}</EmptyState>
        )}
        {tags.list.length > 0 && rows.length === 0 && filter.trim() !== '' && (
          <EmptyState title={t('codebook.none', { filter: filter.trim() })} />
        )}
        {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- a tree; its rows take the focus */}
        <div
          {...tree.getContainerProps(t('codebook.label'))}
          className={styles['tree']}
          onKeyDown={onKeyDown}
        >
          {draft && draftAfter === null && <DraftRow draft={draft} tags={tags} />}
          {rows.map((item) => {
            const tag = item.getItemData() as Tag;
            return (
              <Fragment key={item.getId()}>
                <TagRow
                  item={item}
                  tag={tag}
                  usage={usage.get(tag.id)}
                  isSelected={tag.id === selected?.id}
                  isRenaming={renaming === tag.id}
                  onRename={(on) => {
                    keepsFocus.current = !on;
                    setRenaming(on ? tag.id : null);
                  }}
                />
                {draft && draftAfter === tag.id && <DraftRow draft={draft} tags={tags} />}
              </Fragment>
            );
          })}
          <div className={styles['line']} style={tree.getDragLineStyle(-1, 0)} />
        </div>
      </div>
    </nav>
  );
}

const without = (set: ReadonlySet<TagId>, id: TagId): ReadonlySet<TagId> =>
  new Set([...set].filter((known) => known !== id));
