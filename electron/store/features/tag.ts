import { markColors, type MarkColor } from '../../../shared/domain/annotation/annotation';
import { DomainError } from '../../../shared/domain/error';
import type { TagId } from '../../../shared/domain/ids';
import type { Row } from '../db/tables';
import type { Feature } from '../gateway';
import type { Transaction } from '../history/transaction';
import { blankTag, childrenOf, listTags, readTag, subtreeOf } from '../repositories/tags';
import {
  aboutTag,
  checkedName,
  distinct,
  mergeInto,
  moveTags,
  moveUses,
  renumber,
  topmost,
} from '../tag-rows';

/** Frees a digit for a tag. Throws DomainError tag.key-taken where another has it and is to keep it. */
function freeKey(tx: Transaction, tagId: TagId, shortcut: number, takeKey: boolean): void {
  const holder = tx.get<Row<'tag'>>('SELECT * FROM tag WHERE shortcut = ? AND id <> ?', shortcut, tagId);
  if (!holder) return;
  if (!takeKey) throw new DomainError('tag.key-taken', { name: holder.name, key: shortcut });
  tx.update('tag', { id: holder.id }, { shortcut: null });
}

export const tagFeature = {
  'tag:create': ({ name, parentId, color, terms, ...words }, { db, history, newId }) => {
    const parent = parentId ? readTag(db, parentId) : null;
    const checked = checkedName(db, parentId, name);
    const siblings = childrenOf(db, parentId);
    const count = listTags(db).length;
    const id = newId() as TagId;
    return history.mutate(aboutTag('tag:create', checked), (tx) => {
      tx.insert('tag', {
        ...blankTag,
        ...words,
        id,
        parent_id: parentId,
        name: checked,
        color: color ?? parent?.color ?? (markColors[count % markColors.length] as MarkColor),
        terms: JSON.stringify(distinct(terms)),
        position: siblings.length,
      });
      return readTag(tx, id);
    });
  },
  'tag:update': ({ tagId, name, terms, shortcut, takeKey, archived, ...rest }, { db, history }) => {
    const before = readTag(db, tagId);
    const checked = name === undefined ? undefined : checkedName(db, before.parentId, name, tagId);
    const words = Object.entries(rest).filter(([, value]) => value !== undefined);
    return history.mutate(aboutTag('tag:update', checked ?? before.name), (tx) => {
      if (shortcut) freeKey(tx, tagId, shortcut, takeKey);
      const patch: Partial<Row<'tag'>> = {
        ...Object.fromEntries(words),
        ...(checked === undefined ? {} : { name: checked }),
        ...(terms === undefined ? {} : { terms: JSON.stringify(distinct(terms)) }),
        ...(shortcut === undefined ? {} : { shortcut }),
        ...(archived === undefined ? {} : { archived: archived ? 1 : 0 }),
      };
      tx.update('tag', { id: tagId }, patch);
      return readTag(tx, tagId);
    });
  },
  'tag:move': ({ tagId, parentId, position }, { db, history }) => {
    const tag = readTag(db, tagId);
    return history.mutate(aboutTag('tag:move', tag.name), (tx) => {
      moveTags(tx, [tag], parentId, position);
      return readTag(tx, tagId);
    });
  },
  'tag:move-all': ({ tagIds, parentId, position }, { db, history }) => {
    const tags = topmost(
      db,
      [...new Set(tagIds)].map((id) => readTag(db, id)),
    );
    const subject = tags.map((tag) => tag.name).join('、');
    history.mutate(aboutTag('tag:move', subject), (tx) => moveTags(tx, tags, parentId, position));
    return null;
  },
  'tag:merge': ({ tagId, intoId }, { db, history }) => {
    const [from, into] = [readTag(db, tagId), readTag(db, intoId)];
    if (subtreeOf(db, tagId).some((beneath) => beneath.id === intoId))
      throw new DomainError('tag.cycle', { name: from.name });
    return history.mutate(aboutTag('tag:merge', `${from.name} → ${into.name}`), (tx) => {
      mergeInto(tx, from, into);
      renumber(tx, childrenOf(tx, from.parentId));
      return readTag(tx, intoId);
    });
  },
  'tag:delete': ({ tagId }, { db, history }) => {
    const tag = readTag(db, tagId);
    history.mutate(aboutTag('tag:delete', tag.name), (tx) => {
      for (const beneath of subtreeOf(tx, tagId).toReversed()) {
        moveUses(tx, beneath.id, null);
        tx.remove('tag', { id: beneath.id });
      }
      renumber(tx, childrenOf(tx, tag.parentId));
    });
    return null;
  },
} satisfies Feature;
