import { countsOf } from '../../shared/domain/document/counts';
import { readingOf } from '../../shared/domain/document/reading';
import type { Repair } from '../../shared/domain/document/repair';
import type { DocumentId } from '../../shared/domain/ids';
import type { StoreContext } from './context';
import type { Row } from './db/tables';
import type { Transaction } from './history/transaction';
import { recordVersion } from './reading-versions';
import { repairRow } from './repair-rows';
import { readBlocks } from './repositories/documents';

/**
 * Makes these the repairs of a document, row by row where something differs; the readings before
 * and after are kept under their versions.
 */
export function writeRepairs(
  context: StoreContext,
  tx: Transaction,
  documentId: DocumentId,
  repairs: readonly Repair[],
): void {
  const { db } = context;
  recordVersion(context, documentId);
  const rows = tx.all<Row<'repair'>>('SELECT * FROM repair WHERE document_id = ?', documentId);
  const before = new Map(rows.map((row) => [row.id, row]));
  const kept = new Set<string>(repairs.map(({ id }) => id));
  for (const row of rows) if (!kept.has(row.id)) tx.remove('repair', row);
  let last = Math.max(-1, ...rows.map(({ ordinal }) => ordinal));
  for (const repair of repairs) {
    const known = before.get(repair.id);
    if (!known) {
      last += 1;
      tx.insert('repair', repairRow(documentId, repair, last));
    } else if (known.active !== (repair.active ? 1 : 0)) {
      tx.update('repair', { id: repair.id }, { active: repair.active ? 1 : 0 });
    }
  }
  const { chapterCount } = countsOf(readingOf(readBlocks(db, documentId), repairs).blocks);
  const document = tx.get<Row<'document'>>('SELECT * FROM document WHERE id = ?', documentId);
  if (document && document.chapter_count !== chapterCount) {
    tx.update('document', { id: documentId }, { chapter_count: chapterCount });
  }
  recordVersion(context, documentId);
}
