import { useEffect, useReducer, type CSSProperties } from 'react';

const width = 340;
const gap = 6;
const edge = 8;
const tallest = 420;
const roomy = 300;
const lowest = 160;

const between = (low: number, value: number, high: number): number =>
  Math.round(Math.max(low, Math.min(value, high)));

/**
 * Where a panel of the picker's width stands: under the anchor, above it where there is no room
 * below, never over the window's edge, also where the anchor itself is out of view. The side does
 * not change while the list shrinks.
 */
export function placeAt(
  anchor: Pick<DOMRect, 'top' | 'bottom' | 'left'>,
  view: { readonly width: number; readonly height: number },
): CSSProperties {
  const bottom = between(0, anchor.bottom, view.height);
  const top = between(0, anchor.top, view.height);
  const below = view.height - bottom - gap - edge;
  const above = top - gap - edge;
  const isBelow = below >= roomy || below >= above;
  return {
    width: Math.min(width, view.width - 2 * edge),
    left: between(edge, anchor.left, Math.max(edge, view.width - width - edge)),
    maxHeight: between(lowest, isBelow ? below : above, tallest),
    ...(isBelow
      ? { top: between(edge, bottom + gap, view.height - lowest - edge) }
      : { bottom: between(edge, view.height - top + gap, view.height - lowest - edge) }),
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
