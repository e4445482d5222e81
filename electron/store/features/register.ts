import { DomainError } from '../../../shared/domain/error';
import type { Row, TableName } from '../db/tables';
import type { Feature } from '../gateway';
import type { Transaction } from '../history/transaction';
import { readScheme } from '../repositories/measures';

type Listed = 'register_column' | 'register_status';

/** Makes a table hold these rows in this order; rows that are left out go. */
function replaceAll<T extends Listed & TableName>(tx: Transaction, table: T, rows: readonly Row<T>[]): void {
  const before = new Map(tx.all<Row<T>>(`SELECT * FROM ${table}`).map((row) => [row.id, row]));
  for (const row of rows) {
    const known = before.get(row.id);
    before.delete(row.id);
    const isSame =
      known && Object.entries(row).every(([name, value]) => known[name as keyof typeof known] === value);
    if (!known) tx.insert(table, row);
    else if (!isSame) tx.update(table, { id: row.id } as Partial<Row<T>>, row);
  }
  for (const id of before.keys()) tx.remove(table, { id } as Partial<Row<T>>);
}

/** Names without space around them. Throws DomainError input.invalid where one is missing or stands twice. */
function checkedNames<T extends { readonly name: string }>(
  list: readonly T[],
  mayBeEmpty: (one: T) => boolean,
): readonly T[] {
  const named = list.map((one) => ({ ...one, name: one.name.trim() }));
  const seen = new Set<string>();
  for (const one of named) {
    if (one.name === '' && mayBeEmpty(one)) continue;
    if (one.name === '' || seen.has(one.name))
      throw new DomainError('input.invalid', { field: 'name', name: one.name });
    seen.add(one.name);
  }
  return named;
}

const about = (
  kind: 'register:columns' | 'register:statuses',
  names: readonly { readonly name: string }[],
) => ({
  kind,
  subject: names
    .map(({ name }) => name)
    .filter((name) => name !== '')
    .join('、'),
  topics: ['measure'] as const,
  documentIds: [],
});

export const registerFeature = {
  'register:scheme': (_input, { db }) => readScheme(db),
  'register:set-columns': ({ columns }, { db, history, newId }) => {
    const rows = checkedNames(columns, () => false).map(({ id, name, kind, options }, position) => ({
      id: id ?? newId(),
      name,
      kind,
      position,
      options: JSON.stringify([
        ...new Set(options.map((option) => option.trim()).filter((option) => option !== '')),
      ]),
    }));
    history.mutate(about('register:columns', rows), (tx) => {
      const kept = new Set(rows.map(({ id }) => id));
      for (const cell of tx.all<Row<'measure_value'>>('SELECT * FROM measure_value')) {
        if (!kept.has(cell.column_id)) tx.remove('measure_value', cell);
      }
      replaceAll(tx, 'register_column', rows);
    });
    return readScheme(db);
  },
  'register:set-statuses': ({ statuses }, { db, history, newId }) => {
    const rows = checkedNames(statuses, ({ id }) => id === 'doubtful').map(
      ({ id, name, status }, position) => ({
        id: id ?? newId(),
        name,
        status,
        position,
      }),
    );
    history.mutate(about('register:statuses', rows), (tx) => {
      const kept = new Set<string>(rows.map(({ id }) => id));
      const using = tx.all<Row<'measure'>>('SELECT * FROM measure WHERE status_id IS NOT NULL');
      for (const { id, status_id } of using) {
        if (!kept.has(status_id as string)) tx.update('measure', { id }, { status_id: null });
      }
      replaceAll(tx, 'register_status', rows);
      // A row counts with what its status counts with now.
      const statusOf = new Map<string, string>(rows.map(({ id, status }) => [id, status]));
      for (const { id, status_id, status } of using) {
        const now = statusOf.get(status_id as string);
        if (now && now !== status) tx.update('measure', { id }, { status: now });
      }
    });
    return readScheme(db);
  },
} satisfies Feature;
