import { useEffect, type RefObject } from 'react';
import { characterCount } from '../../../shared/domain/document/character-count';
import { normalizeRange, type TextRange } from '../../../shared/domain/document/range';
import { currentSettings } from '../../lib/settings';
import { isHolding } from '../../lib/held-typing';
import { isModalOpen } from '../../lib/modals';
import type { OpenDocument } from '../../lib/open-document';
import { useOwnPane } from '../../lib/pane';
import { useWorkbench } from '../../lib/workbench';
import { pointFromDom, rangeFromSelection } from './dom-text';
import { useReader } from './reader-state';
import { snapRange, unitFor } from './snap';
import { applySelection } from './walk';

/** Turns the page's selection into a range of source text, and says where its ends stand. */
export function useSelectionTracking(column: RefObject<HTMLElement | null>, opened: OpenDocument): void {
  const pane = useOwnPane();
  useEffect(() => {
    const reader = useReader.of(pane);
    /** The window knows of one selection, that of the active pane. */
    const tell = (range: TextRange | null, characters: number) => {
      if (useWorkbench.getState().pane === pane) useWorkbench.getState().setSelected(range, characters);
    };
    let frame = 0;
    let isPressed = false;
    /**
     * Puts the place of the selection, or of a click, in hand. A caret that the text only left behind when
     * it was laid out anew says nothing.
     */
    const noteCaret = () => {
      const selection = document.getSelection();
      const root = column.current;
      if (!root || !selection?.rangeCount || (selection.isCollapsed && !isPressed)) return;
      isPressed = false;
      const { startContainer, startOffset } = selection.getRangeAt(0);
      const caret = pointFromDom(root, startContainer, startOffset);
      if (caret) reader.getState().setInHand(caret);
    };
    const read = () => {
      frame = 0;
      // A field that lies over the text takes the page's selection away, but not what was selected.
      if (reader.getState().picking || isHolding() || isModalOpen()) return;
      const root = column.current;
      const selection = document.getSelection();
      const found = root && rangeFromSelection(root, selection);
      const rects =
        found && selection
          ? [...selection.getRangeAt(0).getClientRects()].filter((rect) => rect.width > 0)
          : [];
      const [start, end] = [rects[0], rects.at(-1)];
      if (!found || !selection || !start || !end) {
        reader.getState().setSelection(null);
        tell(null, 0);
        return;
      }
      const range = normalizeRange(opened.blocks, found);
      reader.getState().setSelection({ range, start, end });
      tell(range, characterCount(selection.toString()));
    };
    const later = () => {
      frame ||= requestAnimationFrame(read);
    };
    /** A key or a command means what is selected now, not what was a frame ago. */
    const atOnce = () => {
      cancelAnimationFrame(frame);
      read();
    };
    const onKey = () => {
      if (frame) atOnce();
    };
    const onMoved = () => {
      noteCaret();
      later();
    };
    let wasPressed = false;
    const onPress = ({ button }: PointerEvent) => {
      isPressed = true;
      wasPressed = button === 0;
    };
    /** A selection that the pointer has made takes whole clauses or sentences where that is wanted. */
    const onRelease = (event: PointerEvent) => {
      const unit = unitFor(currentSettings().selectionUnit, event);
      const isOwn = wasPressed;
      wasPressed = false;
      if (!isOwn) return;
      atOnce();
      if (unit === 'character') return;
      requestAnimationFrame(() => {
        const root = column.current;
        const found = root && rangeFromSelection(root, document.getSelection());
        if (found) applySelection(snapRange(opened.reading, normalizeRange(opened.blocks, found), unit));
      });
    };
    document.addEventListener('selectionchange', onMoved);
    const text = column.current;
    text?.addEventListener('pointerdown', onPress);
    window.addEventListener('pointerup', onRelease);
    window.addEventListener('keydown', onKey, { capture: true });
    const scroller = column.current?.parentElement;
    // Captured: a wide table scrolls in its own frame.
    const scrolling = { passive: true, capture: true };
    scroller?.addEventListener('scroll', later, scrolling);
    window.addEventListener('resize', later);
    const stopListening = useWorkbench.subscribe((state, before) => {
      if (state.pane !== before.pane && state.pane === pane) later();
    });
    return () => {
      stopListening();
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', onMoved);
      text?.removeEventListener('pointerdown', onPress);
      window.removeEventListener('pointerup', onRelease);
      window.removeEventListener('keydown', onKey, { capture: true });
      scroller?.removeEventListener('scroll', later, scrolling);
      window.removeEventListener('resize', later);
      reader.getState().setSelection(null);
      tell(null, 0);
    };
  }, [pane, column, opened]);
}
