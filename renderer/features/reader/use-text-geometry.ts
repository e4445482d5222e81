import { useCallback, type RefObject } from 'react';
import type { TextRange } from '../../../shared/domain/document/range';
import { toReading, type Reading } from '../../../shared/domain/document/reading';
import type { TextGeometry } from '../annotations';
import { useOwnPane } from '../../lib/pane';
import { blockElementId, domRange } from './dom-text';

/** Where words and frames stand, in px from the top of the scrolled content. */
export function useTextGeometry(
  scroller: RefObject<HTMLElement | null>,
  column: RefObject<HTMLElement | null>,
  reading: Reading,
): Pick<TextGeometry, 'topOf' | 'frameOf'> {
  const pane = useOwnPane();
  const placeOf = useCallback(
    (rect: DOMRect | undefined) => {
      const view = scroller.current;
      if (!rect || !view) return null;
      const shift = view.scrollTop - view.getBoundingClientRect().top;
      return { top: rect.top + shift, bottom: rect.bottom + shift };
    },
    [scroller],
  );
  const topOf = useCallback(
    (range: TextRange) => {
      if (!column.current) return null;
      const made = domRange(pane, { start: range.start, end: range.start });
      // A picture has no words: its block is its place.
      const block = made ? undefined : reading.blocks[toReading(reading, range.start)?.index ?? -1];
      const rect = made
        ? (made.getClientRects()[0] ?? made.getBoundingClientRect())
        : block?.kind === 'image'
          ? document.getElementById(blockElementId(pane, block.id))?.getBoundingClientRect()
          : undefined;
      return placeOf(rect)?.top ?? null;
    },
    [pane, column, reading, placeOf],
  );
  const frameOf = useCallback<TextGeometry['frameOf']>(
    ({ id, region }) =>
      region
        ? placeOf(column.current?.querySelector(`[data-region="${id}"]`)?.getBoundingClientRect())
        : null,
    [column, placeOf],
  );
  return { topOf, frameOf };
}
