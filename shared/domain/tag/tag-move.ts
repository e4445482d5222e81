import type { TagId } from '../ids';
import type { Tag } from './tag';
import type { TagTree } from './tag-tree';
import { siblingsUnder, subtreeOf } from './tag-tree';

/** Where a tag is to stand. `position` counts the new siblings without the tag that moves. */
export interface TagPlace {
  readonly parentId: TagId | null;
  readonly position: number;
}

/** One step by keyboard: among siblings, under the sibling before, or out beside the parent. */
export type TagStep = 'up' | 'down' | 'in' | 'out';

/** Whether a tag may hang under another: not under itself, nor under a tag of its own. */
export function canHangUnder(tree: TagTree, id: TagId, parentId: TagId | null): boolean {
  return parentId === null || (tree.nodes.has(parentId) && !subtreeOf(tree, id).has(parentId));
}

/** The place one step away, or null where there is none (the first cannot go up). */
export function placeAfterStep(tree: TagTree, id: TagId, step: TagStep): TagPlace | null {
  const node = tree.nodes.get(id);
  if (!node) return null;
  const siblings = siblingsUnder(tree, node.parent);
  const at = siblings.findIndex((tag) => tag.id === id);
  switch (step) {
    case 'up':
      return at > 0 ? { parentId: node.parent, position: at - 1 } : null;
    case 'down':
      return at < siblings.length - 1 ? { parentId: node.parent, position: at + 1 } : null;
    case 'in': {
      const before = siblings[at - 1];
      return before ? { parentId: before.id, position: siblingsUnder(tree, before.id).length } : null;
    }
    case 'out': {
      const parent = node.parent === null ? undefined : tree.nodes.get(node.parent);
      if (!parent) return null;
      const place = siblingsUnder(tree, parent.parent).findIndex((tag) => tag.id === parent.tag.id);
      return { parentId: parent.parent, position: place + 1 };
    }
  }
}

/** The last place under a parent, for a tag that is put there by name. */
export function lastPlaceUnder(tree: TagTree, id: TagId, parentId: TagId | null): TagPlace {
  const others = siblingsUnder(tree, parentId).filter((tag) => tag.id !== id);
  return { parentId, position: others.length };
}

/**
 * A place counted among some of the siblings (`shown`), as a pane that leaves others out shows them,
 * counted among all (`siblings`). Both are without the tags that move.
 */
export function placeAmongAll(siblings: readonly Tag[], shown: readonly Tag[], position: number): number {
  const next = shown[position];
  return next === undefined ? siblings.length : siblings.findIndex((tag) => tag.id === next.id);
}
