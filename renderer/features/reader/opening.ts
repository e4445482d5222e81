import type { TextPoint } from '../../../shared/domain/document/range';
import { toReading, toSource, type Reading } from '../../../shared/domain/document/reading';

/**
 * Where a view that is to show a place begins: with the headings right above it where it is the first of
 * its section, so that none of them is cut by the view's edge.
 */
export function openingOf(reading: Reading, place: TextPoint): TextPoint {
  const found = toReading(reading, place);
  if (!found || found.offset > 0) return place;
  let { index } = found;
  while (reading.blocks[index - 1]?.kind === 'heading') index -= 1;
  return index === found.index ? place : toSource(reading, index, 0, 'start');
}
