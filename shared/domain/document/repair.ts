import type { BlockId, RepairId } from '../ids';

/**
 * A correction of damage done by importing, recorded over the immutable source.
 * `join`: `block` was cut by a page break and goes on in `next`.
 * `wrap`: the line feeds in `block` are ends of lines of some width, and the text reads on over them.
 * `space`: the characters from `start` to `end` (UTF-16 units) of `block` are stray white space.
 */
export type RepairChange =
  | { readonly kind: 'join'; readonly block: BlockId; readonly next: BlockId }
  | { readonly kind: 'wrap'; readonly block: BlockId }
  | { readonly kind: 'space'; readonly block: BlockId; readonly start: number; readonly end: number };

export interface Repair {
  readonly id: RepairId;
  readonly change: RepairChange;
  /** False where the reader took the repair back: the source is shown as it came. */
  readonly active: boolean;
  /** Name of the rule that proposed it, for the card that explains it. */
  readonly rule: string;
}
