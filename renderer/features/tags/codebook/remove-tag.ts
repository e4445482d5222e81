import type { TagId } from '../../../../shared/domain/ids';
import type { Tag } from '../../../../shared/domain/tag/tag';
import { siblingsUnder, subtreeOf } from '../../../../shared/domain/tag/tag-tree';
import { reportFailure } from '../../../lib/notices';
import { useCodebook } from '../codebook-state';
import { deleteTag } from '../tag-actions';
import type { Tags } from '../use-tags';

/** The tag that stands in for one that goes: the next sibling, the one before, or the parent. */
function neighbourOf(tags: Tags, tag: Tag): TagId | null {
  const siblings = siblingsUnder(tags.tree, tags.tree.nodes.get(tag.id)?.parent ?? null);
  const at = siblings.findIndex((sibling) => sibling.id === tag.id);
  return (siblings[at + 1] ?? siblings[at - 1])?.id ?? tag.parentId;
}

/** Deletes a tag with all under it, moves on to its neighbour and offers to undo. */
export function removeTag(tags: Tags, tag: Tag): void {
  const next = neighbourOf(tags, tag);
  const lower = subtreeOf(tags.tree, tag.id).size - 1;
  reportFailure(
    deleteTag(tag, lower).then(() => {
      if (useCodebook.getState().tagId === tag.id) useCodebook.getState().select(next);
    }),
  );
}
