import { DomainError } from '../../../shared/domain/error';
import { overlap, joinedRange, partedAt } from '../../../shared/domain/measure/row-ranges';
import { rangeKey, type Measure } from '../../../shared/domain/measure/register';
import { readStatement } from '../../../shared/domain/measure/statement-of';
import type { Feature } from '../gateway';
import { columnsOfRange, shortened } from '../range-columns';
import { groundOf, lexiconOf, registerFor, rowsAt } from '../register';
import { changeTopics, changeValues, insertMeasure, removeMeasure } from '../register-rows';
import { settle } from '../register-settle';
import { aboutRows, updateRows } from './measure';

/** A row's own words for one that the researcher makes of it. */
const handMade = (row: Measure) => ({
  status: row.status,
  statusId: row.statusId,
  note: row.note,
  confidence: 1,
});

/** Rows made, parted, joined, taken out, and agreed with what the rules say now. */
export const measureRowsFeature = {
  'measure:add': ({ documentId, range, kind }, context) => {
    const { blocks, reading } = groundOf(context, documentId);
    const lexicon = lexiconOf(context);
    if (!lexicon) throw new DomainError('internal', { missing: 'lexicon' });
    const twin = registerFor(context, documentId).find((row) => rangeKey(row.range) === rangeKey(range));
    if (twin)
      return updateRows(context, documentId, [range], { status: 'confirmed', ...(kind ? { kind } : {}) });
    const covered = registerFor(context, documentId).filter(
      (row) => row.id && overlap(blocks, row.range, range),
    );
    if (covered.length > 0)
      throw new DomainError('measure.taken', { quote: shortened(covered[0]?.quote ?? '') });
    const read = readStatement(lexicon, reading, range, kind);
    const quote = columnsOfRange(context, documentId, range).columns.exact;
    context.history.mutate(aboutRows('measure:add', documentId, [{ quote }]), (tx) => {
      insertMeasure(
        context,
        tx,
        documentId,
        range,
        { ...read, status: 'confirmed', statusId: null, note: '', confidence: 1 },
        null,
      );
    });
    return null;
  },
  'measure:split': ({ documentId, range, at }, context) => {
    const { reading } = groundOf(context, documentId);
    const [row] = rowsAt(context, documentId, [range]);
    const lexicon = lexiconOf(context);
    if (!row || !lexicon) throw new DomainError('range.invalid', { documentId });
    const halves = partedAt(reading, range, at);
    context.history.mutate(aboutRows('measure:split', documentId, [row]), (tx) => {
      if (row.id) removeMeasure(tx, row.id);
      halves.forEach((half, place) => {
        const read = readStatement(lexicon, reading, half, row.kind);
        const own = { ...read, ...handMade(row), ...(place > 0 ? { note: '' } : {}) };
        const id = insertMeasure(context, tx, documentId, half, own, null);
        changeTopics(tx, id, row.topicIds, []);
        changeValues(tx, id, row.values);
      });
    });
    return null;
  },
  'measure:merge': ({ documentId, ranges }, context) => {
    const { blocks, reading } = groundOf(context, documentId);
    const lexicon = lexiconOf(context);
    const whole = joinedRange(blocks, ranges);
    rowsAt(context, documentId, ranges);
    const rows = registerFor(context, documentId).filter((row) => overlap(blocks, row.range, whole));
    const [first] = rows;
    if (!first || !lexicon || rows.length < 2) throw new DomainError('range.invalid', { documentId });
    const range = joinedRange(blocks, [whole, ...rows.map((row) => row.range)]);
    const isSettled = rows.every(({ status }) => status === first.status);
    context.history.mutate(aboutRows('measure:merge', documentId, rows), (tx) => {
      for (const { id } of rows) if (id) removeMeasure(tx, id);
      const own = {
        ...readStatement(lexicon, reading, range, first.kind),
        ...handMade(first),
        status: isSettled ? first.status : ('suggested' as const),
        statusId: isSettled ? first.statusId : null,
        note: rows
          .map(({ note }) => note)
          .filter((note) => note !== '')
          .join('\n'),
      };
      const id = insertMeasure(context, tx, documentId, range, own, null);
      changeTopics(
        tx,
        id,
        rows.flatMap(({ topicIds }) => topicIds),
        [],
      );
      for (const { values } of rows.toReversed()) changeValues(tx, id, values);
    });
    return null;
  },
  'measure:remove': ({ documentId, ranges }, context) => {
    const rows = rowsAt(context, documentId, ranges);
    context.history.mutate(aboutRows('measure:remove', documentId, rows), (tx) => {
      for (const { id } of rows) if (id) removeMeasure(tx, id);
    });
    return null;
  },
  'measure:settle': ({ documentId, ranges, take }, context) => {
    const rows = rowsAt(context, documentId, ranges).filter(({ difference }) => difference !== null);
    const { statements } = groundOf(context, documentId);
    const foundAt = new Map(statements.map((statement) => [rangeKey(statement.range), statement]));
    context.history.mutate(aboutRows('measure:settle', documentId, rows), (tx) => {
      for (const row of rows) settle(context, tx, documentId, row, take, foundAt);
    });
    return null;
  },
} satisfies Feature;
