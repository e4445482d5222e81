import { useMemo } from 'react';
import type { TagId } from '../../../shared/domain/ids';
import type { Tag } from '../../../shared/domain/tag/tag';
import { archivedIn, tagPathOf, tagTreeOf, type TagTree } from '../../../shared/domain/tag/tag-tree';
import { useStoreQuery } from '../../lib/client';

export interface Tags {
  /** In codebook order. */
  readonly list: readonly Tag[];
  readonly byId: ReadonlyMap<TagId, Tag>;
  readonly tree: TagTree;
  /** The tree without what is archived: what is offered for new marks. */
  readonly offered: TagTree;
  /** Tags that are no longer offered: archived themselves, or under one that is. */
  readonly archived: ReadonlySet<TagId>;
  /** From the top level down to the tag itself. */
  readonly pathOf: (id: TagId) => readonly Tag[];
}

const none: readonly Tag[] = [];
const cache = new WeakMap<readonly Tag[], Tags>();

/** The codebook of one answer of the store, understood once however many cards ask for it. */
export function understandTags(list: readonly Tag[]): Tags {
  const known = cache.get(list);
  if (known) return known;
  const tree = tagTreeOf(list);
  const archived = archivedIn(tree);
  const tags: Tags = {
    list: tree.order,
    byId: new Map(list.map((tag) => [tag.id, tag])),
    tree,
    archived,
    offered: archived.size === 0 ? tree : tagTreeOf(list.filter((tag) => !archived.has(tag.id))),
    pathOf: (id) => tagPathOf(tree, id),
  };
  cache.set(list, tags);
  return tags;
}

export function useTags(): Tags {
  const { data = none } = useStoreQuery('tag:list', {});
  return useMemo(() => understandTags(data), [data]);
}
