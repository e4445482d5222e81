import type { Block } from './block';
import type { BlockId } from '../ids';

const indexes = new WeakMap<readonly Block[], ReadonlyMap<BlockId, number>>();

/** Place of each block in a list of blocks. Kept for as long as the list lives: lists are immutable. */
export function blockIndexOf(blocks: readonly Block[]): ReadonlyMap<BlockId, number> {
  const known = indexes.get(blocks);
  if (known) return known;
  const index = new Map(blocks.map((block, at) => [block.id, at]));
  indexes.set(blocks, index);
  return index;
}
