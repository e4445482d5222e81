import type { BlockId, RepairId } from '../ids';
import type { Block, Voice } from './block';
import type { TextPoint } from './range';
import type { Repair } from './repair';

/** A stretch of one source block as the repaired reading shows it. Offsets are UTF-16 units. */
export interface ReadingPart {
  readonly block: BlockId;
  /** From (inclusive) and to (exclusive) in the source block. */
  readonly from: number;
  readonly to: number;
  /** Where this stretch starts in the reading text. */
  readonly at: number;
  /** The repair that sits at the start of this part (a join or a removed space), if any. */
  readonly repair: RepairId | null;
}

/**
 * One block of the repaired reading: a source block, several that a page break had cut apart, or a
 * piece of one that holds more than one. Numbers and addresses count these.
 */
export interface ReadingBlock {
  /** The first source block's, where the block begins with it; else made of that and the offset. */
  readonly id: BlockId;
  readonly source: readonly Block[];
  /** The source that it stands for, white space at a split and removed spaces included. */
  readonly start: TextPoint;
  readonly end: TextPoint;
  readonly kind: Block['kind'];
  readonly voice: Voice;
  readonly level: number;
  readonly label: string;
  /** The repaired text. */
  readonly text: string;
  readonly parts: readonly ReadingPart[];
  /** Repairs that made it begin here, gave it its kind or moved its level by hand. */
  readonly shapedBy: readonly RepairId[];
  /** Ids of the headings above this block, outermost first (a heading does not list itself). */
  readonly path: readonly BlockId[];
  /** Number of the paragraph under its heading, from 1; 0 for headings, matter and pictures. */
  readonly paragraph: number;
  /** Number of the picture in the document, from 1; 0 for other blocks. */
  readonly picture: number;
  /** Offset in `text` where the topic sentence ends (its full stop included); 0 if there is none. */
  readonly topicEnd: number;
}

/** A document as it is read: blocks under active repairs, with look-up by source block. */
export interface Reading {
  readonly blocks: readonly ReadingBlock[];
  readonly repairs: readonly Repair[];
  /**
   * Index into `blocks` of each block by its id, and of the first block that holds text of a source
   * block by that block's id. `toReading` leads to the right one where a source block was split.
   */
  readonly indexOf: ReadonlyMap<BlockId, number>;
}

/** The heading whose section a block belongs to: its own if it is one, else the nearest above; null before the first. */
export const sectionOfBlock = (block: ReadingBlock | undefined): BlockId | null =>
  (block?.kind === 'heading' ? block.id : block?.path.at(-1)) ?? null;
