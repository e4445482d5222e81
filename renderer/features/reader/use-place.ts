import { useEffect, useRef, type RefObject } from 'react';
import { addressOf, type AddressForm } from '../../../shared/domain/document/address';
import { sectionOfBlock, toReading, type Reading } from '../../../shared/domain/document/reading';
import { isSameRange, type TextPoint, type TextRange } from '../../../shared/domain/document/range';
import type { DocumentId } from '../../../shared/domain/ids';
import type { OpenDocument } from '../../lib/open-document';
import { useOwnPane } from '../../lib/pane';
import { useAddressForm } from '../../lib/reading-address';
import { useWorkbench, type PaneSide, type ReadPlace } from '../../lib/workbench';
import { blockElementId, pointFromDom } from './dom-text';
import { useReader } from './reader-state';

/** Time after which the place is kept for the next start, in ms. */
const saveAfter = 200;

/**
 * While the text is scrolled the place is looked for this often, and once more after a rest of this long, in ms:
 * what changes on the page with each look has the browser draw every mark in view anew.
 */
const lookEvery = 400;
const restAfter = 50;

/** Frames in which words that were selected after a far jump come to stand where they stay. */
const settlingFrames = 12;

const keyOf = (pane: PaneSide, documentId: DocumentId) =>
  `zhangju.position.${pane === 'first' ? '' : `${pane}.`}${documentId}`;

/** Keeps where a pane stands in a document, for when it shows it the next time. */
export const rememberPlace = (pane: PaneSide, documentId: DocumentId, place: TextPoint): void =>
  localStorage.setItem(keyOf(pane, documentId), JSON.stringify(place));

/** Where the reader left a document in a pane, or else in the first; its text may have that place no more. */
export function rememberedPlace(pane: PaneSide, documentId: DocumentId): TextPoint | null {
  const kept = (side: PaneSide) => localStorage.getItem(keyOf(side, documentId));
  try {
    const stored: unknown = JSON.parse(kept(pane) ?? kept('first') ?? 'null');
    if (typeof stored !== 'object' || stored === null) return null;
    const { block, offset } = stored as Partial<TextPoint>;
    return typeof block === 'string' && typeof offset === 'number' ? { block, offset } : null;
  } catch {
    return null;
  }
}

/** The remembered place, if the text still has it. */
export function readingPosition(pane: PaneSide, opened: OpenDocument): TextPoint | null {
  const place = rememberedPlace(pane, opened.document.id);
  const known = place && opened.blockById.get(place.block);
  return known && place.offset >= 0 && place.offset <= known.text.length ? place : null;
}

const selectedRect = (): DOMRect | undefined =>
  document.getSelection()?.rangeCount
    ? document.getSelection()?.getRangeAt(0).getBoundingClientRect()
    : undefined;

const isSame = (a: TextRange | undefined, b: TextRange | undefined) => (a && b ? isSameRange(a, b) : a === b);

/** A point in the first line of a view, and the width in px that the text was laid out in. */
export interface FirstLine {
  readonly point: TextPoint;
  readonly width: number;
}

/** The start of the selection, if its first line is in view. */
function selectionInView(pane: PaneSide, view: HTMLElement): TextPoint | null {
  const { selection } = useReader.of(pane).getState();
  if (!selection) return null;
  const { top, bottom } = view.getBoundingClientRect();
  const rect = selectedRect();
  return rect && rect.bottom > top && rect.top < bottom ? selection.range.start : null;
}

/** The place's address; at the head of a chapter its title, for a number alone says little. */
function placeSaid(reading: Reading, point: TextPoint, index: number, form: AddressForm): ReadPlace {
  const at = { start: point, end: point };
  const block = reading.blocks[index];
  const isChapter = block?.kind === 'heading' && block.path.length === 0;
  return {
    address: addressOf(reading, at, 'long'),
    said: isChapter ? block.text : addressOf(reading, at, form),
  };
}

