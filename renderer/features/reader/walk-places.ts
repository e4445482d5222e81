import type { Reading } from '../../../shared/domain/document/reading';
import { sentencesIn, stretchesIn } from '../../../shared/domain/document/reading-table';

/** A stretch of a block of the reading, in UTF-16 units of its reading text. */
export interface Place {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

function hasText(reading: Reading, index: number): boolean {
  const block = reading.blocks[index];
  return block !== undefined && block.text !== '' && block.kind !== 'image';
}

/**
 * The sentence after or before a place, going on into the neighbouring cells and blocks. A `fresh`
 * start takes the sentence that the place stands in.
 */
export function sentenceBeside(reading: Reading, from: Place, by: 1 | -1, fresh: boolean): Place | null {
  const block = reading.blocks[from.index];
  const here = block ? sentencesIn(block) : [];
  const found =
    by > 0
      ? here.find((sentence) => (fresh ? sentence.end > from.end : sentence.start >= from.end))
      : here.findLast((sentence) => sentence.end <= from.start);
  if (found) return { index: from.index, start: found.start, end: found.end };
  for (let index = from.index + by; index >= 0 && index < reading.blocks.length; index += by) {
    if (!hasText(reading, index)) continue;
    const sentence = sentencesIn(reading.blocks[index]!).at(by > 0 ? 0 : -1);
    if (sentence) return { index, start: sentence.start, end: sentence.end };
  }
  return null;
}

/**
 * The first sentence of the next or previous paragraph or cell; headings are passed over, and a table
 * is walked cell by cell from the side it is entered.
 */
export function pieceBeside(reading: Reading, from: Place, by: 1 | -1): Place | null {
  const block = reading.blocks[from.index];
  if (block?.kind === 'table') {
    const cells = stretchesIn(block);
    const own = cells.findIndex((cell) => from.start < cell.end);
    const next = cells[(own < 0 ? cells.length : own) + by];
    if (next) return firstSentence(reading, from.index, next.start);
  }
  for (let index = from.index + by; index >= 0 && index < reading.blocks.length; index += by) {
    const beside = reading.blocks[index]!;
    if (!hasText(reading, index) || beside.kind === 'heading') continue;
    const piece = stretchesIn(beside).at(by > 0 ? 0 : -1);
    return piece ? firstSentence(reading, index, piece.start) : null;
  }
  return null;
}

function firstSentence(reading: Reading, index: number, from: number): Place | null {
  const sentence = sentencesIn(reading.blocks[index]!).find(({ start }) => start >= from);
  return sentence ? { index, start: sentence.start, end: sentence.end } : null;
}
