import { toReading, toSource, type Reading } from '../../../shared/domain/document/reading';
import type { TextRange } from '../../../shared/domain/document/range';
import { useWorkbench } from '../../lib/workbench';
import { domRange } from './dom-text';
import { useReader } from './reader-state';
import { shown } from './shown';
import {
  clauseBeside,
  edgeBeside,
  headingBeside,
  widerThan,
  type Span,
  type WalkUnit,
} from './extend-places';
import { pieceBeside, sentenceBeside, type Place } from './walk-places';

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

function rangeOf(reading: Reading, place: Place): TextRange {
  return {
    start: toSource(reading, place.index, place.start, 'start'),
    end: toSource(reading, place.index, place.end, 'end'),
  };
}

/** Selects a range on the page and says so at once: the next key may already mean it. */
export function applySelection(range: TextRange): boolean {
  const made = domRange(useWorkbench.getState().pane, range);
  const selection = document.getSelection();
  if (!made || !selection) return false;
  selection.removeAllRanges();
  selection.addRange(made);
  const rects = [...made.getClientRects()].filter((rect) => rect.width > 0);
  const [start, end] = [rects[0], rects.at(-1)];
  if (start && end) useReader.getState().setSelection({ range, start, end });
  return true;
}

/** Selects words that come onto the page with a jump: in a frame, or some later in a text just opened. */
function selectSoon(range: TextRange, frames: number): void {
  requestAnimationFrame(() => {
    if (!applySelection(range) && frames > 0) selectSoon(range, frames - 1);
  });
}

/** Brings words into view and selects them. */
export function select(range: TextRange): void {
  const isThere = applySelection(range);
  useWorkbench.getState().jumpTo(range);
  if (!isThere) selectSoon(range, 30);
}

/** Selects the next or previous sentence; the first time, the one being read. */
export function walkSentence(by: 1 | -1): void {
  const reading = shown()?.opened.reading;
  if (!reading) return;
  const next = sentenceBeside(reading, herePlace(reading), by, useReader.getState().selection === null);
  if (next) select(rangeOf(reading, next));
}

/** The selection as a span of the reading; null without one. */
function selectedSpan(reading: Reading): Span | null {
  const range = useReader.getState().selection?.range;
  const from = range && toReading(reading, range.start);
  const to = range && toReading(reading, range.end, 'end');
  return from && to ? { from, to } : null;
}

const rangeOfSpan = (reading: Reading, { from, to }: Span): TextRange => ({
  start: toSource(reading, from.index, from.offset, 'start'),
  end: toSource(reading, to.index, to.offset, 'end'),
});

const isEmpty = ({ from, to }: Span) =>
  from.index > to.index || (from.index === to.index && from.offset >= to.offset);

/** Moves one end of the selection by a character, a clause or a sentence; it never becomes empty. */
export function moveEdge(side: 'start' | 'end', by: 1 | -1, unit: WalkUnit): void {
  const reading = shown()?.opened.reading;
  const span = reading && selectedSpan(reading);
  if (!reading || !span) return;
  const edge = edgeBeside(reading, side === 'end' ? span.to : span.from, by, unit, side);
  if (!edge) return;
  const moved = side === 'end' ? { ...span, to: edge } : { ...span, from: edge };
  if (!isEmpty(moved)) select(rangeOfSpan(reading, moved));
}

/** Selections that were widened, so that the way back leads through the same ones. */
let widened: { readonly from: TextRange; readonly to: TextRange }[] = [];
const isSame = (a: TextRange, b: TextRange | undefined) =>
  b !== undefined &&
  a.start.block === b.start.block &&
  a.start.offset === b.start.offset &&
  a.end.block === b.end.block &&
  a.end.offset === b.end.offset;

/** Grows the selection to the whole clause, sentence, paragraph and section around it, one by one. */
export function widen(): void {
  const reading = shown()?.opened.reading;
  const selected = useReader.getState().selection?.range;
  const span = reading && selectedSpan(reading);
  const wider = span && widerThan(reading, span);
  if (!reading || !selected || !wider) return;
  const range = rangeOfSpan(reading, wider);
  widened = [...(isSame(selected, widened.at(-1)?.to) ? widened : []), { from: selected, to: range }];
  select(range);
}

/** Takes the last widening back. */
export function narrow(): void {
  const last = widened.at(-1);
  const selected = useReader.getState().selection?.range;
  if (!last || !selected || !isSame(selected, last.to)) return;
  widened = widened.slice(0, -1);
  select(last.from);
}

/** Selects the next or previous clause; the first time, the one being read. */
export function walkClause(by: 1 | -1): void {
  const reading = shown()?.opened.reading;
  if (!reading) return;
  const { index, start, end } = herePlace(reading);
  const here = selectedSpan(reading) ?? { from: { index, offset: start }, to: { index, offset: end } };
  const next = clauseBeside(reading, here, by, useReader.getState().selection === null);
  if (next) select(rangeOfSpan(reading, next));
}

/** Goes to the next or previous heading and selects it. */
export function walkSection(by: 1 | -1): void {
  const reading = shown()?.opened.reading;
  if (!reading) return;
  const next = headingBeside(reading, herePlace(reading).index, by);
  if (next) select(rangeOfSpan(reading, next));
}

/** Goes to the next or previous paragraph, or cell of a table, and selects its first sentence. */
export function walkParagraph(by: 1 | -1): void {
  const reading = shown()?.opened.reading;
  if (!reading) return;
  const next = pieceBeside(reading, herePlace(reading), by);
  if (next) select(rangeOf(reading, next));
}
