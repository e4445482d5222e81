import type { TreeInstance } from '@headless-tree/core';
import type { KeyboardEvent } from 'react';
import type { TagId } from '../../../../shared/domain/ids';
import { placeAfterStep, placeAmongAll, type TagStep } from '../../../../shared/domain/tag/tag-move';
import { siblingsUnder, type TagTree } from '../../../../shared/domain/tag/tag-tree';
import { reportFailure } from '../../../lib/notices';
import { moveTag } from '../tag-actions';
import { useCodebook } from '../codebook-state';
import { removeTag } from './remove-tag';
import { archiveId, type ShownItem } from './shown-tags';
import { noTags, type TreeHand } from './use-tag-tree';

const steps: Readonly<Record<string, TagStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

interface TreeKeys {
  readonly hand: TreeHand;
  readonly tree: TreeInstance<ShownItem>;
  readonly onRename: (id: TagId) => void;
  /** Enter: the tag's page wants the keyboard. */
  readonly onOpen: () => void;
}

/** Alt and arrows move the tag in hand, Shift and arrows take several, F2, Delete and Enter act on it. */
export function onTreeKey(
  event: KeyboardEvent<HTMLElement>,
  { hand, tree, onRename, onOpen }: TreeKeys,
): void {
  const { tags, shown, selected, inArchive, picked, setPicked, keepFocus } = hand;
  const { folded, setFolded, select } = useCodebook.getState();
  if (event.nativeEvent.isComposing || event.keyCode === 229 || event.target instanceof HTMLInputElement)
    return;
  if (!selected || event.ctrlKey || event.metaKey) return;
  keepFocus();
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
  else if (event.key === 'F2') onRename(selected.id);
  else if (event.key === 'Delete') removeTag(tags, selected);
  else if (event.key === 'Enter') onOpen();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

const without = (set: ReadonlySet<TagId>, id: TagId): ReadonlySet<TagId> =>
  new Set([...set].filter((known) => known !== id));
