import type { Annotation, Comment, MarkColor } from '../../../shared/domain/annotation/annotation';
import { readAttributes } from '../../../shared/domain/annotation/attributes/registry';
import type { MarkStyle } from '../../../shared/domain/annotation/style';
import { DomainError } from '../../../shared/domain/error';
import type { AnnotationId, CommentId, DocumentId, LayerId, TagId } from '../../../shared/domain/ids';
import type { ReadableDb, SqlValue } from '../db/database';
import type { Row } from '../db/tables';
import { rangeOfColumns } from '../range-columns';
import { readRegion } from './regions';

const layerOf = ({ layer_id: id }: { readonly layer_id: string | null }) =>
  id === null ? {} : { layerId: id as LayerId };

const regionOf = ({ region: column }: { readonly region: string | null }) => {
  const region = readRegion(column);
  return region ? { region } : {};
};

const toComment = (row: Row<'comment'>): Comment => ({
  id: row.id as CommentId,
  text: row.text,
  author: { name: row.author_name, initials: row.author_initials },
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  ...layerOf(row),
});

function group<Item, Value>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  valueOf: (item: Item) => Value,
) {
  const grouped = new Map<string, Value[]>();
  for (const item of items) {
    const list = grouped.get(keyOf(item));
    if (list) list.push(valueOf(item));
    else grouped.set(keyOf(item), [valueOf(item)]);
  }
  return grouped;
}

/** Three queries however many marks: rows, their tags, their comments. `condition` names annotation columns. */
function readWhere(db: ReadableDb, condition: string, ...values: readonly SqlValue[]): readonly Annotation[] {
  const rows = db.all<Row<'annotation'>>(
    `SELECT * FROM annotation WHERE ${condition} ORDER BY position, id`,
    ...values,
  );
  const inner = `SELECT id FROM annotation WHERE ${condition}`;
  const tags = group(
    db.all<Row<'annotation_tag'>>(
      `SELECT * FROM annotation_tag WHERE annotation_id IN (${inner}) ORDER BY annotation_id, position`,
      ...values,
    ),
    (row) => row.annotation_id,
    (row) => row.tag_id as TagId,
  );
  const comments = group(
    db.all<Row<'comment'>>(
      `SELECT * FROM comment WHERE annotation_id IN (${inner}) ORDER BY created_at, id`,
      ...values,
    ),
    (row) => row.annotation_id,
    toComment,
  );
  return rows.map((row) => ({
    id: row.id as AnnotationId,
    documentId: row.document_id as DocumentId,
    range: rangeOfColumns(row),
    quote: { exact: row.exact, prefix: row.prefix, suffix: row.suffix },
    color: row.color as MarkColor,
    style: row.style as MarkStyle,
    attributes: readAttributes(JSON.parse(row.attributes)),
    tagIds: tags.get(row.id) ?? [],
    comments: comments.get(row.id) ?? [],
    author: { name: row.author_name, initials: row.author_initials },
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    ...regionOf(row),
    ...layerOf(row),
    ...(row.resolved_at === null ? {} : { resolvedAt: row.resolved_at }),
  }));
}

export const listAnnotations = (db: ReadableDb, documentId: DocumentId): readonly Annotation[] =>
  readWhere(db, 'document_id = ?', documentId);

/** Those of the named marks that are in the document. */
export const readAnnotations = (
  db: ReadableDb,
  documentId: DocumentId,
  ids: readonly AnnotationId[],
): readonly Annotation[] =>
  readWhere(
    db,
    'document_id = ? AND id IN (SELECT value FROM json_each(?))',
    documentId,
    JSON.stringify(ids),
  );

/** Throws DomainError not-found. */
export function readAnnotation(db: ReadableDb, id: AnnotationId): Annotation {
  const [annotation] = readWhere(db, 'id = ?', id);
  if (!annotation) throw new DomainError('not-found', { annotationId: id });
  return annotation;
}
