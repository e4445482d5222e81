import type { TextPoint } from '../../../../shared/domain/document/range';
import type { ReviewHeading } from '../../../../shared/domain/document/review';

/** A row of the tree of a reviewed file: a heading, what stands before the first, or a block. */
export type TreeRow =
  | {
      readonly kind: 'heading';
      readonly heading: ReviewHeading;
      readonly isOpen: boolean;
      readonly hasRows: boolean;
    }
  | { readonly kind: 'front'; readonly index: number; readonly count: number; readonly isOpen: boolean }
  | { readonly kind: 'block'; readonly index: number; readonly level: number };

/** The key of the words before the first heading among what is opened. */
export const frontKey = 'front';
export const keyOfPoint = ({ block, offset }: TextPoint): string => `${block}:${offset}`;

export const indexOfRow = (row: TreeRow): number => (row.kind === 'heading' ? row.heading.index : row.index);

/** Rows in view: the headings that no closed one hides, and the blocks right under those that are open. */
export function treeRows(
  headings: readonly ReviewHeading[],
  blockCount: number,
  open: ReadonlySet<string>,
): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const blocks = (from: number, to: number, level: number) => {
    for (let index = from; index < to; index += 1) rows.push({ kind: 'block', index, level });
  };
  const first = headings[0]?.index ?? blockCount;
  if (first > 0) {
    const isOpen = open.has(frontKey);
    rows.push({ kind: 'front', index: 0, count: first, isOpen });
    if (isOpen) blocks(0, first, 2);
  }
  let closed = Number.POSITIVE_INFINITY;
  headings.forEach((heading, at) => {
    if (heading.level > closed) return;
    closed = Number.POSITIVE_INFINITY;
    const next = headings[at + 1];
    const end = next?.index ?? blockCount;
    const isOpen = open.has(keyOfPoint(heading.start));
    const hasRows = end > heading.index + 1 || (next?.level ?? 0) > heading.level;
    rows.push({ kind: 'heading', heading, isOpen, hasRows });
    if (isOpen) blocks(heading.index + 1, end, heading.level + 1);
    else closed = heading.level;
  });
  return rows;
}

/** Keys of the headings above a block, so that it can be brought into view. */
export function keysAbove(headings: readonly ReviewHeading[], index: number): readonly string[] {
  const first = headings[0]?.index ?? Number.POSITIVE_INFINITY;
  if (index < first) return [frontKey];
  const keys: string[] = [];
  let level = Number.POSITIVE_INFINITY;
  for (let at = headings.length - 1; at >= 0; at -= 1) {
    const heading = headings[at]!;
    if (heading.index > index || heading.level >= level) continue;
    level = heading.level;
    if (heading.index < index) keys.push(keyOfPoint(heading.start));
  }
  return keys;
}
