import { sourceInOneLine } from '../../../shared/domain/document/one-line';
import type { OperationKind, RecordKind, TrashItem } from '../../../shared/domain/history/operation';
import type { ReadableDb, SqlRow } from '../db/database';
import type { TableName } from '../db/tables';
import { readRow, type RowChange } from './transaction';

/** The tables whose rows hang on a record, by the column that names it. */
export const hangsOn: Readonly<
  Record<Exclude<RecordKind, 'document'>, readonly (readonly [TableName, string])[]>
> = {
  annotation: [
    ['comment', 'annotation_id'],
    ['annotation_tag', 'annotation_id'],
  ],
  measure: [
    ['measure_topic', 'measure_id'],
    ['measure_value', 'measure_id'],
  ],
  note: [['note_tag', 'note_id']],
  tag: [
    ['tag', 'parent_id'],
    ['annotation_tag', 'tag_id'],
    ['measure_topic', 'tag_id'],
    ['note_tag', 'tag_id'],
    ['topic_exempt', 'scheme_id'],
    ['tag_example', 'tag_id'],
  ],
};
type LoggedKind = keyof typeof hangsOn;
const isLogged = (table: string): table is LoggedKind => Object.hasOwn(hangsOn, table);

interface LogRow {
  readonly seq: number;
  readonly kind: OperationKind;
  readonly at: number;
  readonly changes: string;
  readonly state: 'done' | 'undone' | 'abandoned';
}

/** A record that is gone, as the log last knew it. */
export interface Gone {
  readonly kind: LoggedKind;
  readonly row: SqlRow;
  readonly hanging: readonly (readonly [TableName, SqlRow])[];
  readonly cause: TrashItem['cause'];
  readonly at: number;
}

/** This many steps of the log are looked through for what was deleted. */
const reach = 2000;

interface Image {
  readonly table: TableName;
  readonly row: SqlRow;
}

/** Rows among the images that hang on a record, and what hangs on those. */
function hangingOn(kind: LoggedKind, id: unknown, images: readonly Image[]): [TableName, SqlRow][] {
  return hangsOn[kind].flatMap(([table, column]) =>
    images
      .filter((image) => image.table === table && image.row[column] === id)
      .flatMap(({ row }): [TableName, SqlRow][] => [
        [table, row],
        ...(table === 'tag' ? hangingOn('tag', row['id'], images) : []),
      ]),
  );
}

/** The last state of each row of steps that were undone and can no longer be done again. */
function abandonedImages(rows: readonly LogRow[]): readonly Image[] {
  const last = new Map<string, Image>();
  for (const { changes } of rows.toReversed()) {
    for (const { table, after } of JSON.parse(changes) as RowChange[]) {
      if (after)
        last.set(`${table} ${JSON.stringify(after['id'] ?? Object.values(after))}`, { table, row: after });
    }
  }
  return [...last.values()];
}

/** A bare mark or tag that was taken back was meant to go; what was written in it may be missed. */
const holdsOwnWords = (kind: LoggedKind, hanging: Gone['hanging']): boolean =>
  kind === 'note' || hanging.some(([table]) => table === 'comment');

/**
 * Everything that was deleted, or was written and its making undone for good, newest first. What redo would
 * still bring back is left out: it is not gone.
 */
export function gone(db: ReadableDb): readonly Gone[] {
  const columns = 'seq, kind, at, changes, state';
  const deleting = db.all<LogRow>(
    `SELECT ${columns} FROM operation WHERE state = 'done' AND instr(changes, '"after":null') > 0 ORDER BY seq DESC LIMIT ?`,
    reach,
  );
  const abandoned = db.all<LogRow>(
    `SELECT ${columns} FROM operation WHERE state = 'abandoned' ORDER BY seq DESC LIMIT ?`,
    reach,
  );
  const undone = db.all<LogRow>(`SELECT ${columns} FROM operation WHERE state = 'undone'`);
  const seen = new Set<unknown>(
    undone.flatMap(({ changes }) =>
      (JSON.parse(changes) as RowChange[])
        .filter(({ table, before }) => isLogged(table) && before === null)
        .map(({ after }) => after?.['id']),
    ),
  );
  const found: (Gone & { readonly seq: number })[] = [];
  const collect = (log: LogRow, images: readonly Image[], lost: readonly Image[]) => {
    const removed = new Set(lost.filter(({ table }) => table === 'tag').map(({ row }) => row['id']));
    for (const { table, row } of lost) {
      const id = row['id'];
      if (!isLogged(table) || seen.has(id) || readRow(db, table, row)) continue;
      seen.add(id);
      // A tag that went with the one above it comes back with that one.
      if (table === 'tag' && removed.has(row['parent_id'])) continue;
      const hanging = hangingOn(table, id, images);
      if (log.state === 'abandoned' && !holdsOwnWords(table, hanging)) continue;
      const cause = log.state === 'done' ? log.kind : 'abandoned';
      found.push({ kind: table, row, hanging, cause, at: log.at, seq: log.seq });
    }
  };
  for (const log of deleting) {
    const images = (JSON.parse(log.changes) as RowChange[]).flatMap(({ table, before, after }) =>
      before && !after ? [{ table, row: before }] : [],
    );
    collect(log, images, images);
  }
  const images = abandonedImages(abandoned);
  for (const log of abandoned) {
    const made = (JSON.parse(log.changes) as RowChange[]).filter(({ before, after }) => !before && after);
    const ids = new Set(made.map(({ after }) => after?.['id']));
    collect(
      log,
      images,
      images.filter(({ table, row }) => isLogged(table) && ids.has(row['id'])),
    );
  }
  return found.sort((a, b) => b.seq - a.seq);
}

const nameOf = ({ kind, row }: Gone): string =>
  kind === 'note' || kind === 'tag'
    ? String(row[kind === 'note' ? 'title' : 'name'])
    : sourceInOneLine(String(row['exact']));

/** What can be restored: deleted records out of the log, and documents that were put away. */
export function listTrash(db: ReadableDb): readonly TrashItem[] {
  const records = gone(db).map((item): TrashItem => {
    const count = (table: TableName) => item.hanging.filter(([name]) => name === table).length;
    return {
      kind: item.kind,
      id: String(item.row['id']),
      name: nameOf(item).slice(0, 200),
      cause: item.cause,
      at: item.at,
      comments: count('comment'),
      marks: item.kind === 'tag' ? count('annotation_tag') : 0,
    };
  });
  const documents = db
    .all<{ id: string; title: string; deleted_at: number; marks: number }>(
      `SELECT id, title, deleted_at, (SELECT count(*) FROM annotation WHERE document_id = document.id) AS marks
       FROM document WHERE deleted_at IS NOT NULL`,
    )
    .map(({ id, title, deleted_at, marks }): TrashItem => {
      return {
        kind: 'document',
        id,
        name: title,
        cause: 'document:delete',
        at: deleted_at,
        comments: 0,
        marks,
      };
    });
  return [...records, ...documents].sort((a, b) => b.at - a.at);
}
