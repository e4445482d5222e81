import type { TagId } from '../../../../shared/domain/ids';
import { rankTags } from '../../../../shared/domain/tag/tag-rank';
import { tagPathOf, type TagNode, type TagTree } from '../../../../shared/domain/tag/tag-tree';

/** What the pane shows of the tree: a filter keeps its answers and all above them, unfolded. */
export interface ShownTags {
  readonly childrenOf: (parentId: TagId | null) => readonly TagId[];
  /** Ids of open branches; for the tree widget the list's identity says whether anything changed. */
  readonly expanded: readonly string[];
  readonly visible: ReadonlySet<TagId>;
  /** The last row that belongs to a branch (null: the whole tree); null where there is none. */
  readonly lastOf: (parentId: TagId | null) => TagId | null;
}

export function shownTags(tree: TagTree, filter: string, folded: ReadonlySet<TagId>): ShownTags {
  const filtered = filter.trim() !== '';
  const kept = new Set<TagId>();
  if (filtered) {
    for (const { tag } of rankTags(tree, filter)) {
      for (const step of tagPathOf(tree, tag.id)) kept.add(step.id);
    }
  }
  const nodesUnder = (parentId: TagId | null): readonly TagNode[] => {
    const nodes = parentId === null ? tree.roots : (tree.nodes.get(parentId)?.children ?? []);
    return filtered ? nodes.filter((node) => kept.has(node.tag.id)) : nodes;
  };
  const isOpen = (id: TagId) => filtered || !folded.has(id);
  const rows: TagId[] = [];
  const list = (parentId: TagId | null) => {
    for (const { tag } of nodesUnder(parentId)) {
      rows.push(tag.id);
      if (isOpen(tag.id)) list(tag.id);
    }
  };
  list(null);
  return {
    childrenOf: (parentId) => nodesUnder(parentId).map((node) => node.tag.id),
    expanded: ['root', ...tree.order.map((tag) => tag.id).filter(isOpen)],
    visible: new Set(rows),
    lastOf: (parentId) => {
      if (parentId === null) return rows.at(-1) ?? null;
      const inside = rows.filter((id) => tagPathOf(tree, id).some((step) => step.id === parentId));
      return inside.at(-1) ?? rows.at(-1) ?? null;
    },
  };
}
