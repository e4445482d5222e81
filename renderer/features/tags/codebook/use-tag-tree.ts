import {
  dragAndDropFeature,
  hotkeysCoreFeature,
  syncDataLoaderFeature,
  type DragTarget,
  type ItemInstance,
  type TreeInstance,
} from '@headless-tree/core';
import { useTree } from '@headless-tree/react';
import { useTranslation } from 'react-i18next';
import type { TagId } from '../../../../shared/domain/ids';
import type { Tag } from '../../../../shared/domain/tag/tag';
import { placeAmongAll } from '../../../../shared/domain/tag/tag-move';
import { siblingsUnder } from '../../../../shared/domain/tag/tag-tree';
import { reportFailure } from '../../../lib/notices';
import { archiveTag, moveTag, moveTags } from '../tag-actions';
import { useCodebook } from '../codebook-state';
import type { Tags } from '../use-tags';
import { archiveId, archiveItem, tagOfItem, type ShownItem, type ShownTags } from './shown-tags';

const rootId = 'root';
const indent = 16;
export const noTags: ReadonlySet<TagId> = new Set();

/** What the researcher has in hand in the tree. */
export interface TreeHand {
  readonly tags: Tags;
  readonly shown: ShownTags;
  readonly selected: Tag | null;
  /** Whether the row of the archive, and no tag, is in hand. */
  readonly inArchive: boolean;
  /** Tags that are moved together. */
  readonly picked: ReadonlySet<TagId>;
  setInArchive(inArchive: boolean): void;
  setPicked(picked: ReadonlySet<TagId>): void;
  /** The row that is about to move in the document is to have the keyboard afterwards, too. */
  keepFocus(): void;
}

/** The tree of tags with its open branches, the row in hand, and where rows may be dropped. */
export function useTagTree(hand: TreeHand, canDrag: boolean): TreeInstance<ShownItem> {
  const { t } = useTranslation('tags');
  const { select, setFolded, setArchiveOpen } = useCodebook();
  const { tags, shown, selected, inArchive, setInArchive } = hand;
  return useTree<ShownItem>({
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
    canDrag: (items) => canDrag && items.every((item) => item.getId() !== archiveId),
    canDrop: (_items, target) =>
      !tags.archived.has(target.item.getId() as TagId) || target.item.getId() === archiveId,
    onDrop: ([item], target) => {
      if (item) drop(item, target, hand);
    },
    features: [syncDataLoaderFeature, hotkeysCoreFeature, dragAndDropFeature],
  });
}

/** Puts what was dragged under another tag or between two, or away into the archive. */
function drop(item: ItemInstance<ShownItem>, target: DragTarget<ShownItem>, hand: TreeHand): void {
  const { tags, shown, picked, setPicked, keepFocus } = hand;
  const id = item.getId() as TagId;
  keepFocus();
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
    'insertionIndex' in target ? placeAmongAll(siblings, shownOnes, target.insertionIndex) : siblings.length;
  setPicked(noTags);
  reportFailure(ids.length > 1 ? moveTags(ids, { parentId, position }) : moveTag(id, { parentId, position }));
}
