import { toReading } from '../../../shared/domain/document/reading';
import type { PlacedDifference } from '../../../shared/ipc/contract';
import type { OpenDocument } from '../../lib/open-document';

/** Characters of the paragraph shown on either side. */
const room = 60;

/** The words of a difference with what stands around them in their paragraph; null where they are in none. */
export function clauseAround({ reading }: OpenDocument, { range }: PlacedDifference) {
  const start = range && toReading(reading, range.start);
  const end = range && toReading(reading, range.end);
  if (!start || !end) return null;
  const [first, last] = [reading.blocks[start.index], reading.blocks[end.index]];
  if (!first || !last) return null;
  const before = first.text.slice(0, start.offset);
  const after = last.text.slice(end.offset);
  const words =
    start.index === end.index
      ? first.text.slice(start.offset, end.offset)
      : `${first.text.slice(start.offset)}\n…\n${last.text.slice(0, end.offset)}`;
  // From the sentence that holds the first word to the end of the one that holds the last.
  const opening = Math.max(before.search(/[^。！？；]*$/u), before.length - room);
  const close = /[。！？；]/u.exec(after);
  return {
    before: `${opening > 0 && opening === before.length - room ? '…' : ''}${before.slice(opening)}`,
    words,
    after:
      close && close.index < room
        ? after.slice(0, close.index + 1)
        : `${after.slice(0, room)}${after.length > room ? '…' : ''}`,
  };
}
