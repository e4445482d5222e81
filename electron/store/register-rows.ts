import type { TextRange } from '../../shared/domain/document/range';
import type { DocumentId, MeasureId, TagId } from '../../shared/domain/ids';
import type { Measure, Proposed } from '../../shared/domain/measure/register';
import { fieldsOnly } from '../../shared/domain/measure/statement';
import type { StoreContext } from './context';
import type { Row } from './db/tables';
import type { Transaction } from './history/transaction';
import { columnsOfRange } from './range-columns';
import { lexiconOf } from './register';

/** What a new row holds beside its words. */
export type NewRow = Pick<Measure, 'kind' | 'status' | 'statusId' | 'confidence' | 'note'> & Proposed;

/** Keeps a row that stands on the range; `proposed` is null for one made by hand. */
export function insertMeasure(
  context: StoreContext,
  tx: Transaction,
  documentId: DocumentId,
  range: TextRange,
  row: NewRow,
  proposed: Proposed | null,
): MeasureId {
  const id = context.newId() as MeasureId;
  const at = context.now();
  tx.insert('measure', {
    id,
    document_id: documentId,
    ...columnsOfRange(context, documentId, range).columns,
    kind: row.kind,
    status: row.status,
    status_id: row.statusId,
    ...fieldsOnly(row),
    note: row.note,
    proposed: proposed && JSON.stringify(proposed),
    confidence: row.confidence,
    lexicon_version: lexiconOf(context)?.version ?? 0,
    created_at: at,
    updated_at: at,
  });
  return id;
}

/** The row's own id; a proposal is kept first, as the rules have it. */
export function keep(
  context: StoreContext,
  tx: Transaction,
  documentId: DocumentId,
  row: Measure,
): MeasureId {
  if (row.id) return row.id;
  return insertMeasure(context, tx, documentId, row.range, row, { kind: row.kind, ...fieldsOnly(row) });
}

/** Takes a row out of the register with its topics and cells; what the rules propose shows again. */
export function removeMeasure(tx: Transaction, id: MeasureId): void {
  for (const table of ['measure_topic', 'measure_value'] as const) {
    for (const row of tx.all<Row<typeof table>>(`SELECT * FROM ${table} WHERE measure_id = ?`, id))
      tx.remove(table, row);
  }
  tx.remove('measure', { id });
}

/** Gives a row topics and takes others away; new ones stand last. */
export function changeTopics(
  tx: Transaction,
  id: MeasureId,
  added: readonly TagId[],
  removed: readonly TagId[],
): void {
  const before = tx.all<Row<'measure_topic'>>(
    'SELECT * FROM measure_topic WHERE measure_id = ? ORDER BY position',
    id,
  );
  for (const row of before) {
    if (removed.includes(row.tag_id as TagId)) tx.remove('measure_topic', row);
  }
  let position = (before.at(-1)?.position ?? -1) + 1;
  for (const tagId of new Set(added)) {
    if (removed.includes(tagId) || before.some((row) => row.tag_id === tagId)) continue;
    tx.insert('measure_topic', { measure_id: id, tag_id: tagId, position });
    position += 1;
  }
}

/** Fills, changes or (with '') empties cells of own columns. */
export function changeValues(tx: Transaction, id: MeasureId, values: Readonly<Record<string, string>>): void {
  for (const [columnId, value] of Object.entries(values)) {
    const key = { measure_id: id, column_id: columnId };
    const known = tx.get<{ value: string }>(
      'SELECT value FROM measure_value WHERE measure_id = ? AND column_id = ?',
      id,
      columnId,
    );
    if (known && value === '') tx.remove('measure_value', key);
    else if (known && known.value !== value) tx.update('measure_value', key, { value });
    else if (!known && value !== '') tx.insert('measure_value', { ...key, value });
  }
}
