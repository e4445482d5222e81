import type { OpenDocument } from '../../lib/open-document';
import { useWorkbench, type PaneSide } from '../../lib/workbench';
import type { Marks } from '../annotations';

interface Shown {
  readonly opened: OpenDocument;
  readonly marks: Marks;
}

const shownIn: Record<PaneSide, Shown | null> = { first: null, second: null };

/** The document and marks that the active pane shows now, null without one; the commands act on them. */
export const shown = (): Shown | null => shownIn[useWorkbench.getState().pane];
export const setShown = (pane: PaneSide, value: Shown | null): void => {
  shownIn[pane] = value;
};
