import type { Annotation, MarkColor } from '../../../shared/domain/annotation/annotation';
import { isSameRange, type TextRange } from '../../../shared/domain/document/range';
import type { AnnotationId, TagId } from '../../../shared/domain/ids';
import { useWorkbench } from '../../lib/workbench';
import { createMark } from '../annotations';
import { useReader } from './reader-state';
import { shown } from './shown';

/** A mark that is being made, or is made and not drawn yet. */
interface FreshMark {
  readonly range: TextRange;
  readonly made: Promise<Annotation>;
  /** Where its words end on the window. */
  readonly end: DOMRect | null;
  id: AnnotationId | null;
}

let fresh: FreshMark | null = null;

/** The fresh mark as long as keys mean it: it is not drawn yet, and nothing else was chosen. */
function freshMark(): FreshMark | null {
  if (!fresh) return null;
  const { selection } = useReader.getState();
  const isDrawn = fresh.id !== null && shown()?.marks.byId.has(fresh.id);
  const isLeft = fresh.id !== null && useWorkbench.getState().focusedAnnotation !== fresh.id;
  if (isDrawn || isLeft) fresh = null;
  else if (selection && !isSameRange(selection.range, fresh.range)) return null;
  return fresh;
}

/**
 * Does something to the mark that was made of the selection a moment ago and is not drawn yet; false
 * where there is none.
 */
export function withFreshMark(act: (mark: Annotation) => void): boolean {
  const pending = freshMark();
  // That it could not be made is told by the command that wanted it.
  pending?.made.then(act, () => undefined);
  return pending !== null;
}

/** Where the words end that the next key means; undefined where only a card stands for them. */
export const endInHand = (): DOMRect | undefined =>
  useReader.getState().selection?.end ?? freshMark()?.end ?? undefined;

/** A selection of its own; one that stands for a mark, made already or being changed, is the mark's. */
export const hasSelection = (): boolean => {
  const { selection, ranging } = useReader.getState();
  return selection !== null && ranging === null && !freshMark();
};
export const focusedMark = () =>
  freshMark() ? undefined : shown()?.marks.byId.get(useWorkbench.getState().focusedAnnotation ?? '');
export const isReading = (): boolean => useWorkbench.getState().screen === 'read' && shown() !== null;
/** Whether there is something to mark, or a mark. */
export const hasTarget = (): boolean =>
  isReading() && (hasSelection() || freshMark() !== null || focusedMark() !== undefined);

/** The words that a command means: the selection, or those of the mark in hand; a region of a picture has none. */
export const rangeInHand = (): TextRange | undefined => {
  const mark = focusedMark();
  return (
    useReader.getState().selection?.range ?? freshMark()?.range ?? (mark?.region ? undefined : mark?.range)
  );
};

/** Takes the selection away from the text; a field that has the keyboard keeps its own. */
export function clearSelection(): void {
  const selection = document.getSelection();
  if (selection?.anchorNode?.parentElement?.closest('[data-reader]')) selection.removeAllRanges();
  useReader.getState().setSelection(null);
}

/** Has a mark made of the range and takes it in hand: at once, not with the event that tells of it. */
export async function takeInHand(range: TextRange, made: Promise<Annotation>): Promise<Annotation> {
  const mine: FreshMark = { range, made, end: useReader.getState().selection?.end ?? null, id: null };
  fresh = mine;
  try {
    const annotation = await made;
    mine.id = annotation.id;
    const { selection } = useReader.getState();
    if (!selection || isSameRange(selection.range, range)) clearSelection();
    useWorkbench.getState().focusAnnotation(annotation.id);
    useWorkbench.getState().showTab('annotations');
    return annotation;
  } catch (error) {
    if (fresh === mine) fresh = null;
    throw error;
  }
}

/** The mark that a command means: a fresh one on the selection, or the one in hand. */
export async function markInHand(
  fields: { color?: MarkColor; tagIds?: readonly TagId[] } = {},
): Promise<AnnotationId | null> {
  const pending = freshMark();
  if (pending) return (await pending.made).id;
  const { selection } = useReader.getState();
  const here = shown();
  if (!selection || !hasSelection() || !here) return useWorkbench.getState().focusedAnnotation;
  const { range } = selection;
  return (await takeInHand(range, createMark(here.opened.document.id, range, fields))).id;
}
