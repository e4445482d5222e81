import { dragAndDropFeature, hotkeysCoreFeature, syncDataLoaderFeature } from '@headless-tree/core';
import { useTree } from '@headless-tree/react';
import { Plus } from 'lucide-react';
import { Fragment, useEffect, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagId } from '../../../../shared/domain/ids';
import type { Tag } from '../../../../shared/domain/tag/tag';
import { placeAfterStep, placeAmongAll, type TagStep } from '../../../../shared/domain/tag/tag-move';
import { siblingsUnder, type TagTree } from '../../../../shared/domain/tag/tag-tree';
import { reportFailure } from '../../../lib/notices';
import { IconButton } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { archiveTag, moveTag, moveTags } from '../tag-actions';
import { useOutsidePress } from '../picker/use-outside-press';
import { useCodebook } from '../codebook-state';
import { DraftRow } from './draft-row';
import { TagFilter } from './tag-filter';
import { TagRow } from './tag-row';
import { removeTag } from './remove-tag';
import { archiveId, archiveItem, shownTags, tagOfItem, type ShownItem } from './shown-tags';
import { ArchiveRow } from './archive-row';
import { TreeFoot } from './tree-foot';
import type { CodebookData } from './use-codebook-data';
import styles from './tree-pane.module.css';

const rootId = 'root';
const noTags: ReadonlySet<TagId> = new Set();
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
  const { folded, draft, archiveOpen, select, setFolded, setDraft, setArchiveOpen } = useCodebook();
  const [filter, setFilter] = useState('');
  const [renaming, setRenaming] = useState<TagId | null>(null);
  const [inArchive, setInArchive] = useState(false);
  const [picked, setPicked] = useState<ReadonlySet<TagId>>(noTags);
  const box = useRef<HTMLDivElement>(null);
  const keepsFocus = useRef(false);
  const shown = useMemo(
    () => shownTags(tags.tree, filter, folded, { archived: tags.archived, isOpen: archiveOpen }),
    [tags, filter, folded, archiveOpen],
  );

  const tree = useTree<ShownItem>({
    rootItemId: rootId,
    state: {
      expandedItems: shown.expanded as string[],
      focusedItem: inArchive ? archiveId : selected && shown.visible.has(selected.id) ? selected.id : null,
    },
    setExpandedItems: (next) => {
      const open = new Set(typeof next === 'function' ? next(shown.expanded as string[]) : next);
      setArchiveOpen(open.has(archiveId));
      setFolded(new Set(tags.list.filter((tag) => !open.has(tag.id)).map((tag) => tag.id)));
    },
    setFocusedItem: (next) => {
      const id = typeof next === 'function' ? next(selected?.id ?? null) : next;
      if (id !== null && id !== rootId && id !== archiveId) select(id as TagId);
      setInArchive(id === archiveId);
    },
    getItemName: (item) => tagOfItem(item.getItemData())?.name ?? t('codebook:archive.title'),
    isItemFolder: (item) => shown.childrenOf(item.getId() as TagId).length > 0,
    dataLoader: {
      getItem: (id) => (id === archiveId ? archiveItem : (tags.byId.get(id as TagId) ?? null)),
      getChildren: (id) => [...shown.childrenOf(id === rootId ? null : (id as TagId))],
    },
    indent,
    // Among filtered rows "between these two" would not say where.
    canDrag: (items) =>
      filter.trim() === '' && renaming === null && items.every((item) => item.getId() !== archiveId),
    canDrop: (_items, target) =>
      !tags.archived.has(target.item.getId() as TagId) || target.item.getId() === archiveId,
    onDrop: ([item], target) => {
      if (!item) return;
      const id = item.getId() as TagId;
      keepsFocus.current = true;
      if (target.item.getId() === archiveId) {
        const tag = tags.byId.get(id);
        if (tag && !tags.archived.has(id)) archiveTag(tag, true);
        return;
      }
      const parentId = target.item.getId() === rootId ? null : (target.item.getId() as TagId);
      const ids = picked.has(id) ? tags.list.map((tag) => tag.id).filter((one) => picked.has(one)) : [id];
      const moving = new Set(ids);
      const siblings = siblingsUnder(tags.tree, parentId).filter((tag) => !moving.has(tag.id));
      const shownOnes = siblings.filter((tag) => shown.visible.has(tag.id) && !tags.archived.has(tag.id));
      const position =
        'insertionIndex' in target
          ? placeAmongAll(siblings, shownOnes, target.insertionIndex)
          : siblings.length;
      setPicked(noTags);
      reportFailure(
        ids.length > 1 ? moveTags(ids, { parentId, position }) : moveTag(id, { parentId, position }),
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
      const near = placeAfterStep(tags.offered, selected.id, step);
      if (near && !inArchive) {
        const others = (tree: TagTree) =>
          siblingsUnder(tree, near.parentId).filter((tag) => tag.id !== selected.id);
        const position = placeAmongAll(others(tags.tree), others(tags.offered), near.position);
        const place = { parentId: near.parentId, position };
        if (place.parentId !== null && folded.has(place.parentId)) setFolded(without(folded, place.parentId));
        reportFailure(moveTag(selected.id, place));
      }
    } else if (event.altKey) return;
    else if (event.shiftKey) {
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      // The tag in hand and the one that is come to are taken together.
      const order = [...shown.visible].filter((id) => id !== archiveId);
      const next = order[order.indexOf(selected.id) + (event.key === 'ArrowDown' ? 1 : -1)];
      if (next === undefined) return;
      setPicked(new Set([...picked, selected.id, next]));
      select(next);
      tree.getItemInstance(next).setFocused();
    } else if (inArchive) return;
    else if (event.key === 'Escape' && picked.size > 0) setPicked(noTags);
    else if (event.key === 'F2') setRenaming(selected.id);
    else if (event.key === 'Delete') removeTag(tags, selected);
    else if (event.key === 'Enter') onOpen();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const rows = tree
    .getItems()
    .filter((item) => item.getId() === archiveId || tags.byId.has(item.getId() as TagId));
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
            const tag = tagOfItem(item.getItemData());
            if (!tag)
              return (
                <ArchiveRow key={archiveId} item={item} count={tags.archived.size} isOpen={archiveOpen} />
              );
            return (
              <Fragment key={item.getId()}>
                <TagRow
                  item={item}
                  tag={tag}
                  usage={usage.get(tag.id)}
                  isSelected={!inArchive && tag.id === selected?.id}
                  isPicked={picked.has(tag.id)}
                  onPick={(add) => {
                    setInArchive(false);
                    setPicked(
                      add && selected
                        ? new Set(
                            picked.has(tag.id)
                              ? [...picked].filter((id) => id !== tag.id)
                              : [...picked, selected.id, tag.id],
                          )
                        : noTags,
                    );
                  }}
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
      <TreeFoot hasTags={tags.list.length > 0} />
    </nav>
  );
}

const without = (set: ReadonlySet<TagId>, id: TagId): ReadonlySet<TagId> =>
  new Set([...set].filter((known) => known !== id));
