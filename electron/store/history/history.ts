import { DomainError } from '../../../shared/domain/error';
import type { HistoryState, OperationKind, OperationStep } from '../../../shared/domain/history/operation';
import type { DocumentId } from '../../../shared/domain/ids';
import type { ChangedTopic, ChangeEvent } from '../../../shared/ipc/contract';
import type { ReadableDb, SqlRow, WritableDb } from '../db/database';
import { changedMarks } from './changed-marks';
import {
  insertRow,
  readRow,
  recordInto,
  removeRow,
  updateRow,
  type RowChange,
  type Transaction,
} from './transaction';

interface OperationRow {
  readonly seq: number;
  readonly kind: OperationKind;
  readonly subject: string;
  readonly at: number;
  readonly topics: string;
  readonly document_ids: string;
  readonly changes: string;
}

/** What a change is called and whom it concerns. */
export interface Operation {
  readonly kind: OperationKind;
  /** Names what was changed: an address, a title. */
  readonly subject: string;
  readonly topics: readonly ChangedTopic[];
  readonly documentIds: readonly DocumentId[];
  /** A step of the same kind and target within this time (ms) is continued instead of starting a new one. */
  readonly continueWithin?: number;
  /** Whether the change goes on what the step before did to the same row; by default it does. */
  readonly isContinuation?: (previous: RowChange, next: RowChange) => boolean;
}

export interface History {
  /** Runs a change as one transaction with its entry in the log, then tells of it. */
  mutate<T>(operation: Operation, work: (tx: Transaction) => T): T;
  undo(): OperationStep;
  redo(): OperationStep;
  /** Undoes or does again until `seq` is the last step done, in one transaction; 0 takes back all. */
  goTo(seq: number): void;
}

const stepOf = ({ seq, kind, subject, at }: OperationRow): OperationStep => ({ seq, kind, subject, at });
const columns = 'seq, kind, subject, at, topics, document_ids, changes';

const lastDone = (db: ReadableDb) =>
  db.get<OperationRow>(`SELECT ${columns} FROM operation WHERE state = 'done' ORDER BY seq DESC LIMIT 1`);
const firstUndone = (db: ReadableDb) =>
  db.get<OperationRow>(`SELECT ${columns} FROM operation WHERE state = 'undone' ORDER BY seq ASC LIMIT 1`);

export function historyState(db: ReadableDb): HistoryState {
  const undo = lastDone(db);
  const redo = firstUndone(db);
  return { undo: undo ? stepOf(undo) : null, redo: redo ? stepOf(redo) : null };
}

