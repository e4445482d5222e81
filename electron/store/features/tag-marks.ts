import { markColors } from '../../../shared/domain/annotation/annotation';
import { DomainError } from '../../../shared/domain/error';
import type { TagId } from '../../../shared/domain/ids';
import { autoPreview } from '../auto-code';
import type { Row } from '../db/tables';
import type { Feature } from '../gateway';
import { insertMark } from '../mark-rows';
import { columnsOfRange } from '../range-columns';
import { readAnnotation } from '../repositories/annotations';
import { blankTag, childrenOf, listTags, readTag } from '../repositories/tags';
import { aboutTag, checkedName, renumber } from '../tag-rows';

const longestName = 200;

/** Words as a tag's name: one line, no longer than a name may be. */
function nameFromWords(words: string): string {
  const line = words.replaceAll(/\s+/gu, ' ').trim();
  return line.length <= longestName ? line : [...line].slice(0, longestName / 2).join('');
}

/** What gives marks tags by the tag's own doing: splitting, a tag from words, coding by pattern. */
export const tagMarksFeature = {
  'tag:split': ({ tagId, name, under, annotationIds }, { db, history, newId }) => {
    const tag = readTag(db, tagId);
    const parentId = under ? tagId : tag.parentId;
    const checked = checkedName(db, parentId, name);
    const wanted = [...new Set(annotationIds)];
    const rows = wanted.map((annotationId) => {
      const row = db.get<Row<'annotation_tag'>>(
        'SELECT * FROM annotation_tag WHERE annotation_id = ? AND tag_id = ?',
        annotationId,
        tagId,
      );
      if (!row) throw new DomainError('not-found', { annotationId });
      return row;
    });
    const id = newId() as TagId;
    return history.mutate(aboutTag('tag:split', `${tag.name} → ${checked}`), (tx) => {
      const siblings = childrenOf(tx, parentId);
      const place = under ? siblings.length : siblings.findIndex((one) => one.id === tagId) + 1;
      tx.insert('tag', {
        ...blankTag,
        id,
        parent_id: parentId,
        name: checked,
        color: tag.color,
        position: place,
      });
      const made = readTag(tx, id);
      renumber(tx, siblings.toSpliced(place, 0, made));
      for (const row of rows) {
        tx.remove('annotation_tag', row);
        tx.insert('annotation_tag', { ...row, tag_id: id });
      }
      return made;
    });
  },
  'tag:in-vivo': ({ documentId, range, parentId }, context) => {
    const { db, history, newId } = context;
    const { exact } = columnsOfRange(context, documentId, range).columns;
    const name = nameFromWords(exact);
    if (name === '') throw new DomainError('input.invalid', { field: 'name' });
    const parent = parentId ? readTag(db, parentId) : null;
    const siblings = childrenOf(db, parentId);
    const known = siblings.find((tag) => tag.name === name);
    const color = parent?.color ?? markColors[listTags(db).length % markColors.length]!;
    const id = known?.id ?? (newId() as TagId);
    return history.mutate(aboutTag('tag:in-vivo', name, [documentId]), (tx) => {
      if (!known)
        tx.insert('tag', { ...blankTag, id, parent_id: parentId, name, color, position: siblings.length });
      const mark = insertMark(context, tx, documentId, range, { color: known?.color ?? color, tagIds: [id] });
      return { tag: readTag(tx, id), annotation: readAnnotation(tx, mark) };
    });
  },
  'tag:auto-preview': (input, context) => autoPreview(context, input),
  'tag:auto-apply': ({ tagId, places }, context) => {
    const { db, history, now } = context;
    const tag = readTag(db, tagId);
    const documentIds = [...new Set(places.map(({ documentId }) => documentId))];
    return history.mutate(aboutTag('tag:auto', tag.name, documentIds), (tx) => {
      let marks = 0;
      for (const { documentId, range } of places) {
        const { columns } = columnsOfRange(context, documentId, range);
        const there = tx.all<{ id: string; carries: number }>(
          `SELECT id, EXISTS (SELECT 1 FROM annotation_tag WHERE annotation_id = id AND tag_id = ?) AS carries
           FROM annotation WHERE document_id = ? AND position = ? AND start_block = ? AND start_offset = ?
             AND end_block = ? AND end_offset = ? ORDER BY carries DESC, id`,
          tagId,
          documentId,
          columns.position,
          columns.start_block,
          columns.start_offset,
          columns.end_block,
          columns.end_offset,
        )[0];
        if (there?.carries) continue;
        marks += 1;
        if (!there) {
          insertMark(context, tx, documentId, range, { color: tag.color, tagIds: [tagId] });
          continue;
        }
        const last = tx.get<{ place: number }>(
          'SELECT max(position) AS place FROM annotation_tag WHERE annotation_id = ?',
          there.id,
        );
        tx.insert('annotation_tag', {
          annotation_id: there.id,
          tag_id: tagId,
          position: (last?.place ?? -1) + 1,
        });
        tx.update('annotation', { id: there.id }, { updated_at: now() });
      }
      return { marks };
    });
  },
} satisfies Feature;
