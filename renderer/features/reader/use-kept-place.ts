import { useEffect, type RefObject } from 'react';
import type { TextPoint } from '../../../shared/domain/document/range';
import type { FirstLine } from './use-place';

/** Changes of width that follow each other within this time are one: a divider or window dragged, in ms. */
const oneDrag = 400;

/** Keeps the first line where it is while the text is laid out in another width. */
export function useKeptPlace(
  scroller: RefObject<HTMLElement | null>,
  firstLine: RefObject<FirstLine | null>,
  show: (point: TextPoint) => void,
): void {
  useEffect(() => {
    const view = scroller.current;
    if (!view) return;
    let changedAt = -Infinity;
    let kept: TextPoint | null = null;
    const observer = new ResizeObserver(() => {
      const width = view.clientWidth;
      if (!firstLine.current || firstLine.current.width === width || width === 0) return;
      // Each new layout has other words in the first line: the ones before the first change are meant.
      if (!kept || performance.now() - changedAt > oneDrag) kept = firstLine.current.point;
      changedAt = performance.now();
      firstLine.current = { point: kept, width };
      show(kept);
    });
    observer.observe(view);
    return () => observer.disconnect();
  }, [scroller, firstLine, show]);
}
