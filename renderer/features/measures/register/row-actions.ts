import type { TextPoint } from '../../../../shared/domain/document/range';
import type { TableRow } from '../../../../shared/domain/measure/table/row';
import type { TagId } from '../../../../shared/domain/ids';
import type { CallInput } from '../../../../shared/ipc/contract';
import { callStore } from '../../../lib/client';
import { reportFailure } from '../../../lib/notices';
import type { OpenDocument } from '../../../lib/open-document';

type Rows = readonly Pick<TableRow, 'range'>[];
const about = (opened: OpenDocument, rows: Rows) => ({
  documentId: opened.document.id,
  ranges: rows.map(({ range }) => range),
});

/** Changes rows, all in the same way, as one step of the history. */
export function changeRows(
  opened: OpenDocument,
  rows: Rows,
  patch: CallInput<'measure:update'>['patch'],
): void {
  if (rows.length > 0) reportFailure(callStore('measure:update', { ...about(opened, rows), patch }));
}

/** Gives rows just these topics; what only some of them have stays with those. */
export function setTopics(opened: OpenDocument, rows: readonly TableRow[], topicIds: readonly TagId[]): void {
  const shared = sharedTopics(rows);
  changeRows(opened, rows, {
    addTopics: topicIds.filter((id) => !shared.includes(id)),
    removeTopics: shared.filter((id) => !topicIds.includes(id)),
  });
}

/** Topics that every one of the rows has. */
export const sharedTopics = (rows: readonly TableRow[]): readonly TagId[] =>
  (rows[0]?.topicIds ?? []).filter((id) => rows.every(({ topicIds }) => topicIds.includes(id)));

export const mergeRows = (opened: OpenDocument, rows: Rows): void =>
  reportFailure(callStore('measure:merge', about(opened, rows)));
export const removeRows = (opened: OpenDocument, rows: Rows): void =>
  reportFailure(callStore('measure:remove', about(opened, rows)));
export const settleRows = (opened: OpenDocument, rows: Rows, take: 'mine' | 'rules'): void =>
  reportFailure(callStore('measure:settle', { ...about(opened, rows), take }));
export const splitRow = (opened: OpenDocument, row: TableRow, at: TextPoint): void =>
  reportFailure(callStore('measure:split', { documentId: opened.document.id, range: row.range, at }));
