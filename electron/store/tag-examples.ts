import type { AnnotationId, DocumentId, ExampleId, TagId } from '../../shared/domain/ids';
import type { TagExample } from '../../shared/domain/tag/tag';
import type { ReadableDb } from './db/database';
import type { RangeColumns } from './db/tables';
import { rangeOfColumns } from './range-columns';

type Found = Pick<RangeColumns, 'start_block' | 'start_offset' | 'end_block' | 'end_offset'> & {
  readonly id: string;
  readonly annotation_id: string | null;
  readonly text: string;
  readonly document_id: string | null;
  readonly exact: string | null;
};

/** A tag's examples in order: a mark's words as they are now, or, where it was deleted, as they were. */
export const examplesOf = (db: ReadableDb, tagId: TagId): readonly TagExample[] =>
  db
    .all<Found>(
      `SELECT example.id, annotation_id, text, document_id, exact,
              start_block, start_offset, end_block, end_offset
       FROM tag_example AS example LEFT JOIN annotation ON annotation.id = annotation_id
       WHERE tag_id = ? ORDER BY example.position, example.id`,
      tagId,
    )
    .map((row) => ({
      id: row.id as ExampleId,
      annotationId: row.annotation_id as AnnotationId | null,
      place:
        row.document_id === null
          ? null
          : { documentId: row.document_id as DocumentId, range: rangeOfColumns(row) },
      text: row.exact ?? row.text,
    }));
