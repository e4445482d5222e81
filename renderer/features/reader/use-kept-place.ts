import { useEffect, type RefObject } from 'react';
import type { TextPoint } from '../../../shared/domain/document/range';

/** Changes of width that follow each other within this time are one: a divider or window dragged, in ms. */
const oneDrag = 400;

/** Keeps the first line where it is while the text is laid out in another width. */
export function useKeptPlace(
  scroller: RefObject<HTMLElement | null>,
  top: RefObject<TextPoint | null>,
  show: (point: TextPoint) => void,
): void {
  useEffect(() => {
    const view = scroller.current;
    if (!view) return;
    let width = view.clientWidth;
    let changedAt = -Infinity;
    let kept: TextPoint | null = null;
    const observer = new ResizeObserver(() => {
      if (view.clientWidth === width) return;
      width = view.clientWidth;
      // Each new layout has other words in the first line: the ones before the first change are meant.
      if (performance.now() - changedAt > oneDrag) kept = top.current;
      changedAt = performance.now();
      if (kept && width > 0) show(kept);
    });
    observer.observe(view);
    return () => observer.disconnect();
  }, [scroller, top, show]);
}
