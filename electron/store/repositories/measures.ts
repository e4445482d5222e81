import type { BlockId, DocumentId, MeasureId } from '../../../shared/domain/ids';
import type { Measure } from '../../../shared/domain/measure/register';
import { fieldsOnly } from '../../../shared/domain/measure/statement';
import type { ReadableDb } from '../db/database';
import type { Row } from '../db/tables';

const toMeasure = (row: Row<'measure'>): Measure => ({
  id: row.id as MeasureId,
  kind: row.kind as Measure['kind'],
  status: row.status as Measure['status'],
  range: {
    start: { block: row.start_block as BlockId, offset: row.start_offset },
    end: { block: row.end_block as BlockId, offset: row.end_offset },
  },
  quote: row.exact,
  ...fieldsOnly({ ...row, strength: row.strength as Measure['strength'] }),
  confidence: row.confidence,
});

/** The decisions of a document, in text order. */
export const listMeasures = (db: ReadableDb, documentId: DocumentId): readonly Measure[] =>
  db
    .all<Row<'measure'>>('SELECT * FROM measure WHERE document_id = ? ORDER BY position, id', documentId)
    .map(toMeasure);
