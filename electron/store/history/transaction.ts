import type { ReadableDb, SqlRow, SqlValue, WritableDb } from '../db/database';
import { keyOf, type Row, type TableName } from '../db/tables';

/** What one row was and became; null where it did not exist. Both directions stand in it. */
export interface RowChange {
  readonly table: TableName;
  readonly before: SqlRow | null;
  readonly after: SqlRow | null;
}

/** The only hand that writes the researcher's record: whatever it does, it notes. */
export interface Transaction extends ReadableDb {
  insert<T extends TableName>(table: T, row: Row<T>): void;
  update<T extends TableName>(table: T, key: Partial<Row<T>>, patch: Partial<Row<T>>): void;
  remove<T extends TableName>(table: T, key: Partial<Row<T>>): void;
}

export function insertRow(db: WritableDb, table: TableName, row: SqlRow): void {
  const columns = Object.keys(row);
  db.run(
    `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ...columns.map((column) => row[column] as SqlValue),
  );
}
export function updateRow(db: WritableDb, table: TableName, key: SqlRow, patch: SqlRow): void {
  const columns = Object.keys(patch);
  if (columns.length === 0) return;
  const { where, values } = keyOf(table, key);
  db.run(
    `UPDATE "${table}" SET ${columns.map((column) => `"${column}" = ?`).join(', ')} WHERE ${where}`,
    ...columns.map((column) => patch[column] as SqlValue),
    ...values,
  );
}
export function removeRow(db: WritableDb, table: TableName, key: SqlRow): void {
  const { where, values } = keyOf(table, key);
  db.run(`DELETE FROM "${table}" WHERE ${where}`, ...values);
}
export function readRow(db: ReadableDb, table: TableName, key: SqlRow): SqlRow | undefined {
  const { where, values } = keyOf(table, key);
  return db.get<SqlRow>(`SELECT * FROM "${table}" WHERE ${where}`, ...values);
}

/** A transaction handle that collects what it did into `changes`. */
export function recordInto(db: WritableDb, changes: RowChange[]): Transaction {
  return {
    all: (sql, ...values) => db.all(sql, ...values),
    get: (sql, ...values) => db.get(sql, ...values),
    insert: (table, row) => {
      insertRow(db, table, row);
      changes.push({ table, before: null, after: row });
    },
    update: (table, key, patch) => {
      const before = readRow(db, table, key as SqlRow);
      if (!before) return;
      updateRow(db, table, key as SqlRow, patch as SqlRow);
      changes.push({ table, before, after: { ...before, ...(patch as SqlRow) } });
    },
    remove: (table, key) => {
      const before = readRow(db, table, key as SqlRow);
      if (!before) return;
      removeRow(db, table, key as SqlRow);
      changes.push({ table, before, after: null });
    },
  };
}
