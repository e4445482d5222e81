import i18next from 'i18next';
import type { MarkColor } from '../../../shared/domain/annotation/annotation';
import type { TagId } from '../../../shared/domain/ids';
import type { Tag } from '../../../shared/domain/tag/tag';
import type { TagPlace } from '../../../shared/domain/tag/tag-move';
import { callStore, queryClient } from '../../lib/client';
import { reportFailure, useNotices } from '../../lib/notices';

const listKey = ['tag:list', {}];

/** Shows an answered change at once; the change event refetches the list behind it. */
function showInCache(tag: Tag): Tag {
  queryClient.setQueryData<readonly Tag[]>(listKey, (list) => {
    if (!list) return list;
    const index = list.findIndex((known) => known.id === tag.id);
    return index < 0 ? [...list, tag] : list.with(index, tag);
  });
  return tag;
}

export const createTag = (name: string, parentId: TagId | null): Promise<Tag> =>
  callStore('tag:create', { name, parentId }).then(showInCache);

export const renameTag = (tagId: TagId, name: string): Promise<Tag> =>
  callStore('tag:update', { tagId, name }).then(showInCache);

export function recolorTag(tagId: TagId, color: MarkColor): void {
  reportFailure(callStore('tag:update', { tagId, color }).then(showInCache));
}

export const defineTag = (tagId: TagId, definition: string): Promise<Tag> =>
  callStore('tag:update', { tagId, definition }).then(showInCache);

/** The words that suggest the tag as a topic. */
export const setTerms = (tagId: TagId, terms: readonly string[]): Promise<Tag> =>
  callStore('tag:update', { tagId, terms: [...terms] }).then(showInCache);

/** Not shown ahead of the answer: the siblings' positions change with it. */
export const moveTag = (tagId: TagId, place: TagPlace): Promise<Tag> =>
  callStore('tag:move', { tagId, ...place });

/** Marks and lower tags go along; the offer to undo says how many marks. */
export function mergeTag(tag: Tag, into: Tag, marks: number): Promise<void> {
  return callStore('tag:merge', { tagId: tag.id, intoId: into.id }).then(() =>
    useNotices
      .getState()
      .offerUndo(i18next.t('tags:merged', { name: tag.name, into: into.name, count: marks })),
  );
}

/** Deletes a tag and those under it, and offers to take that back. Marks stay. */
export function deleteTag(tag: Tag, lower: number): Promise<void> {
  return callStore('tag:delete', { tagId: tag.id }).then(() =>
    useNotices
      .getState()
      .offerUndo(
        lower > 0
          ? i18next.t('tags:deletedBranch', { name: tag.name, count: lower })
          : i18next.t('tags:deleted', { name: tag.name }),
      ),
  );
}
