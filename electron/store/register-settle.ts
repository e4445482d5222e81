import { DomainError } from '../../shared/domain/error';
import type { DocumentId } from '../../shared/domain/ids';
import { overlap } from '../../shared/domain/measure/row-ranges';
import { rangeKey, type Measure } from '../../shared/domain/measure/register';
import { fieldNames, fieldsOnly, type Statement } from '../../shared/domain/measure/statement';
import type { StoreContext } from './context';
import type { Transaction } from './history/transaction';
import { columnsOfRange, shortened } from './range-columns';
import { groundOf, registerFor } from './register';
import { removeMeasure } from './register-rows';

const proposedOf = (statement: Statement) =>
  JSON.stringify({ kind: statement.kind, ...fieldsOnly(statement) });

/** Throws DomainError measure.taken where the words that the rules propose belong to another kept row. */
function refuseTaken(
  context: StoreContext,
  documentId: DocumentId,
  row: Measure,
  statement: Statement,
): void {
  const { blocks } = groundOf(context, documentId);
  const other = registerFor(context, documentId).find(
    ({ id, range }) => id !== null && id !== row.id && overlap(blocks, range, statement.range),
  );
  if (other) throw new DomainError('measure.taken', { quote: shortened(other.quote) });
}

/**
 * Ends the difference between a kept row and what the rules say now: `rules` takes what they say, of
 * a moved row only the fields that the researcher had not changed; `mine` leaves the row and from then
 * on compares with what they say now, or not at all where they propose other words or none.
 */
export function settle(
  context: StoreContext,
  tx: Transaction,
  documentId: DocumentId,
  row: Measure,
  take: 'mine' | 'rules',
  foundAt: ReadonlyMap<string, Statement>,
): void {
  const { id, difference } = row;
  if (!id || !difference) return;
  const patch = (columns: Parameters<typeof tx.update<'measure'>>[2]) =>
    tx.update('measure', { id }, { ...columns, updated_at: context.now() });
  if (difference.kind === 'gone') {
    if (take === 'rules') removeMeasure(tx, id);
    else patch({ proposed: null });
    return;
  }
  const range = difference.kind === 'range' ? difference.range : row.range;
  const now = foundAt.get(rangeKey(range));
  if (!now) throw new DomainError('range.invalid', { documentId });
  if (difference.kind === 'fields') {
    const taken = Object.fromEntries(difference.fields.map(({ name }) => [name, now[name]]));
    patch({ proposed: proposedOf(now), ...(take === 'rules' ? { ...taken, kind: now.kind } : {}) });
  } else if (take === 'mine') {
    patch({ proposed: null });
  } else {
    refuseTaken(context, documentId, row, now);
    const own = Object.fromEntries(
      fieldNames.filter((name) => !row.edited.includes(name)).map((name) => [name, now[name]]),
    );
    patch({ ...columnsOfRange(context, documentId, range).columns, proposed: proposedOf(now), ...own });
  }
}
