import type { BlockId } from '../ids';
import type { TextPoint } from './range';
import type { ProposedChange } from './repair';

/** The words on both sides of a proposed repair as the source has them, and the place just before it. */
export interface RepairContext {
  readonly before: string;
  readonly after: string;
  readonly point: TextPoint;
}

/** `around`: most UTF-16 units of each side; `textOf` gives a source block's text. */
export function repairContext(
  change: ProposedChange,
  textOf: (block: BlockId) => string,
  around: number,
): RepairContext {
  const text = textOf(change.block);
  let [from, to] = [text.length, text.length];
  if (change.kind === 'space') [from, to] = [change.start, change.end];
  if (change.kind === 'split') [from, to] = [change.at, change.at];
  // The first of the line ends stands for all of them.
  if (change.kind === 'wrap') [from, to] = [text.indexOf('\n'), text.indexOf('\n') + 1];
  return {
    before: text.slice(Math.max(0, from - around), Math.max(0, from)),
    after: change.kind === 'join' ? textOf(change.next).slice(0, around) : text.slice(to, to + around),
    point: { block: change.block, offset: Math.max(0, from - 1) },
  };
}
