import type { TagId } from '../ids';
import type { Tag } from './tag';

/** A tag with what hangs under it. `depth` is 0 for a tag of the top level. */
export interface TagNode {
  readonly tag: Tag;
  readonly depth: number;
  /** The tag above as the tree shows it; differs from `tag.parentId` only where that one is missing. */
  readonly parent: TagId | null;
  readonly children: readonly TagNode[];
}

export interface TagTree {
  readonly roots: readonly TagNode[];
  readonly nodes: ReadonlyMap<TagId, TagNode>;
  /** Every tag once, each before those under it: the order in which the codebook prints them. */
  readonly order: readonly Tag[];
}

const bySibling = (a: Tag, b: Tag): number =>
  a.position - b.position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The tree of a flat list. No tag is ever lost: one whose parent is missing, or that hangs in a
 * circle, stands at the top level, so that it can be seen and put right.
 */
export function tagTreeOf(tags: readonly Tag[]): TagTree {
  const known = new Set(tags.map((tag) => tag.id));
  const under = new Map<TagId | null, Tag[]>();
  for (const tag of tags) {
    const parent = tag.parentId !== null && known.has(tag.parentId) ? tag.parentId : null;
    const siblings = under.get(parent);
    if (siblings) siblings.push(tag);
    else under.set(parent, [tag]);
  }
  const nodes = new Map<TagId, TagNode>();
  const order: Tag[] = [];
  const seen = new Set<TagId>();
  const build = (tag: Tag, parent: TagId | null, depth: number): TagNode => {
    seen.add(tag.id);
    order.push(tag);
    const children: TagNode[] = [];
    for (const child of (under.get(tag.id) ?? []).toSorted(bySibling)) {
      if (!seen.has(child.id)) children.push(build(child, tag.id, depth + 1));
    }
    const node: TagNode = { tag, depth, parent, children };
    nodes.set(tag.id, node);
    return node;
  };
  const roots = (under.get(null) ?? []).toSorted(bySibling).map((tag) => build(tag, null, 0));
  for (const tag of tags) if (!seen.has(tag.id)) roots.push(build(tag, null, 0));
  return { roots, nodes, order };
}

/** The tags from the top level down to the tag itself; empty for an unknown id. */
export function tagPathOf(tree: TagTree, id: TagId): readonly Tag[] {
  const path: Tag[] = [];
  for (let node = tree.nodes.get(id); node;) {
    path.unshift(node.tag);
    node = node.parent === null ? undefined : tree.nodes.get(node.parent);
  }
  return path;
}

/** The tag and every tag under it; empty for an unknown id. */
export function subtreeOf(tree: TagTree, id: TagId): ReadonlySet<TagId> {
  const ids = new Set<TagId>();
  const add = (node: TagNode) => {
    ids.add(node.tag.id);
    node.children.forEach(add);
  };
  const node = tree.nodes.get(id);
  if (node) add(node);
  return ids;
}

/** The tags of one level under one parent (null: the top level), in order. */
export function siblingsUnder(tree: TagTree, parentId: TagId | null): readonly Tag[] {
  const nodes = parentId === null ? tree.roots : (tree.nodes.get(parentId)?.children ?? []);
  return nodes.map((node) => node.tag);
}

/** The tags that are no longer offered: archived themselves or under an archived tag. */
export function archivedIn(tree: TagTree): ReadonlySet<TagId> {
  const archived = new Set<TagId>();
  for (const { id, archived: own } of tree.order) {
    const parent = tree.nodes.get(id)?.parent ?? null;
    if (own || (parent !== null && archived.has(parent))) archived.add(id);
  }
  return archived;
}
