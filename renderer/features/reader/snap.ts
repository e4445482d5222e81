import { toReading, toSource, type Reading } from '../../../shared/domain/document/reading';
import type { TextRange } from '../../../shared/domain/document/range';
import type { SelectionUnit } from '../../../shared/domain/settings/settings';
import { snapSpan } from './extend-places';

/**
 * What a selection made by the pointer follows. Alt turns it over: where characters are usual it takes
 * clauses, with Shift sentences; where clauses or sentences are, it takes characters.
 */
export function unitFor(
  usual: SelectionUnit,
  { altKey, shiftKey }: { readonly altKey: boolean; readonly shiftKey: boolean },
): SelectionUnit {
  if (!altKey) return usual;
  if (usual !== 'character') return 'character';
  return shiftKey ? 'sentence' : 'clause';
}

/** A range of the source over whole units of the reading. */
export function snapRange(reading: Reading, range: TextRange, unit: SelectionUnit): TextRange {
  const from = toReading(reading, range.start);
  const to = toReading(reading, range.end, 'end');
  if (!from || !to || unit === 'character') return range;
  const span = snapSpan(reading, { from, to }, unit);
  return {
    start: toSource(reading, span.from.index, span.from.offset, 'start'),
    end: toSource(reading, span.to.index, span.to.offset, 'end'),
  };
}
