import { DomainError } from '../../shared/domain/error';
import type { DocumentId, TagId } from '../../shared/domain/ids';
import type { Tag } from '../../shared/domain/tag/tag';
import type { ReadableDb } from './db/database';
import type { Row } from './db/tables';
import type { Operation } from './history/history';
import { readRow, type Transaction } from './history/transaction';
import { childrenOf, readTag } from './repositories/tags';

/** A step of the history that concerns tags, and marks and rows that carry them. */
export const aboutTag = (
  kind: Operation['kind'],
  name: string,
  documentIds: readonly DocumentId[] = [],
): Operation => ({ kind, subject: name, topics: ['tag', 'annotation', 'measure', 'note'], documentIds });

/** The name without space around it. Throws DomainError input.invalid for none, tag.exists for a sibling's. */
export function checkedName(db: ReadableDb, parentId: TagId | null, name: string, except?: TagId): string {
  const trimmed = name.trim();
  if (trimmed === '') throw new DomainError('input.invalid', { field: 'name' });
  const twin = childrenOf(db, parentId).find((tag) => tag.name === trimmed && tag.id !== except);
  if (twin) throw new DomainError('tag.exists', { name: trimmed });
  return trimmed;
}

/** Words without space around them, each once, none empty. */
export const distinct = (terms: readonly string[]) => [
  ...new Set(terms.map((term) => term.trim()).filter((term) => term !== '')),
];

/** What a tag's examples are stored as, in their order. */
export const exampleRows = (db: ReadableDb, tagId: TagId): readonly Row<'tag_example'>[] =>
  db.all<Row<'tag_example'>>('SELECT * FROM tag_example WHERE tag_id = ? ORDER BY position, id', tagId);

/** Gives siblings the positions 0, 1, 2 … in the given order. */
export function renumber(tx: Transaction, tags: readonly Tag[]): void {
  tags.forEach((tag, position) => {
    if (tag.position !== position) tx.update('tag', { id: tag.id }, { position });
  });
}

/**
 * Gives what carries a tag, marks, notes and rows of the register, another tag, or none. What was put aside
 * as of no topic under it comes back.
 */
export function moveUses(tx: Transaction, from: TagId, into: TagId | null): void {
  for (const row of tx.all<Row<'annotation_tag'>>('SELECT * FROM annotation_tag WHERE tag_id = ?', from)) {
    tx.remove('annotation_tag', row);
    const moved = into && { ...row, tag_id: into };
    if (moved && !readRow(tx, 'annotation_tag', moved)) tx.insert('annotation_tag', moved);
  }
  for (const row of tx.all<Row<'topic_exempt'>>('SELECT * FROM topic_exempt WHERE scheme_id = ?', from))
    tx.remove('topic_exempt', row);
  const kept = into ? exampleRows(tx, into) : [];
  for (const row of exampleRows(tx, from)) {
    if (!into) tx.remove('tag_example', row);
    else if (kept.some((one) => one.annotation_id === row.annotation_id && one.text === row.text))
      tx.remove('tag_example', row);
    else tx.update('tag_example', row, { tag_id: into, position: kept.length + row.position });
  }
  for (const row of tx.all<Row<'measure_topic'>>('SELECT * FROM measure_topic WHERE tag_id = ?', from)) {
    tx.remove('measure_topic', row);
    const moved = into && { ...row, tag_id: into };
    if (moved && !readRow(tx, 'measure_topic', moved)) tx.insert('measure_topic', moved);
  }
  for (const row of tx.all<Row<'note_tag'>>('SELECT * FROM note_tag WHERE tag_id = ?', from)) {
    tx.remove('note_tag', row);
    const moved = into && { ...row, tag_id: into };
    if (moved && !readRow(tx, 'note_tag', moved)) tx.insert('note_tag', moved);
  }
}

/** Moves marks, rows of the register and children of one tag to another, joining children of the same name, and removes it. */
export function mergeInto(tx: Transaction, from: Tag, into: Tag): void {
  moveUses(tx, from.id, into.id);
  // Words that only the tag that goes has are not lost; where both speak, the one that stays is heard.
  const words = (['definition', 'inclusion', 'exclusion'] as const).filter(
    (field) => into[field] === '' && from[field] !== '',
  );
  if (words.length > 0)
    tx.update('tag', { id: into.id }, Object.fromEntries(words.map((field) => [field, from[field]])));
  for (const child of childrenOf(tx, from.id)) {
    const siblings = childrenOf(tx, into.id);
    const twin = siblings.find((tag) => tag.name === child.name);
    if (twin) mergeInto(tx, child, twin);
    else tx.update('tag', { id: child.id }, { parent_id: into.id, position: siblings.length });
  }
  tx.remove('tag', { id: from.id });
}

/**
 * Puts tags beside each other under a parent, at a place counted without them. Throws DomainError
 * tag.cycle for a parent within one of them, tag.exists for a name that is there.
 */
export function moveTags(
  tx: Transaction,
  tags: readonly Tag[],
  parentId: TagId | null,
  position: number,
): void {
  const ids = new Set(tags.map((tag) => tag.id));
  for (let above = parentId; above !== null;) {
    if (ids.has(above)) throw new DomainError('tag.cycle', { name: readTag(tx, above).name });
    above = readTag(tx, above).parentId;
  }
  const siblings = childrenOf(tx, parentId).filter((tag) => !ids.has(tag.id));
  const at = Math.min(position, siblings.length);
  for (const tag of tags) {
    // Looked at one by one, so that two of the same name cannot come under one parent.
    checkedName(tx, parentId, tag.name, tag.id);
    if (tag.parentId !== parentId) tx.update('tag', { id: tag.id }, { parent_id: parentId });
  }
  const arrived = tags.map((tag) => readTag(tx, tag.id));
  renumber(tx, siblings.toSpliced(at, 0, ...arrived));
  for (const left of new Set(tags.map((tag) => tag.parentId)))
    if (left !== parentId) renumber(tx, childrenOf(tx, left));
}

/** Those of the tags that stand under none of the others: the ones to move, the rest goes along. */
export function topmost(db: ReadableDb, tags: readonly Tag[]): readonly Tag[] {
  const ids = new Set(tags.map((tag) => tag.id));
  return tags.filter((tag) => {
    for (let above = tag.parentId; above !== null; above = readTag(db, above).parentId)
      if (ids.has(above)) return false;
    return true;
  });
}
