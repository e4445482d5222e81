import type { BlockId, RepairId } from '../ids';

/** What a block can be read as, whatever the structure parser took it for. */
export const readAs = ['heading', 'paragraph', 'matter'] as const;
export type ReadAs = (typeof readAs)[number];

/**
 * A correction of the reading, recorded over the immutable source: of damage done by importing, or
 * of a decision of the structure parser. Offsets are UTF-16 units of the source block's text.
 * `join`: `block` goes on in `next`.
 * `space`: the characters from `start` to `end` of `block` are stray white space.
 * `wrap`: the line feeds in `block` are ends of lines of some width, and the text reads on over them.
 * `split`: a new block of the reading begins at `at` of `block`.
 * `as`: the block of the reading that begins at `at` of `block` is a heading of this level (from 1),
 * a paragraph, or matter, which is no part of the document (`level` is 0 for both).
 * `level`: the heading that begins at `at` of `block` moves by so many levels, and the headings of
 * its section with it; negative is outwards.
 */
export type RepairChange =
  | { readonly kind: 'join'; readonly block: BlockId; readonly next: BlockId }
  | { readonly kind: 'space'; readonly block: BlockId; readonly start: number; readonly end: number }
  | { readonly kind: 'wrap'; readonly block: BlockId }
  | { readonly kind: 'split'; readonly block: BlockId; readonly at: number }
  | {
      readonly kind: 'as';
      readonly block: BlockId;
      readonly at: number;
      readonly as: ReadAs;
      readonly level: number;
    }
  | { readonly kind: 'level'; readonly block: BlockId; readonly at: number; readonly by: number };

/** What the rules propose by themselves. */
export type ProposedChange = Extract<RepairChange, { readonly kind: 'join' | 'space' | 'wrap' | 'split' }>;

/** The sign that stands where a proposed repair works. */
export const signOf: Readonly<Record<ProposedChange['kind'], string>> = {
  join: '⏎',
  wrap: '⏎',
  space: '␣',
  split: '¶',
};

/** The rule of a repair that the reader made; the others were proposed by the rules of that name. */
export const byHand = 'by-hand';

export interface Repair {
  readonly id: RepairId;
  readonly change: RepairChange;
  /** False where the reader took the repair back: the source is shown as it came. */
  readonly active: boolean;
  /** Name of the rule that proposed it, or `byHand`, for the card that explains it. */
  readonly rule: string;
}
