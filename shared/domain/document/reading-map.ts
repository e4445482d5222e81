import { DomainError } from '../error';
import type { TextPoint } from './range';
import type { Reading, ReadingPart } from './reading-block';

const lengthOf = (part: ReadingPart): number => part.to - part.from;

/**
 * Where an offset of a source block stands in the reading text, by the parts of that block; both in
 * UTF-16 units. What a repair took out stands where it was.
 */
export function offsetInParts(parts: readonly ReadingPart[], offset: number): number {
  for (const part of parts) {
    if (offset < part.from) return part.at;
    if (offset <= part.to) return part.at + offset - part.from;
  }
  const last = parts.at(-1);
  return last ? last.at + lengthOf(last) : 0;
}

/**
 * Where a source point stands in the reading. A point in a removed space stands where the space
 * was. At a split, `start` answers the block after it and `end` the block before it, as the start
 * and the end of a range mean them. Null if the point is in no block, or outside its text.
 */
export function toReading(
  reading: Reading,
  point: TextPoint,
  bias: 'start' | 'end' = 'start',
): { index: number; offset: number } | null {
  let index = reading.indexOf.get(point.block);
  if (index === undefined) return null;
  const holds = (at: number) => reading.blocks[at]?.source.find(({ id }) => id === point.block);
  const source = holds(index);
  if (!source || point.offset < 0 || point.offset > source.text.length) return null;
  for (;;) {
    const { end } = reading.blocks[index]!;
    const isPast =
      end.block === point.block && (bias === 'end' ? point.offset > end.offset : point.offset >= end.offset);
    if (!isPast || !holds(index + 1)) break;
    index += 1;
  }
  const parts = reading.blocks[index]!.parts.filter((part) => part.block === point.block);
  return { index, offset: offsetInParts(parts, point.offset) };
}

/**
 * The source point of a place in the reading (`offset` in UTF-16 units of the reading text, kept
 * within it). Where a join or a removed space lies at that very place, `start` answers the point
 * after it and `end` the point before it, so that a range takes in no more than was selected.
 */
export function toSource(reading: Reading, index: number, offset: number, bias: 'start' | 'end'): TextPoint {
  const block = reading.blocks[index];
  if (!block) throw new DomainError('range.invalid', { index });
  const place = Math.min(Math.max(offset, 0), block.text.length);
  const part =
    bias === 'start'
      ? block.parts.findLast((candidate) => candidate.at <= place)!
      : block.parts.find((candidate) => place <= candidate.at + lengthOf(candidate))!;
  return { block: part.block, offset: part.from + place - part.at };
}
