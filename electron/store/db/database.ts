import Database from 'better-sqlite3';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Brand } from '../../../shared/domain/ids';
import { DomainError } from '../../../shared/domain/error';

/** A value as SQLite keeps it. */
export type SqlValue = string | number | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

type Connection = Brand<Database.Database, 'Connection'>;

/** Reads only: a function that is given this cannot write. */
export interface ReadableDb {
  all<Row>(sql: string, ...values: readonly SqlValue[]): Row[];
  get<Row>(sql: string, ...values: readonly SqlValue[]): Row | undefined;
}

/** Writes outside the operation log: source text, settings, the log itself. */
export interface WritableDb extends ReadableDb {
  run(sql: string, ...values: readonly SqlValue[]): { readonly changes: number; readonly lastId: number };
  /** Everything in `work` is committed together or not at all. */
  transaction<T>(work: () => T): T;
}

export interface LibraryDatabase extends WritableDb {
  exec(sql: string): void;
  pragma(text: string): unknown;
  close(): void;
}

/** Marks a file as a library of this application ('ZHJU'). */
export const applicationId = 0x5a_48_4a_55;

/**
 * Opens the library's file, or makes it. One process at a time: the lock is the database's own and
 * goes with the process. Throws DomainError library.in-use; library.damaged for a file of another kind.
 * A file that cannot be opened is left exactly as it is.
 */
export function openDatabase(file: string, nativeBinding?: string): LibraryDatabase {
  mkdirSync(dirname(file), { recursive: true });
  const isNew = !existsSync(file);
  const connection = new Database(file, {
    timeout: 0,
    ...(nativeBinding ? { nativeBinding } : {}),
  }) as Connection;
  try {
    connection.pragma('locking_mode = EXCLUSIVE');
    connection.pragma('trusted_schema = OFF');
    connection.pragma('cell_size_check = ON');
    connection.pragma('mmap_size = 0');
    const id = connection.pragma('application_id', { simple: true });
    const hasTables = connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() !== 0;
    if (!isNew && hasTables && id !== applicationId) throw new DomainError('library.damaged', { file });
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
  } catch (error) {
    connection.close();
    throw error;
  }
  return wrap(connection);
}

function wrap(connection: Connection): LibraryDatabase {
  const statements = new Map<string, Database.Statement>();
  const prepare = (sql: string) => {
    const known = statements.get(sql);
    if (known) return known;
    const made = connection.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  return {
    all: <Row>(sql: string, ...values: readonly SqlValue[]) => prepare(sql).all(...values) as Row[],
    get: <Row>(sql: string, ...values: readonly SqlValue[]) => prepare(sql).get(...values) as Row | undefined,
    run: (sql, ...values) => {
      const { changes, lastInsertRowid } = prepare(sql).run(...values);
      return { changes, lastId: Number(lastInsertRowid) };
    },
    transaction: (work) => connection.transaction(work).immediate(),
    exec: (sql) => void connection.exec(sql),
    pragma: (text) => connection.pragma(text, { simple: true }),
    close: () => {
      if (connection.open) {
        connection.pragma('wal_checkpoint(TRUNCATE)');
        connection.close();
      }
    },
  };
}
