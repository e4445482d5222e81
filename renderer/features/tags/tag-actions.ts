import i18next from 'i18next';
import type { MarkColor } from '../../../shared/domain/annotation/annotation';
import type { AnnotationId, ExampleId, TagId } from '../../../shared/domain/ids';
import type { Tag, TagShortcut } from '../../../shared/domain/tag/tag';
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

/** What is said of a tag: its definition, what goes in, what stays out. */
export const describeTag = (
  tagId: TagId,
  words: { readonly definition?: string; readonly inclusion?: string; readonly exclusion?: string },
): Promise<Tag> => callStore('tag:update', { tagId, ...words }).then(showInCache);

/** Gives a tag a digit or takes it away. Taking over another tag's is said, and can be undone. */
export function setShortcut(tagId: TagId, shortcut: TagShortcut | null, holder: Tag | null): void {
  reportFailure(
    callStore('tag:update', { tagId, shortcut, takeKey: true }).then((tag) => {
      if (holder)
        useNotices
          .getState()
          .offerUndo(i18next.t('codebook:key.taken', { key: shortcut, from: holder.name, to: tag.name }));
    }),
  );
}

/** Takes a tag and those under it out of what is offered, or puts it back. Marks keep it. */
export function archiveTag(tag: Tag, archived: boolean): void {
  reportFailure(
    callStore('tag:update', { tagId: tag.id, archived })
      .then(showInCache)
      .then(() =>
        useNotices
          .getState()
          .offerUndo(i18next.t(archived ? 'codebook:archived' : 'codebook:restored', { name: tag.name })),
      ),
  );
}

export const addExample = (tagId: TagId, annotationId: AnnotationId | null, text = ''): Promise<null> =>
  callStore('tag:add-example', { tagId, annotationId, text });
export function removeExample(exampleId: ExampleId): void {
  reportFailure(callStore('tag:remove-example', { exampleId }));
}

/** The words that suggest the tag as a topic. */
export const setTerms = (tagId: TagId, terms: readonly string[]): Promise<Tag> =>
  callStore('tag:update', { tagId, terms: [...terms] }).then(showInCache);

/** Not shown ahead of the answer: the siblings' positions change with it. */
export const moveTag = (tagId: TagId, place: TagPlace): Promise<Tag> =>
  callStore('tag:move', { tagId, ...place });

export const moveTags = (tagIds: readonly TagId[], place: TagPlace): Promise<null> =>
  callStore('tag:move-all', { tagIds: [...tagIds], ...place });

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
