import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Where each part of the register was scrolled to, for as long as the window is open. */
const places = new Map<string, { readonly top: number; readonly left: number }>();

/** Whether a box will come back scrolled as it was left. */
export const isScrollKept = (key: string): boolean => places.has(key);

/** A box that comes back scrolled as it was left. */
export function useKeptScroll(key: string, box: RefObject<HTMLElement | null>): void {
  const last = useRef(places.get(key));
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const known = places.get(key);
    if (known) element.scrollTo({ ...known, behavior: 'instant' });
    last.current = known;
    const note = () => {
      last.current = { top: element.scrollTop, left: element.scrollLeft };
    };
    element.addEventListener('scroll', note, { passive: true });
    return () => {
      element.removeEventListener('scroll', note);
      if (last.current) places.set(key, last.current);
    };
  }, [key, box]);
}
