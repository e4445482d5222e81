import { counterpartOf } from '../../../../shared/domain/document/counterpart';
import {
  anchorIn,
  distanceTo,
  type Box,
  type ScrollAnchor,
} from '../../../../shared/domain/document/scroll-anchor';
import { chunkOfBlock, firstOfChunk } from '../chunks';
import type { PaneView } from '../views';

/** From the top of the view down to the first line of the reading grid, in px. */
const headHeight = 48;

const lineOf = ({ scroller }: PaneView) => scroller.getBoundingClientRect().top + headHeight;
const boxOf = (element: Element): Box => element.getBoundingClientRect();
const chunksIn = ({ column }: PaneView) => [...column.querySelectorAll<HTMLElement>(':scope > [data-chunk]')];

/** The block at the head of a view: `at` is its index in the reading. Null before anything is laid out. */
export function anchorOf(view: PaneView): ScrollAnchor | null {
  const line = lineOf(view);
  const chunks = chunksIn(view);
  // Chunks stand one under the other: the one at the line is found by halving.
  let [low, high] = [0, chunks.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (boxOf(chunks[middle]!).top + boxOf(chunks[middle]!).height > line) high = middle;
    else low = middle + 1;
  }
  const chunk = chunks[low];
  if (!chunk) return null;
  const anchor = anchorIn([...chunk.children].map(boxOf), line);
  const first = firstOfChunk(Number(chunk.dataset['chunk']));
  return anchor ? { ...anchor, at: first + anchor.at } : { at: first, share: 0, gap: 0 };
}

/** The blocks of the reading that are in view, by index, in order. */
export function blocksInView(view: PaneView): readonly number[] {
  const first = anchorOf(view);
  const bottom = view.scroller.getBoundingClientRect().bottom;
  const found: number[] = [];
  if (!first) return found;
  for (let index = first.at; index < view.opened.reading.blocks.length; index += 1) {
    const element = elementAt(view, index);
    if (!element || boxOf(element).top >= bottom) break;
    found.push(index);
  }
  return found;
}

/** The element of a block of the reading, if its chunk is on the page. */
function elementAt({ column }: PaneView, index: number): Element | null {
  const chunk = chunkOfBlock(index);
  return (
    column.querySelector(`:scope > [data-chunk="${chunk}"]`)?.children[index - firstOfChunk(chunk)] ?? null
  );
}

/** The same; its chunk is put on the page if need be. */
function ensuredElement(view: PaneView, index: number): Element | null {
  view.ensure(chunkOfBlock(index));
  return elementAt(view, index);
}

/** Scrolls a view to where another stands: to the block with the same address, as far into it. */
export function align(follower: PaneView, leader: PaneView): void {
  const anchor = anchorOf(leader);
  const meant = anchor && counterpartOf(leader.opened.reading, anchor.at, follower.opened.reading);
  const element = meant && ensuredElement(follower, meant.index);
  if (!anchor || !meant || !element) return;
  const within = meant.isExact ? anchor : { share: 0, gap: 0 };
  const by = distanceTo(boxOf(element), within, lineOf(follower));
  if (Math.abs(by) >= 1) follower.scroller.scrollTop += by;
}
