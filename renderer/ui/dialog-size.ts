import type { CSSProperties } from 'react';

/** How much higher than asked for a dialog may become. */
const mostGrowth = 1.35;

/**
 * Width and height of a dialog in px, as they are in an ordinary window. In a high one it takes up to 62 of 100
 * of its height, so that its lists are seen whole; the window's size is the limit.
 */
export const dialogSize = (width: number, height: number | undefined): CSSProperties =>
  height === undefined
    ? { width }
    : { width, height: `max(${height}px, min(62vh, ${Math.round(height * mostGrowth)}px))` };
