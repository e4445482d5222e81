import i18next from 'i18next';
import type { Annotation } from '../../../shared/domain/annotation/annotation';
import type { TextPoint } from '../../../shared/domain/document/range';
import type { AnnotationId, TagId } from '../../../shared/domain/ids';
import type { CallInput } from '../../../shared/ipc/contract';
import { callStore } from '../../lib/client';
import { dropMarks, showMark } from '../../lib/follow-marks';
import { reportFailure, useNotices } from '../../lib/notices';
import { useWorkbench } from '../../lib/workbench';

const offerUndo = (key: string, count: number) =>
  useNotices.getState().offerUndo(i18next.t(`marks:${key}`, { count }));

/** Parts the mark at a place within it; the second part comes in hand. */
export function splitMark(annotationId: AnnotationId, at: TextPoint): void {
  reportFailure(
    callStore('annotation:split', { annotationId, at }).then((parts) => {
      parts.forEach(showMark);
      useWorkbench.getState().focusAnnotation(parts.at(-1)?.id ?? null);
    }),
  );
}

/** Makes one mark of several and offers to take that back. */
export function mergeMarks(marks: readonly Annotation[]): void {
  if (marks.length < 2) return;
  const annotationIds = marks.map(({ id }) => id);
  reportFailure(
    callStore('annotation:merge', { annotationIds }).then((merged) => {
      dropMarks(merged.documentId, annotationIds);
      showMark(merged);
      useWorkbench.getState().focusAnnotation(merged.id);
      offerUndo('merged', annotationIds.length);
    }),
  );
}

/** Makes another mark on the same words with other tags and puts it in hand. */
export const duplicateMark = (annotationId: AnnotationId, tagIds: readonly TagId[]): Promise<void> =>
  callStore('annotation:duplicate', { annotationId, tagIds: [...tagIds] }).then((mark) => {
    showMark(mark);
    useWorkbench.getState().focusAnnotation(mark.id);
  });

/** The same change of several marks as one step, and the offer to take it back. */
export function changeMarks(
  annotationIds: readonly AnnotationId[],
  change: Omit<CallInput<'annotation:change'>, 'annotationIds'>,
): void {
  if (annotationIds.length === 0) return;
  reportFailure(
    callStore('annotation:change', { annotationIds: [...annotationIds], ...change }).then(() =>
      offerUndo('changed', annotationIds.length),
    ),
  );
}

export function deleteMarks(annotationIds: readonly AnnotationId[]): void {
  if (annotationIds.length === 0) return;
  useWorkbench.getState().focusAnnotation(null);
  reportFailure(
    callStore('annotation:delete', { annotationIds: [...annotationIds] }).then(() =>
      offerUndo('removed', annotationIds.length),
    ),
  );
}
