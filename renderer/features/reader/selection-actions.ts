import i18next from 'i18next';
import type { MarkColor } from '../../../shared/domain/annotation/annotation';
import type { MarkStyle } from '../../../shared/domain/annotation/style';
import { addressOfMark } from '../../../shared/domain/annotation/mark-address';
import { quoteOf } from '../../../shared/domain/annotation/quote';
import { addressOf } from '../../../shared/domain/document/address';
import { citeClause } from '../../../shared/domain/citation/cite';
import { escapeMarkdown } from '../../../shared/domain/export/formats/escape-markdown';
import type { TextRange } from '../../../shared/domain/document/range';
import type { AnnotationId, TagId } from '../../../shared/domain/ids';
import type { Language } from '../../../shared/domain/settings/settings';
import { copyFlavours } from '../../lib/clipboard';
import { reportFailure } from '../../lib/notices';
import { useWorkbench } from '../../lib/workbench';
import {
  createMark,
  deleteMark,
  duplicateMark,
  recolorMark,
  restyleMark,
  setMarkTags,
  styleAfter,
} from '../annotations';
import { addToRegister } from '../measures';
import { addQuoteToNote } from '../notes';
import { useReader } from './reader-state';
import { shown } from './shown';

/** A selection of its own; one that stands for a mark whose range is being changed is the mark's. */
export const hasSelection = (): boolean => {
  const { selection, ranging } = useReader.getState();
  return selection !== null && ranging === null;
};
export const focusedMark = () => shown()?.marks.byId.get(useWorkbench.getState().focusedAnnotation ?? '');
/** The words that are selected, or those of the mark in hand; a region of a picture has none. */
export const wordsInHand = (): TextRange | undefined => {
  const mark = focusedMark();
  return useReader.getState().selection?.range ?? (mark?.region ? undefined : mark?.range);
};
export const isReading = (): boolean => useWorkbench.getState().screen === 'read' && shown() !== null;

/** The mark that a command means: a fresh one on the selection, or the one in hand. */
export async function markInHand(
  fields: { color?: MarkColor; tagIds?: readonly TagId[] } = {},
): Promise<AnnotationId | null> {
  const { selection } = useReader.getState();
  const here = shown();
  if (!selection || !hasSelection() || !here) return useWorkbench.getState().focusedAnnotation;
  const annotation = await createMark(here.opened.document.id, selection.range, fields);
  document.getSelection()?.removeAllRanges();
  // At once, not with the event: the next key already means the mark.
  useReader.getState().setSelection(null);
  useWorkbench.getState().focusAnnotation(annotation.id);
  useWorkbench.getState().showTab('annotations');
  return annotation.id;
}

/** A colour key: marks the selection, or gives the mark in hand another colour. */
export function markSelection(color: MarkColor): void {
  const mark = focusedMark();
  if (!hasSelection() && mark) recolorMark(mark.id, color);
  else reportFailure(markInHand({ color }));
}

/** Gives the mark in hand a style, or a fresh mark on the selection; without either, the marks that follow. */
export function restyle(style: MarkStyle): void {
  const mark = hasSelection() ? undefined : focusedMark();
  restyleMark(mark?.id ?? null, style);
  if (hasSelection()) reportFailure(markInHand());
}

/** The mark in hand takes the next style in turn. */
export function nextStyle(): void {
  restyle(styleAfter(focusedMark()?.style));
}

/** Opens the tag picker at the selection or at the given place. */
export function pickTags(anchor?: DOMRect): void {
  const { selection, setPicking } = useReader.getState();
  const card = document.querySelector(`[data-annotation-id="${focusedMark()?.id ?? ''}"]`);
  const place = anchor ?? selection?.end ?? card?.getBoundingClientRect();
  if (place) setPicking(place);
}

/** The copy that is being made while further tags are chosen for it. */
let copying: Promise<void> | null = null;

/** Makes a copy of the mark with these tags. The picker keeps what it stands for, also when it is left early. */
export function tagCopy(annotationId: AnnotationId, tagIds: readonly TagId[]): void {
  if (copying) {
    void copying.then(() => applyTags(tagIds));
    return;
  }
  if (tagIds.length === 0) return;
  copying = duplicateMark(annotationId, tagIds)
    .then(() => useReader.getState().setDuplicating(null))
    .finally(() => {
      copying = null;
    });
  reportFailure(copying);
}

export function applyTags(tagIds: readonly TagId[]): void {
  const mark = focusedMark();
  if (!hasSelection() && mark) setMarkTags(mark.id, tagIds);
  else if (tagIds.length) reportFailure(markInHand({ tagIds }));
}

/** Marks the selection if there is one and puts the keyboard into the mark's comment field. */
export function commentSelection(): void {
  reportFailure(
    markInHand().then((annotationId) => {
      if (!annotationId) return;
      useWorkbench.getState().showTab('annotations');
      useReader.getState().setWriting(null);
      requestAnimationFrame(() => useReader.getState().setWriting(annotationId));
    }),
  );
}

/** Puts the selection, or the words of the mark in hand, into the register of measures. */
export function addMeasure(): void {
  const range = wordsInHand();
  const opened = shown()?.opened;
  if (!opened || !range) return;
  useWorkbench.getState().showTab('measures');
  reportFailure(
    addToRegister(opened.document.id, range).then(() => {
      document.getSelection()?.removeAllRanges();
      useReader.getState().setSelection(null);
    }),
  );
}

export function quoteSelection(): void {
  const mark = focusedMark();
  const range = wordsInHand();
  const opened = shown()?.opened;
  if (!opened || !range) return;
  reportFailure(
    addQuoteToNote({
      type: 'quote',
      documentId: opened.document.id,
      range,
      exact: quoteOf(opened.blocks, range).exact,
      contentSha256: opened.document.contentSha256,
      color: hasSelection() ? null : (mark?.color ?? null),
    }),
  );
}

/** The words with their address and the document's reference, as text, HTML and Markdown at once. */
export function copyWithCitation(): void {
  const range = wordsInHand();
  const opened = shown()?.opened;
  if (!opened || !range) return;
  const clause = {
    quote: quoteOf(opened.blocks, range).exact,
    address: addressOf(opened.reading, range, 'long'),
    version: opened.version,
  };
  const language = i18next.language as Language;
  reportFailure(copyFlavours(citeClause(opened.document, clause, { language }, escapeMarkdown)));
}

export function deleteFocused(): void {
  const mark = focusedMark();
  const opened = shown()?.opened;
  if (mark && opened) deleteMark(mark.id, addressOfMark(opened.reading, mark, 'short'));
}

/** Goes to the mark before or after the one in hand, or to the first from the place being read. */
export function stepMark(by: 1 | -1): void {
  const list = shown()?.marks.list ?? [];
  if (list.length === 0) return;
  const { focusedAnnotation, focusAnnotation, jumpTo, showTab } = useWorkbench.getState();
  const index = list.findIndex((mark) => mark.id === focusedAnnotation);
  const next = list[index < 0 ? 0 : (index + by + list.length) % list.length];
  if (!next) return;
  showTab('annotations');
  focusAnnotation(next.id);
  jumpTo(next.range);
}
