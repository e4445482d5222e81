import type { DocumentId, MeasureId } from '../../../shared/domain/ids';
import type { Measure } from '../../../shared/domain/measure/register';
import { fieldsOnly } from '../../../shared/domain/measure/statement';
import type { ReadableDb } from '../db/database';
import type { Row } from '../db/tables';
import { rangeOfColumns } from '../range-columns';

const toMeasure = (row: Row<'measure'>): Measure => ({
  id: row.id as MeasureId,
  kind: row.kind as Measure['kind'],
  status: row.status as Measure['status'],
  range: rangeOfColumns(row),
  quote: row.exact,
  ...fieldsOnly({ ...row, strength: row.strength as Measure['strength'] }),
  confidence: row.confidence,
});

/** The decisions of a document, in text order. */
export const listMeasures = (db: ReadableDb, documentId: DocumentId): readonly Measure[] =>
  db
    .all<Row<'measure'>>('SELECT * FROM measure WHERE document_id = ? ORDER BY position, id', documentId)
    .map(toMeasure);
