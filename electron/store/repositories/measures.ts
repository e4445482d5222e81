import type { ColumnId, DocumentId, MeasureId, StatusId, TagId } from '../../../shared/domain/ids';
import type { Proposed, StoredMeasure } from '../../../shared/domain/measure/register';
import type { RegisterScheme } from '../../../shared/domain/measure/scheme';
import { fieldsOnly } from '../../../shared/domain/measure/statement';
import type { ReadableDb } from '../db/database';
import type { Row } from '../db/tables';
import { rangeOfColumns } from '../range-columns';

function groupedBy<T extends { measure_id: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.measure_id);
    if (group) group.push(row);
    else groups.set(row.measure_id, [row]);
  }
  return groups;
}

/** What was kept before deadlines were read says nothing of them. */
const proposedOf = (json: string): Proposed => ({
  deadline: '',
  ...(JSON.parse(json) as Omit<Proposed, 'deadline'>),
});

const toMeasure = (
  row: Row<'measure'>,
  topics: readonly Row<'measure_topic'>[],
  values: readonly Row<'measure_value'>[],
): StoredMeasure => ({
  id: row.id as MeasureId,
  kind: row.kind as StoredMeasure['kind'],
  status: row.status as StoredMeasure['status'],
  statusId: row.status_id as StatusId | null,
  range: rangeOfColumns(row),
  quote: row.exact,
  ...fieldsOnly({ ...row, strength: row.strength as StoredMeasure['strength'] }),
  confidence: row.confidence,
  note: row.note,
  topicIds: topics.map(({ tag_id }) => tag_id as TagId),
  values: Object.fromEntries(values.map(({ column_id, value }) => [column_id as ColumnId, value])),
  proposed: row.proposed === null ? null : proposedOf(row.proposed),
});

/** The rows that a document's researcher keeps, in text order. */
export function listMeasures(db: ReadableDb, documentId: DocumentId): readonly StoredMeasure[] {
  const inDocument = 'measure_id IN (SELECT id FROM measure WHERE document_id = ?)';
  const topics = groupedBy(
    db.all<Row<'measure_topic'>>(
      `SELECT * FROM measure_topic WHERE ${inDocument} ORDER BY position`,
      documentId,
    ),
  );
  const values = groupedBy(
    db.all<Row<'measure_value'>>(`SELECT * FROM measure_value WHERE ${inDocument}`, documentId),
  );
  return db
    .all<Row<'measure'>>('SELECT * FROM measure WHERE document_id = ? ORDER BY position, id', documentId)
    .map((row) => toMeasure(row, topics.get(row.id) ?? [], values.get(row.id) ?? []));
}

/** Own columns and statuses, each in its order. */
export const readScheme = (db: ReadableDb): RegisterScheme => ({
  columns: db
    .all<Row<'register_column'>>('SELECT * FROM register_column ORDER BY position, id')
    .map((row) => ({
      id: row.id as ColumnId,
      name: row.name,
      kind: row.kind as RegisterScheme['columns'][number]['kind'],
      options: JSON.parse(row.options) as string[],
    })),
  statuses: db
    .all<Row<'register_status'>>('SELECT * FROM register_status ORDER BY position, id')
    .map((row) => ({
      id: row.id as StatusId,
      name: row.name,
      status: row.status as RegisterScheme['statuses'][number]['status'],
    })),
});
