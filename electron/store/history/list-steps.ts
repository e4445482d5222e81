import type { MarkColor } from '../../../shared/domain/annotation/annotation';
import {
  recordKinds,
  type HistoryEntry,
  type HistoryPage,
  type OperationDetail,
  type OperationKind,
  type RecordKind,
} from '../../../shared/domain/history/operation';
import type { DocumentId } from '../../../shared/domain/ids';
import type { ReadableDb } from '../db/database';
import type { Row } from '../db/tables';
import { rangeOfColumns } from '../range-columns';
import type { RowChange } from './transaction';

interface StepRow {
  readonly seq: number;
  readonly kind: OperationKind;
  readonly subject: string;
  readonly at: number;
  readonly author_name: string;
  readonly changes: string;
  readonly state: 'done' | 'undone';
}

/** From this many records on a step is one that a researcher may want to go back before. */
const manyRecords = 5;

const isRecord = (table: string): table is RecordKind => recordKinds.includes(table as RecordKind);

/** Names of tags by id, as they are now or as the step left them. */
function tagNames(db: ReadableDb, ids: readonly string[]): readonly string[] {
  return ids.map((id) => db.get<{ name: string }>('SELECT name FROM tag WHERE id = ?', id)?.name ?? '');
}

function recordsOf(
  changes: readonly RowChange[],
): { readonly kind: RecordKind; readonly count: number } | null {
  const counts = new Map<RecordKind, number>();
  for (const { table } of changes) if (isRecord(table)) counts.set(table, (counts.get(table) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most ? { kind: most[0], count: most[1] } : null;
}

/** What one mark's change was about. */
function markDetail(db: ReadableDb, changes: readonly RowChange[]): OperationDetail | null {
  const mark = changes.find(({ table }) => table === 'annotation');
  const tags = changes.filter(({ table }) => table === 'annotation_tag');
  const moved = (one: 'before' | 'after', other: 'before' | 'after') =>
    tags.filter((change) => !change[one] && change[other]).map((change) => String(change[other]?.['tag_id']));
  const [added, removed] = [moved('before', 'after'), moved('after', 'before')];
  if (added.length + removed.length > 0)
    return { what: 'tags', added: tagNames(db, added), removed: tagNames(db, removed) };
  const { before, after } = mark ?? {};
  if (!before || !after) return null;
  if (before['color'] !== after['color']) return { what: 'color', color: after['color'] as MarkColor };
  const ends = ['start_block', 'start_offset', 'end_block', 'end_offset'];
  return ends.some((end) => before[end] !== after[end]) ? { what: 'range' } : null;
}

function placeOf(changes: readonly RowChange[]): HistoryEntry['place'] {
  const placed = changes.filter(({ table }) => table === 'annotation' || table === 'measure');
  const row = (placed[0]?.after ?? placed[0]?.before) as Row<'annotation'> | null | undefined;
  if (placed.length !== 1 || !row) return null;
  return { documentId: row.document_id as DocumentId, range: rangeOfColumns(row) };
}

function toEntry(db: ReadableDb, row: StepRow): HistoryEntry {
  const changes = JSON.parse(row.changes) as RowChange[];
  const records = recordsOf(changes);
  const detail: OperationDetail | null =
    records && records.count > 1
      ? { what: 'records', ...records }
      : row.kind === 'annotation:update'
        ? markDetail(db, changes)
        : null;
  return {
    seq: row.seq,
    kind: row.kind,
    subject: row.subject,
    at: row.at,
    state: row.state,
    author: row.author_name,
    detail,
    isPoint: /:(?:import|merge|split|auto)$/.test(row.kind) || (records?.count ?? 0) >= manyRecords,
    place: placeOf(changes),
  };
}

/** The newest steps that are done or can be done again, older than `before` if given. */
export function listSteps(db: ReadableDb, before: number | undefined, limit: number): HistoryPage {
  const rows = db.all<StepRow>(
    `SELECT seq, kind, subject, at, author_name, changes, state FROM operation
     WHERE state IN ('done', 'undone') AND seq < ? ORDER BY seq DESC LIMIT ?`,
    before ?? Number.MAX_SAFE_INTEGER,
    limit + 1,
  );
  return { entries: rows.slice(0, limit).map((row) => toEntry(db, row)), hasMore: rows.length > limit };
}
