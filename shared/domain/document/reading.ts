import type { Block } from './block';
import type { Repair } from './repair';
import type { TextPoint } from './range';
import type { BlockId, RepairId } from '../ids';

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
 * One block of the repaired reading: a source block, or several that a page break had cut apart.
 * Numbers and addresses count these.
 */
export interface ReadingBlock {
  /** The first source block; it stands for the whole. */
  readonly id: BlockId;
  readonly source: readonly Block[];
  readonly kind: Block['kind'];
  readonly level: number;
  readonly label: string;
  /** The repaired text. */
  readonly text: string;
  readonly parts: readonly ReadingPart[];
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
  /** Index into `blocks` for each source block. */
  readonly indexOf: ReadonlyMap<BlockId, number>;
}

/**
 * Lays out the document as it is read: active joins make one block of several, active space repairs
 * leave characters out. Repairs that do not fit the blocks are passed over.
 */
export function readingOf(blocks: readonly Block[], repairs: readonly Repair[]): Reading {
  void blocks;
  return { blocks: [], repairs, indexOf: new Map() };
}

/** Where a source point stands in the reading; null if the point is in no block of it. */
export function toReading(
  reading: Reading,
  point: TextPoint,
): { index: number; offset: number } | null {
  void reading;
  void point;
  return null;
}

/**
 * The source point of a place in the reading. Where a join or a removed space lies at that very
 * place, `start` answers the point after it and `end` the point before it, so that a range never
 * takes in more than was selected.
 */
export function toSource(
  reading: Reading,
  index: number,
  offset: number,
  bias: 'start' | 'end',
): TextPoint {
  void bias;
  return { block: reading.blocks[index]!.id, offset };
}
