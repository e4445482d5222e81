import { markColors, type MarkColor } from '../../../shared/domain/annotation/annotation';
import { DomainError } from '../../../shared/domain/error';
import type { TagId } from '../../../shared/domain/ids';
import type { Tag } from '../../../shared/domain/tag/tag';
import type { ReadableDb } from '../db/database';
import type { Row } from '../db/tables';
import type { Feature } from '../gateway';
import type { Operation } from '../history/history';
import { readRow, type Transaction } from '../history/transaction';
import { childrenOf, listTags, readTag, subtreeOf } from '../repositories/tags';

const about = (kind: Operation['kind'], name: string): Operation => ({
  kind,
  subject: name,
  topics: ['tag', 'annotation', 'measure', 'note'],
  documentIds: [],
});

function checkedName(db: ReadableDb, parentId: TagId | null, name: string, except?: TagId): string {
  const trimmed = name.trim();
  if (trimmed === '') throw new DomainError('input.invalid', { field: 'name' });
  const twin = childrenOf(db, parentId).find((tag) => tag.name === trimmed && tag.id !== except);
  if (twin) throw new DomainError('tag.exists', { name: trimmed });
  return trimmed;
}

/** Words without space around them, each once, none empty. */
const distinct = (terms: readonly string[]) => [
  ...new Set(terms.map((term) => term.trim()).filter((term) => term !== '')),
];

/** Gives siblings the positions 0, 1, 2 … in the given order. */
function renumber(tx: Transaction, tags: readonly Tag[]): void {
  tags.forEach((tag, position) => {
    if (tag.position !== position) tx.update('tag', { id: tag.id }, { position });
  });
}

/**
 * Gives what carries a tag, marks, rows of the register and notes, another tag, or none. What was put aside
 * as of no topic under it comes back.
 */
function moveUses(tx: Transaction, from: TagId, into: TagId | null): void {
  for (const row of tx.all<Row<'annotation_tag'>>('SELECT * FROM annotation_tag WHERE tag_id = ?', from)) {
    tx.remove('annotation_tag', row);
    const moved = into && { ...row, tag_id: into };
    if (moved && !readRow(tx, 'annotation_tag', moved)) tx.insert('annotation_tag', moved);
  }
  for (const row of tx.all<Row<'topic_exempt'>>('SELECT * FROM topic_exempt WHERE scheme_id = ?', from))
    tx.remove('topic_exempt', row);
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
function mergeInto(tx: Transaction, from: Tag, into: Tag): void {
  moveUses(tx, from.id, into.id);
  for (const child of childrenOf(tx, from.id)) {
    const siblings = childrenOf(tx, into.id);
    const twin = siblings.find((tag) => tag.name === child.name);
    if (twin) mergeInto(tx, child, twin);
    else tx.update('tag', { id: child.id }, { parent_id: into.id, position: siblings.length });
  }
  tx.remove('tag', { id: from.id });
}

export const tagFeature = {
  'tag:list': (_input, { db }) => listTags(db),
  'tag:create': ({ name, parentId, color, definition, terms }, { db, history, newId }) => {
    const parent = parentId ? readTag(db, parentId) : null;
    const checked = checkedName(db, parentId, name);
    const siblings = childrenOf(db, parentId);
    const count = listTags(db).length;
    const id = newId() as TagId;
    return history.mutate(about('tag:create', checked), (tx) => {
      tx.insert('tag', {
        id,
        parent_id: parentId,
        name: checked,
        color: color ?? parent?.color ?? (markColors[count % markColors.length] as MarkColor),
        definition,
        terms: JSON.stringify(distinct(terms)),
        position: siblings.length,
      });
      return readTag(tx, id);
    });
  },
  'tag:update': ({ tagId, name, color, definition, terms }, { db, history }) => {
    const before = readTag(db, tagId);
    const checked = name === undefined ? undefined : checkedName(db, before.parentId, name, tagId);
    return history.mutate(about('tag:update', checked ?? before.name), (tx) => {
      tx.update(
        'tag',
        { id: tagId },
        {
          ...(checked === undefined ? {} : { name: checked }),
          ...(color === undefined ? {} : { color }),
          ...(definition === undefined ? {} : { definition }),
          ...(terms === undefined ? {} : { terms: JSON.stringify(distinct(terms)) }),
        },
      );
      return readTag(tx, tagId);
    });
  },
  'tag:move': ({ tagId, parentId, position }, { db, history }) => {
    const tag = readTag(db, tagId);
    if (parentId) {
      readTag(db, parentId);
      if (subtreeOf(db, tagId).some((beneath) => beneath.id === parentId))
        throw new DomainError('tag.cycle', { name: tag.name });
    }
    checkedName(db, parentId, tag.name, tagId);
    return history.mutate(about('tag:move', tag.name), (tx) => {
      const siblings = childrenOf(tx, parentId).filter((sibling) => sibling.id !== tagId);
      const left =
        tag.parentId === parentId
          ? []
          : childrenOf(tx, tag.parentId).filter((sibling) => sibling.id !== tagId);
      const at = Math.min(position, siblings.length);
      tx.update('tag', { id: tagId }, { parent_id: parentId, position: at });
      renumber(tx, siblings.toSpliced(at, 0, { ...tag, position: at }));
      renumber(tx, left);
      return readTag(tx, tagId);
    });
  },
  'tag:merge': ({ tagId, intoId }, { db, history }) => {
    const [from, into] = [readTag(db, tagId), readTag(db, intoId)];
    if (subtreeOf(db, tagId).some((beneath) => beneath.id === intoId))
      throw new DomainError('tag.cycle', { name: from.name });
    return history.mutate(about('tag:merge', `${from.name} → ${into.name}`), (tx) => {
      mergeInto(tx, from, into);
      renumber(tx, childrenOf(tx, from.parentId));
      return readTag(tx, intoId);
    });
  },
  'tag:delete': ({ tagId }, { db, history }) => {
    const tag = readTag(db, tagId);
    history.mutate(about('tag:delete', tag.name), (tx) => {
      for (const beneath of subtreeOf(tx, tagId).toReversed()) {
        moveUses(tx, beneath.id, null);
        tx.remove('tag', { id: beneath.id });
      }
      renumber(tx, childrenOf(tx, tag.parentId));
    });
    return null;
  },
} satisfies Feature;
