import type { TextRange } from '../../../shared/domain/document/range';
import { DomainError } from '../../../shared/domain/error';
import type { DocumentId } from '../../../shared/domain/ids';
import { rangeKey, type Measure } from '../../../shared/domain/measure/register';
import { cellValue } from '../../../shared/domain/measure/scheme';
import type { CallArguments } from '../../../shared/ipc/contract';
import type { StoreContext } from '../context';
import type { Feature } from '../gateway';
import type { Operation } from '../history/history';
import { shortened } from '../range-columns';
import { registerFor, rowsAt } from '../register';
import { changeTopics, changeValues, keep, removeMeasure } from '../register-rows';
import { readScheme } from '../repositories/measures';
import { readTag } from '../repositories/tags';

export const aboutRows = (
  kind: Operation['kind'],
  documentId: DocumentId,
  rows: readonly Pick<Measure, 'quote'>[],
): Operation => ({
  kind,
  subject: `${shortened(rows[0]?.quote ?? '')}${rows.length > 1 ? ` +${rows.length - 1}` : ''}`,
  topics: ['measure'],
  documentIds: [documentId],
});

type Patch = CallArguments<'measure:update'>['patch'];

/** The patch with its cells as they are kept. Throws DomainError where a tag, status or column is not there or a cell does not fit. */
function checked({ db }: StoreContext, patch: Patch): Patch {
  const { columns, statuses } = readScheme(db);
  for (const tagId of patch.addTopics ?? []) readTag(db, tagId);
  const own = statuses.find(({ id }) => id === patch.statusId);
  if (patch.statusId && !own) throw new DomainError('input.invalid', { field: 'status' });
  const values = Object.entries(patch.values ?? {}).map(([id, typed]) => {
    const column = columns.find((one) => one.id === id);
    const value = column ? cellValue(column, typed) : null;
    if (value === null) throw new DomainError('measure.cell', { column: column?.name ?? '', value: typed });
    return [id, value] as const;
  });
  return {
    ...patch,
    values: Object.fromEntries(values),
    ...(own ? { status: own.status } : {}),
  };
}

/** Whether a row says no more than the rules do by themselves. */
const isUntouched = (row: Measure): boolean =>
  row.origin === 'rules' &&
  row.status === 'suggested' &&
  row.statusId === null &&
  row.edited.length === 0 &&
  row.difference === null &&
  row.note === '' &&
  row.topicIds.length === 0 &&
  Object.keys(row.values).length === 0;

/** What was named, without what was left out. */
const defined = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

/** A status of the register takes one of the researcher's own away, and the other way round. */
const statusColumns = ({ status, statusId }: Patch) => ({
  ...(status === undefined ? {} : { status, status_id: statusId ?? null }),
});

export function updateRows(
  context: StoreContext,
  documentId: DocumentId,
  ranges: readonly TextRange[],
  asked: Patch,
): null {
  const { history, now } = context;
  const patch = checked(context, asked);
  const rows = rowsAt(context, documentId, ranges);
  history.mutate(aboutRows('measure:update', documentId, rows), (tx) => {
    for (const row of rows) {
      const id = keep(context, tx, documentId, row);
      tx.update(
        'measure',
        { id },
        {
          ...statusColumns(patch),
          ...defined(patch.fields ?? {}),
          ...(patch.kind === undefined ? {} : { kind: patch.kind }),
          ...(patch.note === undefined ? {} : { note: patch.note }),
          updated_at: now(),
        },
      );
      changeTopics(tx, id, patch.addTopics ?? [], patch.removeTopics ?? []);
      changeValues(tx, id, patch.values ?? {});
    }
    const keys = new Set(ranges.map(rangeKey));
    for (const row of registerFor(context, documentId)) {
      if (row.id && keys.has(rangeKey(row.range)) && isUntouched(row)) removeMeasure(tx, row.id);
    }
  });
  return null;
}

export const measureFeature = {
  'measure:list': ({ documentId }, context) => registerFor(context, documentId),
  'measure:update': ({ documentId, ranges, patch }, context) =>
    updateRows(context, documentId, ranges, patch),
} satisfies Feature;
