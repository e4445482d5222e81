import type { Annotation } from '../../../shared/domain/annotation/annotation';
import { quoteOf } from '../../../shared/domain/annotation/quote';
import { isValidRange, normalizeRange, type TextRange } from '../../../shared/domain/document/range';
import { DomainError } from '../../../shared/domain/error';
import type { AnnotationId, CommentId, DocumentId, TagId } from '../../../shared/domain/ids';
import type { StoreContext } from '../context';
import type { Row } from '../db/tables';
import type { Feature } from '../gateway';
import type { Operation } from '../history/history';
import type { Transaction } from '../history/transaction';
import { listAnnotations, readAnnotation, readAnnotations } from '../repositories/annotations';
import { positionOfBlock, readBlocksAround } from '../repositories/documents';

const shortened = (text: string) => {
  const graphemes = [...text.replaceAll('\n', ' ')];
  return graphemes.length > 12 ? `${graphemes.slice(0, 12).join('')}…` : graphemes.join('');
};

const about = (
  kind: Operation['kind'],
  annotation: { readonly documentId: DocumentId; readonly quote: { readonly exact: string } },
): Operation => ({
  kind,
  subject: shortened(annotation.quote.exact),
  topics: ['annotation'],
  documentIds: [annotation.documentId],
});

/** What a range is stored as: both ends, where it stands, and the words with what surrounds them. */
function columnsOf({ db, hash }: StoreContext, documentId: DocumentId, asked: TextRange) {
  const blocks = readBlocksAround(db, documentId, asked.start.block, asked.end.block);
  const range = normalizeRange(blocks, asked);
  if (!isValidRange(blocks, range)) throw new DomainError('range.invalid', { documentId });
  const quote = quoteOf(blocks, range);
  return {
    start_block: range.start.block,
    start_offset: range.start.offset,
    end_block: range.end.block,
    end_offset: range.end.offset,
    position: positionOfBlock(db, range.start.block) + range.start.offset,
    exact: quote.exact,
    exact_sha256: hash(quote.exact),
    prefix: quote.prefix,
    suffix: quote.suffix,
  };
}

function setTags(tx: Transaction, annotationId: AnnotationId, tagIds: readonly TagId[]): void {
  const before = tx.all<Row<'annotation_tag'>>(
    'SELECT * FROM annotation_tag WHERE annotation_id = ?',
    annotationId,
  );
  const wanted = [...new Set(tagIds)];
  for (const row of before) {
    if (!wanted.includes(row.tag_id as TagId)) tx.remove('annotation_tag', row);
  }
  wanted.forEach((tagId, position) => {
    const known = before.find((row) => row.tag_id === tagId);
    if (!known) {
      if (!tx.get('SELECT 1 FROM tag WHERE id = ?', tagId)) throw new DomainError('not-found', { tagId });
      tx.insert('annotation_tag', { annotation_id: annotationId, tag_id: tagId, position });
    } else if (known.position !== position) tx.update('annotation_tag', known, { position });
  });
}

function insertComment(
  context: StoreContext,
  tx: Transaction,
  annotationId: AnnotationId,
  text: string,
): void {
  const { author } = context.settings();
  tx.insert('comment', {
    id: context.newId(),
    annotation_id: annotationId,
    text,
    author_name: author.name,
    author_initials: author.initials,
    created_at: context.now(),
    updated_at: context.now(),
  });
}

function annotationOfComment({ db }: StoreContext, commentId: CommentId): Annotation {
  const row = db.get<Row<'comment'>>('SELECT * FROM comment WHERE id = ?', commentId);
  if (!row) throw new DomainError('not-found', { commentId });
  return readAnnotation(db, row.annotation_id as AnnotationId);
}

export const annotationFeature = {
  'annotation:list': ({ documentId }, { db }) => listAnnotations(db, documentId),
  'annotation:get': ({ documentId, annotationIds }, { db }) => readAnnotations(db, documentId, annotationIds),
  'annotation:create': (input, context) => {
    const { db, history, now, newId } = context;
    const id = newId() as AnnotationId;
    const columns = columnsOf(context, input.documentId, input.range);
    const { author } = context.settings();
    return history.mutate(
      about('annotation:create', { documentId: input.documentId, quote: columns }),
      (tx) => {
        tx.insert('annotation', {
          id,
          document_id: input.documentId,
          ...columns,
          color: input.color,
          author_name: author.name,
          author_initials: author.initials,
          created_at: now(),
          updated_at: now(),
        });
        setTags(tx, id, input.tagIds);
        if (input.comment !== '') insertComment(context, tx, id, input.comment);
        return readAnnotation(db, id);
      },
    );
  },
  'annotation:update': ({ annotationId, color, tagIds, range }, context) => {
    const { db, history, now } = context;
    const before = readAnnotation(db, annotationId);
    return history.mutate(about('annotation:update', before), (tx) => {
      tx.update(
        'annotation',
        { id: annotationId },
        {
          ...(color === undefined ? {} : { color }),
          ...(range ? columnsOf(context, before.documentId, range) : {}),
          updated_at: now(),
        },
      );
      if (tagIds) setTags(tx, annotationId, tagIds);
      return readAnnotation(db, annotationId);
    });
  },
  'annotation:delete': ({ annotationIds }, { db, history }) => {
    const [first, ...rest] = annotationIds.map((id) => readAnnotation(db, id));
    if (!first) return null;
    const documentIds = [...new Set([first, ...rest].map((annotation) => annotation.documentId))];
    history.mutate({ ...about('annotation:delete', first), documentIds }, (tx) => {
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
    return context.history.mutate(about('comment:add', before), (tx) => {
      insertComment(context, tx, annotationId, text);
      return readAnnotation(context.db, annotationId);
    });
  },
  'comment:update': ({ commentId, text }, context) => {
    const before = annotationOfComment(context, commentId);
    return context.history.mutate(about('comment:update', before), (tx) => {
      tx.update('comment', { id: commentId }, { text, updated_at: context.now() });
      return readAnnotation(context.db, before.id);
    });
  },
  'comment:delete': ({ commentId }, context) => {
    const before = annotationOfComment(context, commentId);
    return context.history.mutate(about('comment:delete', before), (tx) => {
      tx.remove('comment', { id: commentId });
      return readAnnotation(context.db, before.id);
    });
  },
} satisfies Feature;
