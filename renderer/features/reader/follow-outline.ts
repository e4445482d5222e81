import type { TreeInstance } from '@headless-tree/core';
import type { Outline, OutlineItem } from './outline-model';

/** What stands for a heading that is gone, until the tree is built anew. */
export const goneItem: OutlineItem = {
  id: '' as OutlineItem['id'],
  label: '',
  title: '',
  level: 0,
  children: [],
  parent: null,
  point: { block: '' as OutlineItem['id'], offset: 0 },
  isChanged: false,
  start: 0,
  ownEnd: 0,
  end: 0,
  index: -1,
};

/**
 * Brings the tree to an outline that a change of the structure left: what it put under a heading that
 * had nothing beneath it is opened, and the row in hand, if it is gone, gives way to the one above it.
 */
export function followOutline(tree: TreeInstance<OutlineItem>, before: Outline, now: Outline): void {
  tree.rebuildTree();
  for (const { id, children } of now.items.values()) {
    const had = before.items.get(id)?.children.length ?? 0;
    if (children.length > 0 && had === 0) tree.getItemInstance(id).expand();
  }
  const focused = tree.getState().focusedItem;
  const gone = focused && !now.items.has(focused) ? before.items.get(focused) : undefined;
  if (!gone) return;
  const above = gone.parent !== null && now.items.has(gone.parent) ? gone.parent : now.roots[0];
  if (above !== undefined) tree.getItemInstance(above).setFocused();
}