/**
 * Follows the place at the top of the view: outline, status bar and the next start take it from here.
 * Answers the first line.
 */
export function usePlace(
  scroller: RefObject<HTMLElement | null>,
  column: RefObject<HTMLElement | null>,
  opened: OpenDocument,
): RefObject<FirstLine | null> {
  const firstLine = useRef<FirstLine | null>(null);
  const pane = useOwnPane();
  const addressForm = useAddressForm();
  useEffect(() => {
    const view = scroller.current;
    const root = column.current;
    if (!view || !root) return;
    let frame = 0;
    let saving = 0;
    let place: TextPoint | null = null;
    const save = () => {
      window.clearTimeout(saving);
      saving = 0;
      if (place) rememberPlace(pane, opened.document.id, place);
      place = null;
    };
    let marked: Element | null = null;
    let looksLeft = 0;
    let lookedAt = -Infinity;
    let rest = 0;
    const look = () => {
      frame = 0;
      lookedAt = performance.now();
      looksLeft -= 1;
      if (looksLeft > 0) later();
      const box = root.getBoundingClientRect();
      const top = view.getBoundingClientRect().top;
      const probe = document.caretPositionFromPoint(
        box.left + box.width / 2,
        Math.max(top + 66, box.top + 66),
      );
      const first = probe && pointFromDom(root, probe.offsetNode, probe.offset);
      if (first) {
        place = first;
        // Another width is told of first: until then the line of the old one stands.
        const width = view.clientWidth;
        if ((firstLine.current?.width ?? width) === width) firstLine.current = { point: first, width };
      }
      // What is selected is where one is, as long as it is in view.
      const point = selectionInView(pane, view) ?? first;
      const at = point && toReading(opened.reading, point);
      if (!point || !at) return;
      useReader.of(pane).getState().setPlace(at.index, point);
      const heading = sectionOfBlock(opened.reading.blocks[at.index]);
      useWorkbench
        .getState()
        .setPlace(
          pane,
          placeSaid(opened.reading, point, at.index, addressForm),
          heading ? (opened.reading.blocks[opened.reading.indexOf.get(heading) ?? -1]?.text ?? '') : '',
        );
      saving ||= window.setTimeout(save, saveAfter);
      const block = document.getElementById(blockElementId(pane, opened.reading.blocks[at.index]?.id ?? ''));
      if (block !== marked) {
        marked?.removeAttribute('data-current');
        block?.setAttribute('data-current', '');
        marked = block;
      }
    };
    const later = () => {
      frame ||= requestAnimationFrame(look);
    };
    const scrolled = () => {
      if (performance.now() - lookedAt > lookEvery) later();
      window.clearTimeout(rest);
      rest = window.setTimeout(later, restAfter);
    };
    later();
    const stopFollowing = useWorkbench.subscribe((state, before) => {
      if (state.pane !== before.pane && state.pane === pane) later();
    });
    const stopListening = useReader.of(pane).subscribe((state, before) => {
      if (isSame(state.selection?.range, before.selection?.range)) return;
      looksLeft = settlingFrames;
      later();
    });
    // Chunks that take their true height move the text without a scroll.
    const observer = new ResizeObserver(later);
    observer.observe(root);
    view.addEventListener('scroll', scrolled, { passive: true });
    // A chunk jumped into is laid out a frame later; until then nothing can be found in it.
    root.addEventListener('contentvisibilityautostatechange', later);
    window.addEventListener('pagehide', save);
    return () => {
      stopListening();
      stopFollowing();
      save();
      window.removeEventListener('pagehide', save);
      observer.disconnect();
      view.removeEventListener('scroll', scrolled);
      window.clearTimeout(rest);
      root.removeEventListener('contentvisibilityautostatechange', later);
      cancelAnimationFrame(frame);
    };
  }, [pane, scroller, column, opened, addressForm]);
  return firstLine;
}
