import type { Annotation } from '../../../shared/domain/annotation/annotation';
import { changeAttributes } from '../../../shared/domain/annotation/attributes/registry';
import { DomainError } from '../../../shared/domain/error';
import type { AnnotationId, CommentId, DocumentId } from '../../../shared/domain/ids';
import type { StoreContext } from '../context';
import type { Row } from '../db/tables';
import type { Feature } from '../gateway';
import type { Operation } from '../history/history';
import { earlierWordings } from '../history/comment-wordings';
import { insertComment, insertMark, setTags } from '../mark-rows';
import { columnsOfTarget } from '../region-columns';
import { subjectOf } from '../mark-subject';
import { readAnnotation, readAnnotations } from '../repositories/annotations';

const about = (
  { db }: StoreContext,
  kind: Operation['kind'],
  mark: { readonly documentId: DocumentId } & Parameters<typeof subjectOf>[1],
): Operation => ({
  kind,
  subject: subjectOf(db, mark),
  topics: ['annotation'],
  documentIds: [mark.documentId],
});

function annotationOfComment({ db }: StoreContext, commentId: CommentId): Annotation {
  const row = db.get<Row<'comment'>>('SELECT * FROM comment WHERE id = ?', commentId);
  if (!row) throw new DomainError('not-found', { commentId });
  return readAnnotation(db, row.annotation_id as AnnotationId);
}

export const annotationFeature = {
  'annotation:get': ({ documentId, annotationIds }, { db }) => readAnnotations(db, documentId, annotationIds),
  'annotation:create': (input, context) => {
    const { db, history } = context;
    const { documentId, range, region } = input;
    const quote = columnsOfTarget(context, documentId, range, region ?? null);
    return history.mutate(about(context, 'annotation:create', { documentId, range, quote, region }), (tx) => {
      const id = insertMark(context, tx, documentId, range, input);
      if (input.comment !== '') insertComment(context, tx, id, input.comment);
      return readAnnotation(db, id);
    });
  },
  'annotation:update': ({ annotationId, color, style, attributes, tagIds, range, region }, context) => {
    const { db, history, now } = context;
    const before = readAnnotation(db, annotationId);
    const stored =
      attributes && db.get<Row<'annotation'>>('SELECT * FROM annotation WHERE id = ?', annotationId);
    const values = stored && (JSON.parse(stored.attributes) as Record<string, unknown>);
    // A mark on words stays one, and a region stays on its block.
    if (before.region ? range !== undefined : region !== undefined)
      throw new DomainError('range.invalid', { annotationId });
    const target = range ?? (region && before.range);
    const moved = target && columnsOfTarget(context, before.documentId, target, region ?? null);
    return history.mutate(about(context, 'annotation:update', before), (tx) => {
      tx.update(
        'annotation',
        { id: annotationId },
        {
          ...(color === undefined ? {} : { color }),
          ...(style === undefined ? {} : { style }),
          ...(attributes && values
            ? { attributes: JSON.stringify(changeAttributes(values, attributes)) }
            : {}),
          ...moved,
          updated_at: now(),
        },
      );
      if (tagIds) setTags(tx, annotationId, tagIds);
      return readAnnotation(db, annotationId);
    });
  },
  'annotation:delete': ({ annotationIds }, context) => {
    const { db, history } = context;
    const [first, ...rest] = annotationIds.map((id) => readAnnotation(db, id));
    if (!first) return null;
    const documentIds = [...new Set([first, ...rest].map((annotation) => annotation.documentId))];
    history.mutate({ ...about(context, 'annotation:delete', first), documentIds }, (tx) => {
      for (const annotation of [first, ...rest]) {
        for (const comment of annotation.comments) tx.remove('comment', { id: comment.id });
        for (const tagId of annotation.tagIds)
          tx.remove('annotation_tag', { annotation_id: annotation.id, tag_id: tagId });
        tx.remove('annotation', { id: annotation.id });
      }
    });
    return null;
  },
  'comment:add': ({ annotationId, text }, context) => {
    const before = readAnnotation(context.db, annotationId);
    return context.history.mutate(about(context, 'comment:add', before), (tx) => {
      insertComment(context, tx, annotationId, text);
      return readAnnotation(context.db, annotationId);
    });
  },
  'comment:update': ({ commentId, text }, context) => {
    const before = annotationOfComment(context, commentId);
    return context.history.mutate(about(context, 'comment:update', before), (tx) => {
      tx.update('comment', { id: commentId }, { text, updated_at: context.now() });
      return readAnnotation(context.db, before.id);
    });
  },
  'comment:history': ({ commentId }, { db }) => {
    const row = db.get<Row<'comment'>>('SELECT * FROM comment WHERE id = ?', commentId);
    if (!row) throw new DomainError('not-found', { commentId });
    return earlierWordings(db, commentId, row.text);
  },
  'comment:delete': ({ commentId }, context) => {
    const before = annotationOfComment(context, commentId);
    return context.history.mutate(about(context, 'comment:delete', before), (tx) => {
      tx.remove('comment', { id: commentId });
      return readAnnotation(context.db, before.id);
    });
  },
} satisfies Feature;
