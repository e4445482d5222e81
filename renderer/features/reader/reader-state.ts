import type { AnnotationId } from '../../../shared/domain/ids';
import type { TextPoint, TextRange } from '../../../shared/domain/document/range';
import { createPaneStore } from '../../lib/pane';

/** What is selected in the text, and where on the window its end stands. */
export interface ReaderSelection {
  readonly range: TextRange;
  readonly start: DOMRect;
  readonly end: DOMRect;
}

interface ReaderState {
  readonly selection: ReaderSelection | null;
  /** The place at the top of the view: index into the reading and point in the source. */
  readonly placeIndex: number;
  readonly placePoint: TextPoint | null;
  /** Where the caret was put last in the text, or the heading whose row was focused after that. */
  readonly inHand: TextPoint | null;
  /** The tag picker's anchor while it is open. */
  readonly picking: DOMRect | null;
  /** The mark whose range the selection is to become, and what moves its ends; null while none is changed. */
  readonly ranging: { readonly id: AnnotationId; readonly by: 'keys' | 'pointer' } | null;
  /** The mark that the tag picker is to make another of. */
  readonly duplicating: AnnotationId | null;
  setSelection(selection: ReaderSelection | null): void;
  setInHand(point: TextPoint): void;
  setPlace(index: number, point: TextPoint): void;
  setPicking(anchor: DOMRect | null): void;
  setRanging(ranging: ReaderState['ranging']): void;
  setDuplicating(annotationId: AnnotationId | null): void;
}

/** What is in hand in a pane: its selection, its place, what is being done to its marks. */
export const useReader = createPaneStore<ReaderState>((set, get) => ({
  selection: null,
  placeIndex: 0,
  placePoint: null,
  inHand: null,
  picking: null,
  ranging: null,
  duplicating: null,
  setSelection: (selection) => {
    if (get().selection !== selection) set(selection ? { selection } : { selection, ranging: null });
  },
  setInHand: (inHand) => set({ inHand }),
  setPlace: (placeIndex, placePoint) => set({ placeIndex, placePoint }),
  setPicking: (picking) => set(picking ? { picking } : { picking, duplicating: null }),
  setRanging: (ranging) => set({ ranging }),
  setDuplicating: (duplicating) => set({ duplicating }),
}));
