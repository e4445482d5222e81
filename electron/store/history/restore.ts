import { DomainError } from '../../../shared/domain/error';
import type { RecordKind } from '../../../shared/domain/history/operation';
import type { DocumentId, TagId } from '../../../shared/domain/ids';
import { overlap } from '../../../shared/domain/measure/row-ranges';
import type { ChangedTopic } from '../../../shared/ipc/contract';
import type { StoreContext } from '../context';
import type { ReadableDb, SqlRow } from '../db/database';
import type { Row, TableName } from '../db/tables';
import { rangeOfColumns, shortened } from '../range-columns';
import { readBlocks } from '../repositories/documents';
import { childrenOf } from '../repositories/tags';
import { gone, type Gone } from './trash';
import { readRow, type Transaction } from './transaction';

/** Columns that name a row of another table. */
const references: readonly (readonly [string, TableName])[] = [
  ['annotation_id', 'annotation'],
  ['measure_id', 'measure'],
  ['note_id', 'note'],
  ['tag_id', 'tag'],
  ['column_id', 'register_column'],
  ['scheme_id', 'tag'],
];

const topics: Readonly<Record<RecordKind, readonly ChangedTopic[]>> = {
  document: ['document'],
  annotation: ['annotation'],
  measure: ['measure'],
  note: ['note'],
  tag: ['tag', 'annotation', 'measure'],
};

/** A name that no other tag beneath the same one has: 准营, 准营（2） … */
function freeName(db: ReadableDb, parentId: TagId | null, name: string): string {
  const taken = new Set(childrenOf(db, parentId).map((tag) => tag.name));
  for (let count = 2; taken.has(name); count += 1) {
    const plain = name.replace(/（\d+）$/, '');
    if (!taken.has(`${plain}（${count}）`)) return `${plain}（${count}）`;
  }
  return name;
}

function restoreTag(tx: Transaction, row: SqlRow): void {
  const parent = row['parent_id'] === null ? undefined : readRow(tx, 'tag', { id: row['parent_id'] ?? null });
  const parentId = (parent?.['id'] ?? null) as TagId | null;
  tx.insert('tag', {
    ...(row as Row<'tag'>),
    parent_id: parentId,
    name: freeName(tx, parentId, String(row['name'])),
    position: childrenOf(tx, parentId).length,
    // The digit may have gone to another tag since.
    ...(tx.get('SELECT 1 FROM tag WHERE shortcut = ?', row['shortcut'] ?? null) ? { shortcut: null } : {}),
  });
}

/** Two rows of the register never stand on the same words. */
function refuseTaken({ db }: StoreContext, row: Row<'measure'>): void {
  const blocks = readBlocks(db, row.document_id as DocumentId);
  const range = rangeOfColumns(row);
  const taken = db
    .all<Row<'measure'>>('SELECT * FROM measure WHERE document_id = ?', row.document_id)
    .find((other) => overlap(blocks, rangeOfColumns(other), range));
  if (taken) throw new DomainError('measure.taken', { quote: shortened(taken.exact) });
}

/** What hangs on the record comes back too, where what else it names is still there. */
function restoreHanging(tx: Transaction, { hanging }: Gone): void {
  for (const [table, row] of hanging) {
    if (readRow(tx, table, row)) continue;
    if (table === 'tag') {
      restoreTag(tx, row);
      continue;
    }
    const isWhole = references.every(
      ([column, named]) =>
        !(column in row) ||
        // An example outlives its mark.
        table === 'tag_example' ||
        readRow(tx, named, { id: row[column] ?? null }),
    );
    if (isWhole) tx.insert(table, row as never);
  }
}

/**
 * Brings a deleted record back as it was, as a step that can be undone. Throws not-found where there
 * is none, measure.taken where other rows now stand on its words.
 */
export function restore(context: StoreContext, kind: RecordKind, id: string): void {
  const { db, history } = context;
  const about = { kind: 'trash:restore', topics: topics[kind] } as const;
  if (kind === 'document') {
    const row = db.get<Row<'document'>>('SELECT * FROM document WHERE id = ? AND deleted_at IS NOT NULL', id);
    if (!row) throw new DomainError('not-found', { kind, id });
    history.mutate({ ...about, subject: row.title, documentIds: [id as DocumentId] }, (tx) =>
      tx.update('document', { id }, { deleted_at: null }),
    );
    return;
  }
  const item = gone(db).find((each) => each.kind === kind && each.row['id'] === id);
  if (!item) throw new DomainError('not-found', { kind, id });
  const { row } = item;
  if (kind === 'measure') refuseTaken(context, row as unknown as Row<'measure'>);
  const documentId = row['document_id'];
  history.mutate(
    {
      ...about,
      subject: shortened(String(row['exact'] ?? row['title'] ?? row['name'] ?? '')),
      documentIds: documentId ? [documentId as DocumentId] : [],
    },
    (tx) => {
      if (kind === 'tag') restoreTag(tx, row);
      else tx.insert(kind, row as never);
      restoreHanging(tx, item);
    },
  );
}
