import type { OperationKind } from '../../shared/domain/history/operation';
import type { TagId } from '../../shared/domain/ids';
import type { TagField, TagFieldChange, TagRevision } from '../../shared/domain/tag/tag';
import type { ReadableDb, SqlRow } from './db/database';
import type { RowChange } from './history/transaction';

interface Found {
  readonly seq: number;
  readonly at: number;
  readonly author_name: string;
  readonly kind: OperationKind;
  readonly subject: string;
  readonly changes: string;
}

const listed = 40;
const fieldOf: Readonly<Record<string, TagField>> = {
  name: 'name',
  definition: 'definition',
  inclusion: 'inclusion',
  exclusion: 'exclusion',
  color: 'color',
  shortcut: 'shortcut',
  archived: 'archived',
  parent_id: 'place',
  terms: 'terms',
};

/** Rows that a later schema gave more columns lack them: what is not there did not change. */
function fieldChanges(before: SqlRow, after: SqlRow): readonly TagFieldChange[] {
  return Object.entries(fieldOf).flatMap(([column, field]) => {
    if (!(column in before) || before[column] === after[column]) return [];
    return [{ field, before: String(before[column] ?? ''), after: String(after[column] ?? '') }];
  });
}

/**
 * What was done to a tag, newest first, from the operation log: its words and its place, and the marks
 * that a step brought to it. Steps that were undone are not told; nor is a step that only set siblings in order.
 */
export function revisionsOf(db: ReadableDb, tagId: TagId): readonly TagRevision[] {
  const revisions: TagRevision[] = [];
  const rows = db.all<Found>(
    `SELECT seq, at, author_name, kind, subject, changes FROM operation
     WHERE state = 'done' AND (kind LIKE 'tag:%' OR kind LIKE 'topic:%') AND instr(changes, ?) > 0
     ORDER BY seq DESC LIMIT 400`,
    JSON.stringify(tagId),
  );
  for (const { seq, at, author_name: author, kind, subject, changes } of rows) {
    const all = JSON.parse(changes) as readonly RowChange[];
    const own = all.filter(
      ({ table, before, after }) => table === 'tag' && (after ?? before)?.['id'] === tagId,
    );
    const made = own.some(({ before }) => before === null);
    const fields = own.flatMap(({ before, after }) => (before && after ? fieldChanges(before, after) : []));
    const marks = all.filter(
      ({ table, after }) => table === 'annotation_tag' && after?.['tag_id'] === tagId,
    ).length;
    const example = kind === 'tag:example';
    if (!made && fields.length === 0 && marks === 0 && !example) continue;
    revisions.push({ seq, at, author, kind, subject, fields, marks });
    if (revisions.length === listed) break;
  }
  return revisions;
}
