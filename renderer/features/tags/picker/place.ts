import { useEffect, useReducer, type CSSProperties } from 'react';

const width = 340;
const gap = 6;
const edge = 8;
const tallest = 420;
const roomy = 300;

/**
 * Where a panel of the picker's width stands: under the anchor, above it where there is no room
 * below, never over the window's edge. The side does not change while the list shrinks.
 */
export function placeAt(
  anchor: DOMRect,
  view: { readonly width: number; readonly height: number },
): CSSProperties {
  const below = view.height - anchor.bottom - gap - edge;
  const above = anchor.top - gap - edge;
  const isBelow = below >= roomy || below >= above;
  return {
    width: Math.min(width, view.width - 2 * edge),
    left: Math.round(Math.max(edge, Math.min(anchor.left, view.width - width - edge))),
    maxHeight: Math.max(160, Math.min(tallest, isBelow ? below : above)),
    ...(isBelow
      ? { top: Math.round(Math.min(anchor.bottom + gap, view.height - 160 - edge)) }
      : { bottom: Math.round(view.height - anchor.top + gap) }),
  };
}

/** The place, followed when the window changes its size. */
export function usePlace(anchor: DOMRect): CSSProperties {
  const [, resized] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    window.addEventListener('resize', resized);
    return () => window.removeEventListener('resize', resized);
  }, []);
  return placeAt(anchor, { width: window.innerWidth, height: window.innerHeight });
}
