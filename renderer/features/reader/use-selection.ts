import { useEffect, type RefObject } from 'react';
import { characterCount } from '../../../shared/domain/document/character-count';
import { normalizeRange } from '../../../shared/domain/document/range';
import type { OpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import { pointFromDom, rangeFromSelection } from './dom-text';
import { useReader } from './reader-state';

/** Turns the page's selection into a range of source text, and says where its ends stand. */
export function useSelectionTracking(column: RefObject<HTMLElement | null>, opened: OpenDocument): void {
  useEffect(() => {
    let frame = 0;
    let isMoved = false;
    /** The caret that a click or a selection leaves; scrolling alone puts nothing in hand. */
    const noteCaret = () => {
      const selection = document.getSelection();
      const root = column.current;
      if (!isMoved || !root || !selection?.rangeCount) return;
      const { startContainer, startOffset } = selection.getRangeAt(0);
      const caret = pointFromDom(root, startContainer, startOffset);
      if (caret) useReader.getState().setInHand(caret);
    };
    const read = () => {
      frame = 0;
      // The tag picker's field takes the page's selection away, but not what was selected.
      if (useReader.getState().picking) return;
      noteCaret();
      isMoved = false;
      const root = column.current;
      const selection = document.getSelection();
      const found = root && rangeFromSelection(root, selection);
      const rects =
        found && selection
          ? [...selection.getRangeAt(0).getClientRects()].filter((rect) => rect.width > 0)
          : [];
      const [start, end] = [rects[0], rects.at(-1)];
      if (!found || !selection || !start || !end) {
        useReader.getState().setSelection(null);
        useWorkbench.getState().setSelectedCharacters(0);
        return;
      }
      const range = normalizeRange(opened.blocks, found);
      useReader.getState().setSelection({ range, start, end });
      useWorkbench.getState().setSelectedCharacters(characterCount(selection.toString()));
    };
    const later = () => {
      frame ||= requestAnimationFrame(read);
    };
    const onMoved = () => {
      isMoved = true;
      later();
    };
    document.addEventListener('selectionchange', onMoved);
    const scroller = column.current?.parentElement;
    scroller?.addEventListener('scroll', later, { passive: true });
    window.addEventListener('resize', later);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', onMoved);
      scroller?.removeEventListener('scroll', later);
      window.removeEventListener('resize', later);
      useReader.getState().setSelection(null);
    };
  }, [column, opened]);
}
