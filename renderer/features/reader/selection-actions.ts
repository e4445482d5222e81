import i18next from 'i18next';
import type { MarkColor } from '../../../shared/domain/annotation/annotation';
import type { MarkStyle } from '../../../shared/domain/annotation/style';
import { addressOfMark } from '../../../shared/domain/annotation/mark-address';
import { quoteOf } from '../../../shared/domain/annotation/quote';
import { addressOf } from '../../../shared/domain/document/address';
import { citeClause } from '../../../shared/domain/citation/cite';
import { escapeMarkdown } from '../../../shared/domain/export/formats/escape-markdown';
import type { AnnotationId, TagId } from '../../../shared/domain/ids';
import type { Language } from '../../../shared/domain/settings/settings';
import { copyFlavours } from '../../lib/clipboard';
import { dropTyping, holdTyping } from '../../lib/held-typing';
import { reportFailure } from '../../lib/notices';
import { useWorkbench } from '../../lib/workbench';
import {
  deleteMark,
  duplicateMark,
  recolorMark,
  restyleMark,
  setMarkTags,
  styleAfter,
  useWriting,
} from '../annotations';
import { addToRegister } from '../measures';
import { addQuoteToNote } from '../notes';
import { scrollerOf } from './dom-text';
import {
  clearSelection,
  endInHand,
  focusedMark,
  hasSelection,
  markInHand,
  rangeInHand,
  withFreshMark,
} from './mark-in-hand';
import { useReader } from './reader-state';
import { shown } from './shown';

/** A colour key: marks the selection, or gives the mark in hand another colour. */
export function markSelection(color: MarkColor): void {
  const mark = focusedMark();
  if (withFreshMark(({ id }) => recolorMark(id, color))) return;
  if (!hasSelection() && mark) recolorMark(mark.id, color);
  else reportFailure(markInHand({ color }));
}

/** Gives the mark in hand a style, or a fresh mark on the selection; without either, the marks that follow. */
export function restyle(style: MarkStyle): void {
  if (withFreshMark(({ id }) => restyleMark(id, style))) return;
  const mark = hasSelection() ? undefined : focusedMark();
  restyleMark(mark?.id ?? null, style);
  if (hasSelection()) reportFailure(markInHand());
}

/** The mark in hand takes the next style in turn. */
export function nextStyle(): void {
  restyle(styleAfter(focusedMark()?.style));
}

/** Where the mark in hand is seen: its card, or its words, which are brought into the middle of the text. */
function placeOfMark(): DOMRect | undefined {
  const mark = focusedMark();
  if (!mark) return undefined;
  const card = document.querySelector(`[data-annotation-id="${mark.id}"]`);
  if (card) return card.getBoundingClientRect();
  useWorkbench.getState().jumpTo(mark.range);
  const text = scrollerOf(useWorkbench.getState().pane)?.getBoundingClientRect();
  return text && new DOMRect(text.left + text.width / 2, text.top + text.height / 2, 0, 0);
}

/** Opens the tag picker at the given place, at the words in hand, or where the mark in hand is seen. */
export function pickTags(anchor?: DOMRect): void {
  const place = anchor ?? endInHand() ?? placeOfMark();
  if (place) useReader.getState().setPicking(place);
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
  if (withFreshMark(({ id }) => setMarkTags(id, tagIds))) return;
  const mark = focusedMark();
  if (!hasSelection() && mark) setMarkTags(mark.id, tagIds);
  else if (tagIds.length) reportFailure(markInHand({ tagIds }));
}

/** Marks the selection if there is one and puts the keyboard into the mark's comment field. */
export function commentSelection(): void {
  const { selection } = useReader.getState();
  const known = hasSelection() ? undefined : focusedMark();
  const marked = markInHand();
  // A fresh mark's field is there when the store has the mark; what is typed until then is for the field.
  holdTyping(selection?.end);
  // The card of a mark is there only near its words.
  if (known) useWorkbench.getState().jumpTo(known.range);
  reportFailure(
    marked.then(
      (annotationId) => {
        if (!annotationId) return dropTyping();
        useWorkbench.getState().showTab('annotations');
        useWriting.getState().want(annotationId);
      },
      (error: unknown) => {
        dropTyping();
        throw error;
      },
    ),
  );
}

/** Puts the selection, or the words of the mark in hand, into the register of measures. */
export function addMeasure(): void {
  const range = rangeInHand();
  const opened = shown()?.opened;
  if (!opened || !range) return;
  useWorkbench.getState().showTab('measures');
  reportFailure(addToRegister(opened.document.id, range).then(clearSelection));
}

export function quoteSelection(): void {
  const mark = focusedMark();
  const range = rangeInHand();
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
  const range = rangeInHand();
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
  // The keys that follow mean the mark, not words that were selected before.
  if (hasSelection()) clearSelection();
  showTab('annotations');
  focusAnnotation(next.id);
  jumpTo(next.range);
}
