import type { TagId } from '../../../../shared/domain/ids';
import type { Tag } from '../../../../shared/domain/tag/tag';
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

/** Stands in the tree above the archived tags; no tag's id looks like it. */
export const archiveId = 'archive' as TagId;
/** What the tree holds for that row: the widget takes an empty value for a mistake. */
export const archiveItem = { isArchive: true } as const;
export type ShownItem = Tag | typeof archiveItem | null;
export const tagOfItem = (item: ShownItem): Tag | null => (item && 'id' in item ? item : null);

interface Archive {
  readonly archived: ReadonlySet<TagId>;
  readonly isOpen: boolean;
}

export function shownTags(
  tree: TagTree,
  filter: string,
  folded: ReadonlySet<TagId>,
  { archived, isOpen: archiveOpen }: Archive,
): ShownTags {
  const filtered = filter.trim() !== '';
  const kept = new Set<TagId>();
  if (filtered) {
    for (const { tag } of rankTags(tree, filter)) {
      // Above an archived tag stands the archive, not the tags it once hung under.
      for (const step of tagPathOf(tree, tag.id)) {
        if (!archived.has(tag.id) || archived.has(step.id)) kept.add(step.id);
      }
    }
  }
  // What was archived on its own stands under the archive, wherever it hung before.
  const put = tree.order.flatMap(({ id }) => {
    const node = tree.nodes.get(id)!;
    return archived.has(id) && !(node.parent !== null && archived.has(node.parent)) ? [node] : [];
  });
  const nodesUnder = (parentId: TagId | null): readonly TagNode[] => {
    let nodes: readonly TagNode[];
    if (parentId === archiveId) nodes = put;
    else {
      nodes = parentId === null ? tree.roots : (tree.nodes.get(parentId)?.children ?? []);
      if (parentId === null || !archived.has(parentId))
        nodes = nodes.filter((node) => !archived.has(node.tag.id));
    }
    return filtered ? nodes.filter((node) => kept.has(node.tag.id)) : nodes;
  };
  const isOpen = (id: TagId) => filtered || (id === archiveId ? archiveOpen : !folded.has(id));
  const hasArchive = nodesUnder(archiveId).length > 0;
  const idsUnder = (parentId: TagId | null): readonly TagId[] => [
    ...nodesUnder(parentId).map((node) => node.tag.id),
    ...(parentId === null && hasArchive ? [archiveId] : []),
  ];
  const rows: TagId[] = [];
  const list = (parentId: TagId | null) => {
    for (const id of idsUnder(parentId)) {
      rows.push(id);
      if (isOpen(id)) list(id);
    }
  };
  list(null);
  return {
    childrenOf: idsUnder,
    expanded: ['root', ...[...tree.order.map((tag) => tag.id), archiveId].filter(isOpen)],
    visible: new Set(rows),
    lastOf: (parentId) => {
      const offered = rows.slice(0, hasArchive ? rows.indexOf(archiveId) : rows.length);
      if (parentId === null) return offered.at(-1) ?? null;
      const inside = rows.filter((id) => tagPathOf(tree, id).some((step) => step.id === parentId));
      return inside.at(-1) ?? offered.at(-1) ?? null;
    },
  };
}
