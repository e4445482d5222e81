import { useEffect } from 'react';
import type { AnnotationId } from '../../../shared/domain/ids';
import type { TextRange } from '../../../shared/domain/document/range';
import { isTyping } from '../../lib/commands';
import { reportFailure } from '../../lib/notices';
import { useWorkbench } from '../../lib/workbench';
import { moveMark } from '../annotations';
import { scrollerOf } from './dom-text';
import { useReader } from './reader-state';
import { focusedMark } from './selection-actions';
import { applySelection, select } from './walk';

/** Takes the words of the mark in hand as the selection, so that the keys of the text change its ends. */
export function startRanging(): void {
  const mark = focusedMark();
  if (!mark) return;
  scrollerOf(useWorkbench.getState().pane)?.focus({ preventScroll: true });
  select(mark.range);
  useReader.getState().setRanging({ id: mark.id, by: 'keys' });
}

/** Leaves the mark as it was. */
export function leaveRanging(): void {
  document.getSelection()?.removeAllRanges();
  useReader.getState().setSelection(null);
}

/** Gives the mark the words that are selected now. */
export function saveRanging(): void {
  const { ranging, selection } = useReader.getState();
  if (!ranging || !selection) return;
  reportFailure(moveMark(ranging.id, selection.range).then(leaveRanging));
}

/** Shows the range that one end of the mark is being dragged to. */
export function showDragged(id: AnnotationId, range: TextRange): void {
  if (applySelection(range)) useReader.getState().setRanging({ id, by: 'pointer' });
}

/** While a range is being changed Enter saves it and Escape leaves it. */
export function useRangingKeys(): void {
  const isRanging = useReader((state) => state.ranging?.by === 'keys');
  useEffect(() => {
    if (!isRanging) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || isTyping(event.target) || event.target instanceof HTMLButtonElement) return;
      if (event.key === 'Enter') saveRanging();
      else if (event.key === 'Escape') leaveRanging();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [isRanging]);
}
