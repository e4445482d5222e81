import type { ReadAs, Repair, RepairChange } from '../../shared/domain/document/repair';
import type { BlockId, DocumentId, RepairId } from '../../shared/domain/ids';
import type { Row } from './db/tables';

type RepairRow = Row<'repair'>;
type ChangeColumns = Pick<RepairRow, 'kind' | 'block_id' | 'next_id' | 'start' | 'end' | 'shape' | 'level'>;

/** A change as its columns; `start` holds the offset that a split or a block begins at. */
function changeColumns(change: RepairChange): ChangeColumns {
  const none = { next_id: null, start: null, end: null, shape: null, level: null };
  const base = { ...none, kind: change.kind, block_id: change.block };
  switch (change.kind) {
    case 'join':
      return { ...base, next_id: change.next };
    case 'wrap':
      return base;
    case 'space':
      return { ...base, start: change.start, end: change.end };
    case 'split':
      return { ...base, start: change.at };
    case 'as':
      return { ...base, start: change.at, shape: change.as, level: change.level };
    case 'level':
      return { ...base, start: change.at, level: change.by };
  }
}

function changeOf(row: ChangeColumns): RepairChange {
  const block = row.block_id as BlockId;
  const at = row.start ?? 0;
  switch (row.kind as RepairChange['kind']) {
    case 'join':
      return { kind: 'join', block, next: row.next_id as BlockId };
    case 'wrap':
      return { kind: 'wrap', block };
    case 'space':
      return { kind: 'space', block, start: at, end: row.end ?? 0 };
    case 'split':
      return { kind: 'split', block, at };
    case 'as':
      return { kind: 'as', block, at, as: row.shape as ReadAs, level: row.level ?? 0 };
    case 'level':
      return { kind: 'level', block, at, by: row.level ?? 0 };
  }
}

/** A repair as its row; `ordinal` is its place among the document's repairs. */
export const repairRow = (documentId: DocumentId, repair: Repair, ordinal: number): RepairRow => ({
  id: repair.id,
  document_id: documentId,
  ordinal,
  ...changeColumns(repair.change),
  active: repair.active ? 1 : 0,
  rule: repair.rule,
});

export const toRepair = (row: RepairRow): Repair => ({
  id: row.id as RepairId,
  change: changeOf(row),
  active: row.active === 1,
  rule: row.rule,
});
