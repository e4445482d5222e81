import type { TextRange } from '../../../shared/domain/document/range';
import type { OpenDocument } from '../../lib/open-document';
import type { PaneSide } from '../../lib/workbench';

/** The text of a pane as it stands on the page. */
export interface PaneView {
  readonly opened: OpenDocument;
  readonly scroller: HTMLElement;
  readonly column: HTMLElement;
  /** Puts a chunk and its neighbours on the page at once. */
  readonly ensure: (chunk: number) => void;
  /** A live DOM range over words; null while they are not on the page. */
  readonly rangeOf: (range: TextRange) => Range | null;
}

const views = new Map<PaneSide, PaneView>();
const listeners = new Set<() => void>();

export const viewOf = (pane: PaneSide): PaneView | null => views.get(pane) ?? null;

/** Tells that a pane shows a text; the function returned takes it back. */
export function provideView(pane: PaneSide, view: PaneView): () => void {
  views.set(pane, view);
  for (const listener of listeners) listener();
  return () => {
    if (views.get(pane) === view) views.delete(pane);
  };
}

/** Calls `listener` whenever a pane shows another text; the function returned stops it. */
export function onView(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const followers = new Set<(pane: PaneSide) => void>();

/** Tells that a pane was sent to a place: by a jump, a find, its outline. */
export function tellSent(pane: PaneSide): void {
  for (const follower of followers) follower(pane);
}

/** Calls `follower` whenever a pane is sent somewhere; the function returned stops it. */
export function onSent(follower: (pane: PaneSide) => void): () => void {
  followers.add(follower);
  return () => followers.delete(follower);
}
