import type { Block } from './block';
import { isCut } from './page-cut';
import type { ProposedChange } from './repair';
import { titleEndOf } from './run-in-title';
import { straySpacesOf } from './stray-space';
import { WordEvidence } from './word-evidence';

/** Names of the rules; the interface explains each under `repair.rule.<name>`. */
export const repairRules = ['page-cut', 'stray-space', 'line-wrap', 'run-in-title'] as const;
export type RepairRule = (typeof repairRules)[number];

export interface ProposedRepair {
  readonly change: ProposedChange;
  readonly rule: RepairRule;
}

/**
 * Finds damage that the way of the text into this file did: paragraphs cut in two by a page break
 * and stray spaces inside words; and headings that are printed in one paragraph with their text. The rules look at marks, length and the words that the document
 * itself uses, at nothing else. Only neighbouring blocks are joined: a picture between two halves
 * keeps them apart. Blocks that were set to a width (`isWrapped`, by ordinal) read on over their line
 * ends. A title that runs into its paragraph is parted from it. Proposals are in document order.
 */
export function proposeRepairs(
  blocks: readonly Block[],
  isWrapped: (ordinal: number) => boolean = () => false,
): readonly ProposedRepair[] {
  const evidence = new WordEvidence(
    blocks.map(({ text, ordinal }) => (isWrapped(ordinal) ? text.replaceAll('\n', '') : text)),
  );
  const proposals: ProposedRepair[] = [];
  let first: Block | null = null;
  let left = '';
  blocks.forEach((block, at) => {
    if (isWrapped(block.ordinal)) {
      proposals.push({ change: { kind: 'wrap', block: block.id }, rule: 'line-wrap' });
    }
    const title = titleEndOf(block);
    if (title > 0)
      proposals.push({ change: { kind: 'split', block: block.id, at: title }, rule: 'run-in-title' });
    for (const change of straySpacesOf(block, evidence)) proposals.push({ change, rule: 'stray-space' });
    const previous = blocks[at - 1];
    if (first && previous && isCut(first, left, block, evidence)) {
      const change: ProposedChange = { kind: 'join', block: previous.id, next: block.id };
      proposals.push({ change, rule: 'page-cut' });
      left += block.text;
    } else {
      first = block;
      left = block.text;
    }
  });
  return proposals;
}
