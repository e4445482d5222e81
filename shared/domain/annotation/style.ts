/** How a mark shows on the page: on a ground of its colour, under, through, or beside its lines. */
export const markStyles = ['highlight', 'underline', 'strike', 'margin'] as const;
export type MarkStyle = (typeof markStyles)[number];

/**
 * Whether marks of this style take a layer of their own where they overlap: grounds and lines under the
 * words do, a line through them or in the margin is in nobody's way.
 */
export const takesLayer = (style: MarkStyle): boolean => style === 'highlight' || style === 'underline';
