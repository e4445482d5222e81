import type { PlacedDifference } from '../../../shared/ipc/contract';
import type { OpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import { useReview } from './review-state';

/** Puts the dialog aside, so that the words for a comment can be selected in the text; what was chosen stays. */
export function choosePlaceInText(
  { range, near }: PlacedDifference,
  { document, reading }: OpenDocument,
): void {
  const block = near === null ? undefined : reading.blocks[near];
  const place = range ?? (block && { start: block.start, end: block.start });
  const { openDialog, openDocument, jumpTo } = useWorkbench.getState();
  openDialog('comments-place');
  if (place) jumpTo(place, document.id);
  else openDocument(document.id);
}

/** Back to the dialog, with the words as the place of the comment. */
export function takeSelected(opened: OpenDocument): void {
  const { selectedRange, openDialog } = useWorkbench.getState();
  if (!selectedRange) return;
  useReview.getState().putAt(selectedRange, opened);
  openDialog('comments-back');
}

/** Back to the dialog, to choose otherwise. */
export const backToChoice = (): void => useWorkbench.getState().openDialog('comments-back');
