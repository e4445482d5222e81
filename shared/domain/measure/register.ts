import type { TextRange } from '../document/range';
import { toReading, type Reading } from '../document/reading';
import type { ColumnId, MeasureId, StatusId, TagId } from '../ids';
import { differenceOf, type Difference } from './difference';
import type { FieldName, Statement, StatementFields, StatementKind } from './statement';
import { fieldNames } from './statement';

export const measureStatuses = ['suggested', 'confirmed', 'rejected'] as const;
/** `suggested` is still open, whether the rules propose it or the researcher put it there. */
export type MeasureStatus = (typeof measureStatuses)[number];

/** What the rules said of a row's words: its kind and fields. */
export type Proposed = StatementFields & { readonly kind: StatementKind };

/** A row as the researcher keeps it. */
export interface StoredMeasure extends StatementFields {
  readonly id: MeasureId;
  readonly kind: StatementKind;
  readonly status: MeasureStatus;
  /** A status of the researcher's own; null for the plain one. */
  readonly statusId: StatusId | null;
  readonly range: TextRange;
  /** The words in the source. */
  readonly quote: string;
  readonly confidence: number;
  readonly note: string;
  readonly topicIds: readonly TagId[];
  /** Cells of own columns that are filled. */
  readonly values: Readonly<Record<ColumnId, string>>;
  /** Null for a row that was made by hand. */
  readonly proposed: Proposed | null;
}

/** A row of the register (措施台账). */
export interface Measure extends Omit<StoredMeasure, 'id' | 'proposed'> {
  /** Null for a proposal that nobody has touched. */
  readonly id: MeasureId | null;
  readonly origin: 'rules' | 'hand';
  /** Fields that the researcher changed from what the rules had said. */
  readonly edited: readonly FieldName[];
  /** Where the rules now say something else than when the row was kept; null where they do not. */
  readonly difference: Difference | null;
}

/** What a row is known by: its place in the source. */
export const rangeKey = ({ start, end }: TextRange): string =>
  `${start.block}:${start.offset}-${end.block}:${end.offset}`;

interface Place {
  readonly index: number;
  readonly start: number;
  readonly last: number;
  readonly end: number;
}

const untouched = {
  id: null,
  status: 'suggested',
  statusId: null,
  note: '',
  topicIds: [],
  values: {},
} as const;

/** A statement always proposes the same row; a long document has tens of thousands. */
const proposals = new WeakMap<Statement, Measure>();

function proposalOf(found: Statement): Measure {
  const known = proposals.get(found);
  if (known) return known;
  const { index: _index, start: _start, end: _end, ...statement } = found;
  const proposal: Measure = {
    ...statement,
    ...untouched,
    origin: 'rules',
    edited: [],
    difference: null,
  };
  proposals.set(found, proposal);
  return proposal;
}

function keptRow({ proposed, ...row }: StoredMeasure, found: readonly Statement[]): Measure {
  return {
    ...row,
    origin: proposed ? 'rules' : 'hand',
    edited: proposed ? fieldNames.filter((name) => row[name] !== proposed[name]) : [],
    difference: proposed && row.status !== 'rejected' ? differenceOf(row, proposed, found) : null,
  };
}

/**
 * The register of a document in text order: what the researcher keeps, and proposals for the words
 * that no kept row touches. A kept row stands whatever the rules say now; where they say something
 * else it carries the difference.
 */
export function registerOf(
  reading: Reading,
  statements: readonly Statement[],
  stored: readonly StoredMeasure[],
): readonly Measure[] {
  const placeOf = (range: TextRange): Place => {
    const [from, to] = [toReading(reading, range.start), toReading(reading, range.end, 'end')];
    return { index: from?.index ?? 0, start: from?.offset ?? 0, last: to?.index ?? 0, end: to?.offset ?? 0 };
  };
  const rows = stored.map((measure) => ({ measure, place: placeOf(measure.range) }));
  const rowsIn = new Map<number, Place[]>();
  for (const { place } of rows) {
    for (let index = place.index; index <= place.last; index += 1)
      rowsIn.set(index, [...(rowsIn.get(index) ?? []), place]);
  }
  const foundIn = new Map<number, Statement[]>();
  for (const statement of statements)
    foundIn.set(statement.index, [...(foundIn.get(statement.index) ?? []), statement]);

  const touches = (place: Place, { index, start, end }: Statement) =>
    (place.index < index || place.start < end) && (place.last > index || place.end > start);
  const open = statements
    .filter((one) => !(rowsIn.get(one.index) ?? []).some((place) => touches(place, one)))
    .map((one) => ({ measure: proposalOf(one), index: one.index, start: one.start }));
  const kept = rows.map(({ measure, place }) => ({
    measure: keptRow(
      measure,
      (foundIn.get(place.index) ?? []).filter((one) => touches(place, one)),
    ),
    index: place.index,
    start: place.start,
  }));
  return [...open, ...kept]
    .sort((a, b) => a.index - b.index || a.start - b.start)
    .map(({ measure }) => measure);
}
