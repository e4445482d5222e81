import { useEffect, type RefObject } from 'react';
import type { BlockId } from '../../../shared/domain/ids';
import type { OpenDocument } from '../../lib/open-document';
import type { Outline } from './outline-model';
import { useReader } from './reader-state';

/**
 * Marks the row of the section being read. The place changes with every scrolled line, so the row is
 * marked on the page itself: drawing thousands of rows anew each time would hold the scrolling up.
 */
export function useCurrentRow(
  box: RefObject<HTMLElement | null>,
  opened: OpenDocument,
  outline: Outline,
  rowCount: number,
): void {
  useEffect(() => {
    let marked: Element | null = null;
    const mark = () => {
      const block = opened.reading.blocks[useReader.getState().placeIndex];
      let id: BlockId | null = block?.kind === 'heading' ? block.id : (block?.path.at(-1) ?? null);
      let row: Element | null = null;
      // A folded chapter stands for the section being read inside it.
      while (id && !row) {
        row = box.current?.querySelector(`[data-row="${id}"]`) ?? null;
        id = outline.items.get(id)?.parent ?? null;
      }
      if (row === marked) return;
      marked?.removeAttribute('data-current');
      marked?.removeAttribute('aria-current');
      row?.setAttribute('data-current', '');
      row?.setAttribute('aria-current', 'location');
      row?.scrollIntoView({ block: 'nearest' });
      marked = row;
    };
    mark();
    const stop = useReader.subscribe(mark);
    return () => {
      stop();
      marked?.removeAttribute('data-current');
      marked?.removeAttribute('aria-current');
    };
  }, [box, opened, outline, rowCount]);
}
