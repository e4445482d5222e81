/** Where a box stands on the page, in px. */
export interface Box {
  readonly top: number;
  readonly height: number;
}

/** Where the line at the head of a view stands in a text, said so that it can be found in another width. */
export interface ScrollAnchor {
  /** Index of the box that holds the line, or of the next one below it. */
  readonly at: number;
  /** Share of the box above the line, from 0 to 1. */
  readonly share: number;
  /** Px from the line down to the box, where the line stands in the space between two. */
  readonly gap: number;
}

/** The anchor of a line among boxes in order; below the last it is the end of that. Null without boxes. */
export function anchorIn(boxes: readonly Box[], line: number): ScrollAnchor | null {
  if (boxes.length === 0) return null;
  const found = boxes.findIndex(({ top, height }) => top + height > line);
  const at = found < 0 ? boxes.length - 1 : found;
  const { top, height } = boxes[at]!;
  if (line < top) return { at, share: 0, gap: top - line };
  return { at, share: height > 0 ? Math.min(1, (line - top) / height) : 0, gap: 0 };
}

/** How far a view has to be scrolled down, in px, to bring the anchor of a box to the line; negative for up. */
export const distanceTo = (
  box: Box,
  { share, gap }: Pick<ScrollAnchor, 'share' | 'gap'>,
  line: number,
): number => box.top + share * box.height - gap - line;
