import type { Annotation } from '../../../shared/domain/annotation/annotation';
import { changeAttributes } from '../../../shared/domain/annotation/attributes/registry';
import { splitRange, unionOf, unitedFields } from '../../../shared/domain/annotation/rearrange';
import { comparePoints } from '../../../shared/domain/document/range';
import { DomainError } from '../../../shared/domain/error';
import type { OperationKind } from '../../../shared/domain/history/operation';
import type { AnnotationId, TagId } from '../../../shared/domain/ids';
import type { StoreContext } from '../context';
import type { Row } from '../db/tables';
import type { Feature } from '../gateway';
import { setTags } from '../mark-rows';
import { subjectOf } from '../mark-subject';
import { columnsOfRange } from '../range-columns';
import { readAnnotation } from '../repositories/annotations';
import { readBlocks } from '../repositories/documents';

const about = ({ db }: StoreContext, kind: OperationKind, marks: readonly Annotation[]) => ({
  kind,
  subject: marks[0] ? subjectOf(db, marks[0]) : '',
  topics: ['annotation'] as const,
  documentIds: [...new Set(marks.map(({ documentId }) => documentId))],
});

function rowOf({ db }: StoreContext, id: AnnotationId): Row<'annotation'> {
  const row = db.get<Row<'annotation'>>('SELECT * FROM annotation WHERE id = ?', id);
  if (!row) throw new DomainError('not-found', { annotationId: id });
  return row;
}

const attributesOf = (row: Row<'annotation'>) => JSON.parse(row.attributes) as Record<string, unknown>;

/** The tags of a mark with some more and some fewer; those that stay keep their order. */
function changedTags(tagIds: readonly TagId[], add: readonly TagId[], remove: readonly TagId[]) {
  return [...new Set([...tagIds, ...add])].filter((id) => !remove.includes(id));
}

/** Changes of several marks, or that make one of several or several of one: each is one step. */
export const markSetFeature = {
  'annotation:change': ({ annotationIds, color, style, addTags, removeTags, attributes }, context) => {
    const { db, history, now } = context;
    const marks = [...new Set(annotationIds)].map((id) => readAnnotation(db, id));
    history.mutate(about(context, 'annotation:change', marks), (tx) => {
      for (const { id, tagIds } of marks) {
        const row = rowOf(context, id);
        const changed = {
          ...(color === undefined ? {} : { color }),
          ...(style === undefined ? {} : { style }),
          ...(attributes
            ? { attributes: JSON.stringify(changeAttributes(attributesOf(row), attributes)) }
            : {}),
        };
        const wanted = changedTags(tagIds, addTags, removeTags);
        const differs = Object.entries(changed).some(
          ([name, value]) => row[name as keyof typeof row] !== value,
        );
        if (!differs && wanted.join(' ') === tagIds.join(' ')) continue;
        tx.update('annotation', { id }, { ...changed, updated_at: now() });
        setTags(tx, id, wanted);
      }
    });
    return null;
  },
  'annotation:split': ({ annotationId, at }, context) => {
    const { db, history, now, newId } = context;
    const mark = readAnnotation(db, annotationId);
    const row = rowOf(context, annotationId);
    const ranges = splitRange(readBlocks(db, mark.documentId), mark.range, at);
    const [first, second] = ranges.map((range) => columnsOfRange(context, mark.documentId, range));
    return history.mutate(about(context, 'annotation:split', [mark]), (tx) => {
      const id = newId() as AnnotationId;
      tx.update(
        'annotation',
        { id: annotationId },
        { ...first?.columns, ...first?.surroundings, updated_at: now() },
      );
      tx.insert('annotation', {
        ...row,
        ...second?.columns,
        ...second?.surroundings,
        id,
        updated_at: now(),
      });
      setTags(tx, id, mark.tagIds);
      return [readAnnotation(db, annotationId), readAnnotation(db, id)];
    });
  },
  'annotation:merge': ({ annotationIds }, context) => {
    const { db, history, now } = context;
    const asked = [...new Set(annotationIds)].map((id) => readAnnotation(db, id));
    const documentId = asked[0]?.documentId;
    // A region has no words that could be joined to others.
    const isApart = (mark: Annotation) => mark.documentId !== documentId || mark.region !== undefined;
    if (!documentId || asked.length < 2 || asked.some(isApart)) {
      throw new DomainError('range.invalid', { count: asked.length });
    }
    const blocks = readBlocks(db, documentId);
    const marks = asked.toSorted(
      (a, b) =>
        comparePoints(blocks, a.range.start, b.range.start) ||
        comparePoints(blocks, b.range.end, a.range.end),
    );
    const [kept, ...others] = marks as [Annotation, ...Annotation[]];
    const moved = columnsOfRange(
      context,
      documentId,
      unionOf(
        blocks,
        marks.map(({ range }) => range),
      ),
    );
    const { tagIds, attributes } = unitedFields(marks);
    return history.mutate(about(context, 'annotation:merge', marks), (tx) => {
      for (const other of others) {
        for (const { id } of other.comments) tx.update('comment', { id }, { annotation_id: kept.id });
        for (const tagId of other.tagIds)
          tx.remove('annotation_tag', { annotation_id: other.id, tag_id: tagId });
        tx.remove('annotation', { id: other.id });
      }
      tx.update(
        'annotation',
        { id: kept.id },
        {
          ...moved.columns,
          ...moved.surroundings,
          attributes: JSON.stringify(changeAttributes(attributesOf(rowOf(context, kept.id)), attributes)),
          updated_at: now(),
        },
      );
      setTags(tx, kept.id, tagIds);
      return readAnnotation(db, kept.id);
    });
  },
  'annotation:duplicate': ({ annotationId, tagIds }, context) => {
    const { db, history, now, newId } = context;
    const mark = readAnnotation(db, annotationId);
    const { author } = context.settings();
    return history.mutate(about(context, 'annotation:duplicate', [mark]), (tx) => {
      const id = newId() as AnnotationId;
      tx.insert('annotation', {
        ...rowOf(context, annotationId),
        id,
        attributes: '{}',
        author_name: author.name,
        author_initials: author.initials,
        created_at: now(),
        updated_at: now(),
      });
      setTags(tx, id, tagIds);
      return readAnnotation(db, id);
    });
  },
} satisfies Feature;
