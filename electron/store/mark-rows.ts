import type { Author, MarkColor } from '../../shared/domain/annotation/annotation';
import type { AttributeValues } from '../../shared/domain/annotation/attributes/definition';
import type { MarkStyle } from '../../shared/domain/annotation/style';
import type { TextRange } from '../../shared/domain/document/range';
import { DomainError } from '../../shared/domain/error';
import type { AnnotationId, DocumentId, LayerId, TagId } from '../../shared/domain/ids';
import type { StoreContext } from './context';
import type { Row } from './db/tables';
import type { Transaction } from './history/transaction';
import { columnsOfTarget, type DrawnRegion } from './region-columns';

/** Gives a mark just these tags, in this order. Throws DomainError not-found for a tag that is not there. */
export function setTags(tx: Transaction, annotationId: AnnotationId, tagIds: readonly TagId[]): void {
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

/** Who made something that came in from outside, when, and in which layer it stands. */
export interface Origin {
  readonly author: Author;
  readonly createdAt: number;
  /** Null among the researcher's own. */
  readonly layerId: LayerId | null;
}

/** Makes a mark on the range, or on a region of the picture there, in the researcher's name unless it has another origin. Throws DomainError range.invalid or not-found. */
export function insertMark(
  context: StoreContext,
  tx: Transaction,
  documentId: DocumentId,
  range: TextRange,
  mark: {
    readonly color: MarkColor;
    readonly tagIds: readonly TagId[];
    readonly style?: MarkStyle | undefined;
    readonly attributes?: AttributeValues | undefined;
    readonly region?: DrawnRegion | undefined;
  },
  origin?: Origin,
): AnnotationId {
  const id = context.newId() as AnnotationId;
  const author = origin?.author ?? context.settings().author;
  tx.insert('annotation', {
    id,
    document_id: documentId,
    ...columnsOfTarget(context, documentId, range, mark.region ?? null),
    color: mark.color,
    style: mark.style ?? 'highlight',
    attributes: JSON.stringify(mark.attributes ?? {}),
    author_name: author.name,
    author_initials: author.initials,
    created_at: origin?.createdAt ?? context.now(),
    updated_at: context.now(),
    layer_id: origin?.layerId ?? null,
    resolved_at: null,
  });
  setTags(tx, id, mark.tagIds);
  return id;
}

/** Adds a comment to a mark, in the researcher's name unless it has another origin. */
export function insertComment(
  context: StoreContext,
  tx: Transaction,
  annotationId: AnnotationId,
  text: string,
  origin?: Origin,
): void {
  const author = origin?.author ?? context.settings().author;
  tx.insert('comment', {
    id: context.newId(),
    annotation_id: annotationId,
    text,
    author_name: author.name,
    author_initials: author.initials,
    created_at: origin?.createdAt ?? context.now(),
    updated_at: context.now(),
    layer_id: origin?.layerId ?? null,
  });
}
