import { useLayoutEffect, useState, type RefObject } from 'react';

/**
 * Follows the size of a table. Answers whether it is wider than its frame, and fills its frame up to
 * half a line of the reading grid, so that the text below stands on the grid again.
 */
export function useTableFrame(frame: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false);
  useLayoutEffect(() => {
    const element = frame.current;
    const table = element?.firstElementChild;
    if (!element || !table) return;
    const measure = () => {
      setOverflows(element.scrollWidth > element.clientWidth + 1);
      const line = Number.parseFloat(getComputedStyle(element).getPropertyValue('--reading-line')) || 34;
      const half = line / 2;
      const height = element.offsetHeight;
      element.style.marginBottom = `${Math.ceil(height / half - 0.01) * half - height}px`;
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(table);
    return () => observer.disconnect();
  }, [frame]);
  return overflows;
}

/** Scrolls the frame of a wide table so that words in it can be seen. */
export function showInTableFrame(words: Range): void {
  const frame = words.startContainer.parentElement?.closest<HTMLElement>('[data-table-frame]');
  if (!frame) return;
  const rects = [...words.getClientRects()].filter((rect) => rect.width > 0);
  const [first] = rects;
  if (!first) return;
  const view = frame.getBoundingClientRect();
  const right = Math.max(...rects.map((rect) => rect.right));
  if (right > view.right) frame.scrollLeft += right - view.right + 16;
  // Words wider than the frame show from their beginning.
  const left = Math.min(...[...words.getClientRects()].map((rect) => rect.left));
  if (left < view.left) frame.scrollLeft -= view.left - left + 16;
}