export function openHistory(
  db: WritableDb,
  now: () => number,
  author: () => string,
  tell: (event: ChangeEvent) => void,
): History {
  const announce = (
    topics: readonly ChangedTopic[],
    documentIds: readonly DocumentId[],
    changes: readonly RowChange[],
  ) =>
    tell({
      topics: [...topics, 'history'],
      documentIds,
      annotationIds: changedMarks(changes),
      savedAt: now(),
    });

  /** Applies changes in one direction; refuses if a row is not as the log left it. */
  const apply = (changes: readonly RowChange[]) => {
    for (const { table, before, after } of changes) {
      const key = (before ?? after) as SqlRow;
      const current = readRow(db, table, key);
      if (before === null) {
        if (current) throw new DomainError('history.conflict', { table });
        insertRow(db, table, after as SqlRow);
      } else if (!current) {
        throw new DomainError('history.conflict', { table });
      } else if (after === null) {
        removeRow(db, table, key);
      } else {
        const changed = Object.keys(after).filter((column) => after[column] !== before[column]);
        if (changed.some((column) => current[column] !== before[column])) {
          throw new DomainError('history.conflict', { table });
        }
        updateRow(
          db,
          table,
          key,
          Object.fromEntries(changed.map((column) => [column, after[column] ?? null])),
        );
      }
    }
  };

  /** Turns one step over; runs inside the caller's transaction. */
  const turn = (row: OperationRow, to: 'done' | 'undone'): readonly RowChange[] => {
    const changes = JSON.parse(row.changes) as RowChange[];
    apply(
      to === 'done'
        ? changes
        : changes.toReversed().map(({ table, before, after }) => ({ table, before: after, after: before })),
    );
    db.run('UPDATE operation SET state = ? WHERE seq = ?', to, row.seq);
    return changes;
  };

  const announceSteps = (rows: readonly OperationRow[], changes: readonly RowChange[]) =>
    announce(
      [...new Set(rows.flatMap(({ topics }) => JSON.parse(topics) as ChangedTopic[]))],
      [...new Set(rows.flatMap(({ document_ids }) => JSON.parse(document_ids) as DocumentId[]))],
      changes,
    );

  const move = (row: OperationRow | undefined, to: 'done' | 'undone'): OperationStep => {
    if (!row) throw new DomainError('history.nothing');
    announceSteps(
      [row],
      db.transaction(() => turn(row, to)),
    );
    return stepOf(row);
  };

  const goTo = (seq: number): void => {
    const rows: OperationRow[] = [];
    const changes: RowChange[] = [];
    const take = (row: OperationRow, to: 'done' | 'undone') => {
      rows.push(row);
      for (const change of turn(row, to)) changes.push(change);
    };
    db.transaction(() => {
      for (let row = lastDone(db); row && row.seq > seq; row = lastDone(db)) take(row, 'undone');
      for (let row = firstUndone(db); row && row.seq <= seq; row = firstUndone(db)) take(row, 'done');
    });
    if (rows.length > 0) announceSteps(rows, changes);
  };

  return {
    mutate: (operation, work) => {
      const result = db.transaction(() => {
        const changes: RowChange[] = [];
        const made = work(recordInto(db, changes));
        if (changes.length === 0) return { made, changes };
        const previous = operation.continueWithin === undefined ? undefined : lastDone(db);
        const continued = previous && continues(previous, operation, changes, now());
        if (previous && continued) {
          db.run(
            'UPDATE operation SET changes = ?, at = ? WHERE seq = ?',
            JSON.stringify(continued),
            now(),
            previous.seq,
          );
        } else {
          db.run(
            `INSERT INTO operation (kind, subject, at, author_name, topics, document_ids, changes, state)
             VALUES (?, ?, ?, ?, ?, ?, ?, 'done')`,
            operation.kind,
            operation.subject,
            now(),
            author(),
            JSON.stringify(operation.topics),
            JSON.stringify(operation.documentIds),
            JSON.stringify(changes),
          );
        }
        db.run(`UPDATE operation SET state = 'abandoned' WHERE state = 'undone'`);
        return { made, changes };
      });
      if (result.changes.length > 0) announce(operation.topics, operation.documentIds, result.changes);
      return result.made;
    },
    undo: () => move(lastDone(db), 'undone'),
    redo: () => move(firstUndone(db), 'done'),
    goTo,
  };
}

/** Typing on in the same row: one step from the first state to the last. */
function continues(
  previous: OperationRow,
  operation: Operation,
  changes: readonly RowChange[],
  at: number,
): readonly RowChange[] | null {
  if (previous.kind !== operation.kind || at - previous.at > (operation.continueWithin ?? 0)) return null;
  const earlier = JSON.parse(previous.changes) as RowChange[];
  const [first, next] = [earlier[0], changes[0]];
  if (!first || !next || earlier.length !== 1 || changes.length !== 1) return null;
  const sameRow =
    first.table === next.table && first.after?.['id'] === next.before?.['id'] && first.before !== null;
  const goesOn = sameRow && (operation.isContinuation?.(first, next) ?? true);
  return goesOn && next.after !== null
    ? [{ table: first.table, before: first.before, after: next.after }]
    : null;
}
