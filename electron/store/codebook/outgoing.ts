import type { TagId } from '../../../shared/domain/ids';
import type { CodebookTag } from '../../../shared/domain/tag/codebook/entry';
import { guidOfTag } from '../../../shared/domain/tag/codebook/guid';
import type { TagExample } from '../../../shared/domain/tag/tag';
import { tagPathOf, tagTreeOf } from '../../../shared/domain/tag/tag-tree';
import type { StoreContext } from '../context';
import { listTags } from '../repositories/tags';
import { examplesOf } from '../tag-examples';

/** The codebook with all there is to say of each tag, parents first. */
export function outgoingTags({ db, hash }: StoreContext): {
  readonly tags: readonly CodebookTag[];
  /** How many of a tag's examples follow their marks, which no file does. */
  readonly liveQuotes: ReadonlyMap<TagId, number>;
} {
  const tree = tagTreeOf(listTags(db));
  const counts = new Map(
    db
      .all<{ tag_id: string; count: number }>(
        'SELECT tag_id, count(*) AS count FROM annotation_tag GROUP BY tag_id',
      )
      .map((row) => [row.tag_id, row.count]),
  );
  const examples = new Map<TagId, readonly TagExample[]>(
    tree.order.map(({ id }) => [id, examplesOf(db, id)]),
  );
  return {
    tags: tree.order.map((tag): CodebookTag => ({
      id: tag.id,
      path: tagPathOf(tree, tag.id).map((step) => step.name),
      guid: guidOfTag(tag, hash),
      definition: tag.definition,
      inclusion: tag.inclusion,
      exclusion: tag.exclusion,
      examples: (examples.get(tag.id) ?? []).map(({ text }) => text),
      terms: tag.terms,
      color: tag.color,
      shortcut: tag.shortcut,
      archived: tag.archived,
      count: counts.get(tag.id) ?? 0,
    })),
    liveQuotes: new Map(
      [...examples].map(([id, list]) => [id, list.filter(({ place }) => place !== null).length]),
    ),
  };
}
