import { sentencesOf } from '../../../shared/domain/document/sentence';
import { toReading, toSource, type Reading } from '../../../shared/domain/document/reading';
import type { TextRange } from '../../../shared/domain/document/range';
import { useWorkbench } from '../../lib/workbench';
import { domRange } from './dom-text';
import { useReader } from './reader-state';
import { shown } from './shown';

interface Place {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** Where the keyboard stands: the selection, or the place at the top of the view. */
function herePlace(reading: Reading): Place {
  const { selection, placePoint, placeIndex } = useReader.getState();
  if (!selection) {
    const at = placePoint && toReading(reading, placePoint);
    return { index: at?.index ?? placeIndex, start: at?.offset ?? 0, end: at?.offset ?? 0 };
  }
  const start = toReading(reading, selection.range.start);
  const end = toReading(reading, selection.range.end, 'end');
  return {
    index: end?.index ?? 0,
    start: start?.index === end?.index ? (start?.offset ?? 0) : 0,
    end: end?.offset ?? 0,
  };
}

const hasText = (reading: Reading, index: number) => {
  const block = reading.blocks[index];
  return block !== undefined && block.text !== '' && block.kind !== 'image';
};

/** The sentence after or before a place, going on into the neighbouring blocks. */
function neighbour(reading: Reading, from: Place, by: 1 | -1, fresh: boolean): Place | null {
  const here = sentencesOf(reading.blocks[from.index]?.text ?? '');
  const found =
    by > 0
      ? here.find((sentence) => (fresh ? sentence.end > from.end : sentence.start >= from.end))
      : here.findLast((sentence) => sentence.end <= from.start);
  if (found) return { index: from.index, ...found };
  for (let index = from.index + by; index >= 0 && index < reading.blocks.length; index += by) {
    if (!hasText(reading, index)) continue;
    const sentence = sentencesOf(reading.blocks[index]?.text ?? '').at(by > 0 ? 0 : -1);
    if (sentence) return { index, ...sentence };
  }
  return null;
}

function rangeOf(reading: Reading, place: Place): TextRange {
  return {
    start: toSource(reading, place.index, place.start, 'start'),
    end: toSource(reading, place.index, place.end, 'end'),
  };
}

/** Selects a range on the page and says so at once: the next key may already mean it. */
function applySelection(range: TextRange): boolean {
  const made = domRange(range);
  const selection = document.getSelection();
  if (!made || !selection) return false;
  selection.removeAllRanges();
  selection.addRange(made);
  const rects = [...made.getClientRects()].filter((rect) => rect.width > 0);
  const [start, end] = [rects[0], rects.at(-1)];
  if (start && end) useReader.getState().setSelection({ range, start, end });
  return true;
}

function select(range: TextRange): void {
  const isThere = applySelection(range);
  useWorkbench.getState().jumpTo(range);
  // Words that were not on the page yet are there after the jump.
  if (!isThere) requestAnimationFrame(() => applySelection(range));
}

/** Selects the next or previous sentence; the first time, the one being read. */
export function walkSentence(by: 1 | -1): void {
  const reading = shown()?.opened.reading;
  if (!reading) return;
  const next = neighbour(reading, herePlace(reading), by, useReader.getState().selection === null);
  if (next) select(rangeOf(reading, next));
}

/** Moves the end of the selection by a sentence. */
export function extendSentence(by: 1 | -1): void {
  const reading = shown()?.opened.reading;
  const { selection } = useReader.getState();
  if (!reading || !selection) return;
  const end = toReading(reading, selection.range.end, 'end');
  if (!end) return;
  if (by > 0) {
    const next = neighbour(reading, { index: end.index, start: end.offset, end: end.offset }, 1, true);
    if (next) select({ start: selection.range.start, end: rangeOf(reading, next).end });
    return;
  }
  const start = toReading(reading, selection.range.start);
  const before = sentencesOf(reading.blocks[end.index]?.text ?? '').findLast(
    (sentence) => sentence.end < end.offset,
  );
  if (before && (start?.index !== end.index || before.end > start.offset)) {
    select({ start: selection.range.start, end: toSource(reading, end.index, before.end, 'end') });
  }
}

/** Goes to the next or previous paragraph and selects its first sentence. */
export function walkParagraph(by: 1 | -1): void {
  const reading = shown()?.opened.reading;
  if (!reading) return;
  for (let index = herePlace(reading).index + by; index >= 0 && index < reading.blocks.length; index += by) {
    if (!hasText(reading, index) || reading.blocks[index]?.kind === 'heading') continue;
    const sentence = sentencesOf(reading.blocks[index]?.text ?? '')[0];
    if (sentence) select(rangeOf(reading, { index, ...sentence }));
    return;
  }
}
