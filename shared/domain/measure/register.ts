import { toReading, type Reading } from '../document/reading';
import type { TextRange } from '../document/range';
import type { MeasureId } from '../ids';
import type { Statement, StatementFields, StatementKind } from './statement';

export const measureStatuses = ['suggested', 'confirmed', 'rejected'] as const;
/** `suggested` is what the rules propose and nobody has decided on; only decisions are stored. */
export type MeasureStatus = (typeof measureStatuses)[number];

/** A row of the register (措施台账). */
export interface Measure extends StatementFields {
  /** Null for a proposal. */
  readonly id: MeasureId | null;
  readonly kind: StatementKind;
  readonly status: MeasureStatus;
  readonly range: TextRange;
  /** The words in the source. */
  readonly quote: string;
  readonly confidence: number;
}

/** What a row is known by: its place in the source. */
export const rangeKey = ({ start, end }: TextRange): string =>
  `${start.block}:${start.offset}-${end.block}:${end.offset}`;

const proposal = ({ index: _index, start: _start, end: _end, ...statement }: Statement): Measure => ({
  ...statement,
  id: null,
  status: 'suggested',
});

/**
 * The register of a document in text order: what was decided, and proposals for the words that no
 * decision touches. A decision stands whatever the rules say now.
 */
export function registerOf(
  reading: Reading,
  statements: readonly Statement[],
  decided: readonly Measure[],
): readonly Measure[] {
  const placeOf = (range: TextRange) => {
    const [from, to] = [toReading(reading, range.start), toReading(reading, range.end)];
    return from && to ? { index: from.index, start: from.offset, last: to.index, end: to.offset } : null;
  };
  const rows = decided.map((measure) => ({ measure, place: placeOf(measure.range) }));
  const isFree = ({ index, start, end }: Statement) =>
    !rows.some(
      ({ place }) =>
        place &&
        (place.index < index || (place.index === index && place.start < end)) &&
        (place.last > index || (place.last === index && place.end > start)),
    );
  const open = statements.filter(isFree).map((statement) => ({
    measure: proposal(statement),
    index: statement.index,
    start: statement.start,
  }));
  const kept = rows.map(({ measure, place }) => ({
    measure,
    index: place?.index ?? 0,
    start: place?.start ?? 0,
  }));
  return [...open, ...kept]
    .sort((a, b) => a.index - b.index || a.start - b.start)
    .map(({ measure }) => measure);
}
