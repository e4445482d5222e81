import { doubtBelow, type DecisionReason } from './decision';
import type { Reading } from './reading-block';
import { flagsOf, type NumberFlag } from './structure-flags';

/** A place of the structure for the reader to look at; nothing is decided by it. */
export type Doubt =
  | { readonly index: number; readonly kind: 'number'; readonly problem: NumberFlag['problem'] }
  | {
      readonly index: number;
      readonly kind: 'decision';
      readonly reason: DecisionReason;
      readonly confidence: number;
    };

/**
 * What the parser is not sure of, and numbers that repeat or leap, in text order. `index` is the
 * block's in the reading. What the reader has decided about a block is no doubt any more.
 */
export function doubtsOf(reading: Reading): readonly Doubt[] {
  const flags = new Map(flagsOf(reading.blocks).map(({ block, problem }) => [block, problem]));
  return reading.blocks.flatMap(({ id, source, start, shapedBy }, index): readonly Doubt[] => {
    const problem = flags.get(id);
    const numbers: readonly Doubt[] = problem ? [{ index, kind: 'number', problem }] : [];
    const decision = source[0]!.decision;
    const isOpen = decision !== null && decision.confidence < doubtBelow && start.offset === 0;
    if (!isOpen || shapedBy.length > 0) return numbers;
    return [...numbers, { index, kind: 'decision', ...decision }];
  });
}
