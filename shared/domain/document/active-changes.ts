import type { BlockId, RepairId } from '../ids';
import type { Block } from './block';
import { blockIndexOf } from './block-index';
import { isGraphemeBorder } from './grapheme';
import type { Repair, RepairChange } from './repair';

export interface Space {
  readonly id: RepairId;
  readonly start: number;
  readonly end: number;
}

/** A change of what a block is or how deep it stands; they work one after the other. */
export interface ShapeChange {
  readonly id: RepairId;
  readonly change: Extract<RepairChange, { readonly kind: 'as' | 'level' }>;
}

/** The active repairs of a document that fit its blocks, by the block they work on. */
export interface ActiveChanges {
  readonly joins: ReadonlyMap<BlockId, { readonly next: BlockId; readonly id: RepairId }>;
  /** By their start. */
  readonly spaces: ReadonlyMap<BlockId, readonly Space[]>;
  /** By their place. */
  readonly splits: ReadonlyMap<BlockId, readonly { readonly at: number; readonly id: RepairId }[]>;
  readonly shapes: readonly ShapeChange[];
}

/** Whether a block is running text: pictures and tables are neither joined, split nor made anything else. */
export const isRunningText = (block: Pick<Block, 'kind'> | undefined): boolean =>
  block !== undefined && block.kind !== 'image' && block.kind !== 'table';

/** Whether a block can be parted here: inside its words, between two grapheme clusters, each side with words. */
export const canSplitAt = (block: Block, at: number): boolean =>
  isRunningText(block) &&
  Number.isInteger(at) &&
  block.text.slice(0, Math.max(0, at)).trim() !== '' &&
  block.text.slice(at).trim() !== '' &&
  isGraphemeBorder(block.text, at);

/** Sorts the active repairs by what they do; those that do not fit the blocks are passed over. */
export function activeChangesOf(blocks: readonly Block[], repairs: readonly Repair[]): ActiveChanges {
  const joins = new Map<BlockId, { readonly next: BlockId; readonly id: RepairId }>();
  const spaces = new Map<BlockId, Space[]>();
  const splits = new Map<BlockId, { readonly at: number; readonly id: RepairId }[]>();
  const shapes: ShapeChange[] = [];
  const index = repairs.length > 0 ? blockIndexOf(blocks) : new Map<BlockId, number>();
  const listOf = <T>(lists: Map<BlockId, T[]>, id: BlockId): T[] => {
    const list = lists.get(id) ?? [];
    lists.set(id, list);
    return list;
  };
  for (const { id, active, change } of repairs) {
    const block = active ? blocks[index.get(change.block) ?? -1] : undefined;
    if (!block) continue;
    if (change.kind === 'join') {
      joins.set(block.id, { next: change.next, id });
    } else if (change.kind === 'space') {
      if (change.start >= 0 && change.start < change.end && change.end <= block.text.length) {
        listOf(spaces, block.id).push({ id, start: change.start, end: change.end });
      }
    } else if (change.kind === 'wrap') {
      if (!isRunningText(block)) continue;
      for (const { index: at } of block.text.matchAll(/\n/g)) {
        listOf(spaces, block.id).push({ id, start: at, end: at + 1 });
      }
    } else if (change.kind === 'split') {
      const known = splits.get(block.id)?.some(({ at }) => at === change.at);
      if (!known && canSplitAt(block, change.at)) listOf(splits, block.id).push({ at: change.at, id });
    } else if (isRunningText(block)) {
      shapes.push({ id, change });
    }
  }
  for (const list of spaces.values()) list.sort((a, b) => a.start - b.start);
  for (const list of splits.values()) list.sort((a, b) => a.at - b.at);
  return { joins, spaces, splits, shapes };
}
