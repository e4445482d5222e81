import { otherSide, useWorkbench, type PaneSide } from '../../lib/workbench';
import { scrollerOf } from './dom-text';
import { useReader } from './reader-state';
import { useTrail } from './trail';
import { rememberPlace } from './use-place';

const focusPane = (pane: PaneSide) => scrollerOf(pane)?.focus({ preventScroll: true });

/** Opens a second pane beside the first, at the same place of the same text. */
export function openSecondPane(): void {
  const { documentId, beside, pane, openBeside } = useWorkbench.getState();
  if (documentId === null || beside !== null) return;
  const { placePoint } = useReader.of(pane).getState();
  if (placePoint) rememberPlace(otherSide(pane), documentId, placePoint);
  openBeside(documentId);
}

/** Closes a pane. The other keeps its text, its place and where it came from. */
export function closePane(closed: PaneSide): void {
  const kept = otherSide(closed);
  const { placePoint } = useReader.of(kept).getState();
  const trail = useTrail.of(kept).getState();
  useWorkbench.getState().closePane(closed);
  if (kept !== 'first') {
    if (placePoint) useWorkbench.getState().jumpTo({ start: placePoint, end: placePoint });
    useTrail.of('first').setState(trail);
  }
  useTrail.reset('second');
  useReader.reset('second');
  focusPane('first');
}

/** Gives the keyboard to the other of two panes. */
export function switchPane(): void {
  const { beside, pane } = useWorkbench.getState();
  if (beside !== null) focusPane(otherSide(pane));
}
