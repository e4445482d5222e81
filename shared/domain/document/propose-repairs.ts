import type { Block } from './block';
import type { RepairChange } from './repair';

/** Names damage that the way of the text to this file did, for the reader to take back if it is none. */
export function proposeRepairs(
  blocks: readonly Block[],
): readonly { readonly change: RepairChange; readonly rule: string }[] {
  void blocks;
  return [];
}
