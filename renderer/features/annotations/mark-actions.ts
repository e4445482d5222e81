import i18next from 'i18next';
import type { Annotation, MarkColor } from '../../../shared/domain/annotation/annotation';
import type { AttributeValue } from '../../../shared/domain/annotation/attributes/definition';
import { markStyles, type MarkStyle } from '../../../shared/domain/annotation/style';
import type { TextRange } from '../../../shared/domain/document/range';
import type { AnnotationId, CommentId, DocumentId, TagId } from '../../../shared/domain/ids';
import type { CallInput } from '../../../shared/ipc/contract';
import { callStore } from '../../lib/client';
import { showMark } from '../../lib/follow-marks';
import { reportFailure, useNotices } from '../../lib/notices';
import { useWorkbench } from '../../lib/workbench';

/** A frame on a picture, which is named by its hash. */
type DrawnRegion = NonNullable<CallInput<'annotation:create'>['region']>;

const lastColorKey = 'zhangju.last-color';
const lastStyleKey = 'zhangju.last-style';

/** The colour that the researcher used last; tags and comments on fresh words take it. */
function lastColor(): MarkColor {
  const stored = Number(localStorage.getItem(lastColorKey));
  return (stored >= 1 && stored <= 8 ? stored : 1) as MarkColor;
}

/** The style that the researcher used last; fresh marks take it. */
function lastStyle(): MarkStyle {
  const stored = localStorage.getItem(lastStyleKey);
  return markStyles.find((style) => style === stored) ?? 'highlight';
}

export async function createMark(
  documentId: DocumentId,
  range: TextRange,
  fields: {
    readonly color?: MarkColor;
    readonly tagIds?: readonly TagId[];
    readonly comment?: string;
    readonly region?: DrawnRegion;
  } = {},
): Promise<Annotation> {
  const color = fields.color ?? lastColor();
  localStorage.setItem(lastColorKey, String(color));
  const annotation = await callStore('annotation:create', {
    documentId,
    range,
    color,
    style: lastStyle(),
    ...(fields.tagIds ? { tagIds: [...fields.tagIds] } : {}),
    ...(fields.comment ? { comment: fields.comment } : {}),
    ...(fields.region ? { region: fields.region } : {}),
  });
  showMark(annotation);
  return annotation;
}

export function recolorMark(annotationId: AnnotationId, color: MarkColor): void {
  localStorage.setItem(lastColorKey, String(color));
  reportFailure(callStore('annotation:update', { annotationId, color }).then(showMark));
}

/** Gives the mark another style, or, without one, the fresh marks that follow. */
export function restyleMark(annotationId: AnnotationId | null, style: MarkStyle): void {
  localStorage.setItem(lastStyleKey, style);
  if (annotationId) reportFailure(callStore('annotation:update', { annotationId, style }).then(showMark));
}

/** The style after that of the mark, or after the one used last. */
export const styleAfter = (style: MarkStyle = lastStyle()): MarkStyle =>
  markStyles[(markStyles.indexOf(style) + 1) % markStyles.length] ?? 'highlight';

/** Puts the mark of a region in another frame. */
export const moveRegion = (annotationId: AnnotationId, region: DrawnRegion): Promise<void> =>
  callStore('annotation:update', { annotationId, region }).then(showMark);

/** Puts the mark on other words. */
export const moveMark = (annotationId: AnnotationId, range: TextRange): Promise<void> =>
  callStore('annotation:update', { annotationId, range }).then(showMark);

export function setMarkAttribute(annotationId: AnnotationId, id: string, value: AttributeValue | null): void {
  reportFailure(callStore('annotation:update', { annotationId, attributes: { [id]: value } }).then(showMark));
}

export function setMarkTags(annotationId: AnnotationId, tagIds: readonly TagId[]): void {
  reportFailure(callStore('annotation:update', { annotationId, tagIds: [...tagIds] }).then(showMark));
}

/** Deletes a mark and offers to take that back; `address` names it in the offer. */
export function deleteMark(annotationId: AnnotationId, address: string): void {
  const workbench = useWorkbench.getState();
  if (workbench.focusedAnnotation === annotationId) workbench.focusAnnotation(null);
  reportFailure(
    callStore('annotation:delete', { annotationIds: [annotationId] }).then(() =>
      useNotices.getState().offerUndo(i18next.t('annotations:deleted', { address })),
    ),
  );
}

export const addComment = (annotationId: AnnotationId, text: string): Promise<void> =>
  callStore('comment:add', { annotationId, text }).then(showMark);
export const editComment = (commentId: CommentId, text: string): Promise<void> =>
  callStore('comment:update', { commentId, text }).then(showMark);
export const deleteComment = (commentId: CommentId): Promise<void> =>
  callStore('comment:delete', { commentId }).then(showMark);
