import type { MarkColor } from '../../../shared/domain/annotation/annotation';
import { DomainError } from '../../../shared/domain/error';
import type { TagId } from '../../../shared/domain/ids';
import type { Tag, TagShortcut } from '../../../shared/domain/tag/tag';
import type { ReadableDb } from '../db/database';
import type { Row } from '../db/tables';

export const toTag = (row: Row<'tag'>): Tag => ({
  id: row.id as TagId,
  parentId: row.parent_id as TagId | null,
  name: row.name,
  color: row.color as MarkColor,
  definition: row.definition,
  terms: JSON.parse(row.terms) as string[],
  position: row.position,
  inclusion: row.inclusion,
  exclusion: row.exclusion,
  shortcut: row.shortcut as TagShortcut | null,
  archived: row.archived === 1,
  guid: row.guid,
});

/** What a tag has when nothing is said of it. */
export const blankTag = {
  definition: '',
  terms: '[]',
  inclusion: '',
  exclusion: '',
  shortcut: null,
  archived: 0,
  guid: null,
} as const satisfies Partial<Row<'tag'>>;

export const listTags = (db: ReadableDb): readonly Tag[] =>
  db.all<Row<'tag'>>('SELECT * FROM tag ORDER BY parent_id, position, id').map(toTag);

/** Throws DomainError not-found. */
export function readTag(db: ReadableDb, id: TagId): Tag {
  const row = db.get<Row<'tag'>>('SELECT * FROM tag WHERE id = ?', id);
  if (!row) throw new DomainError('not-found', { tagId: id });
  return toTag(row);
}

export const childrenOf = (db: ReadableDb, parentId: TagId | null): readonly Tag[] =>
  db.all<Row<'tag'>>('SELECT * FROM tag WHERE parent_id IS ? ORDER BY position, id', parentId).map(toTag);

/** A tag and all beneath it, parents first. */
export const subtreeOf = (db: ReadableDb, id: TagId): readonly Tag[] =>
  db
    .all<Row<'tag'>>(
      `WITH RECURSIVE beneath (id, depth) AS (
         SELECT ?, 0 UNION ALL SELECT tag.id, depth + 1 FROM tag JOIN beneath ON tag.parent_id = beneath.id)
       SELECT tag.* FROM tag JOIN beneath USING (id) ORDER BY depth`,
      id,
    )
    .map(toTag);
