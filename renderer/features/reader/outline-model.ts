import type { Annotation, MarkColor } from '../../../shared/domain/annotation/annotation';
import type { TextPoint } from '../../../shared/domain/document/range';
import type { BlockId } from '../../../shared/domain/ids';
import { linear, spanOf, type OpenDocument } from '../../lib/open-document';
import type { RegisterRow } from '../measures';

/** A heading of the outline with what lies beneath it, up to the next heading of the tree. */
export interface OutlineItem {
  readonly id: BlockId;
  readonly label: string;
  readonly title: string;
  readonly level: number;
  readonly children: readonly BlockId[];
  readonly parent: BlockId | null;
  /** Where it begins in the source. */
  readonly point: TextPoint;
  /** Whether the reader made it what it is. */
  readonly isChanged: boolean;
  /** Linear positions in UTF-16 units: own text only, and with everything beneath. */
  readonly start: number;
  readonly ownEnd: number;
  readonly end: number;
  readonly index: number;
}

export interface Outline {
  readonly items: ReadonlyMap<string, OutlineItem>;
  readonly roots: readonly BlockId[];
  readonly order: readonly BlockId[];
}

/** The headings as a tree, in one pass from the last to the first: each knows by then what follows it. */
export function outlineOf(opened: OpenDocument): Outline {
  const headings = opened.reading.blocks.flatMap((block, index) =>
    block.kind === 'heading' ? [{ block, index }] : [],
  );
  const items = new Map<string, OutlineItem>();
  const childrenOf = new Map<BlockId | null, BlockId[]>();
  /** Where the next heading of each depth or a lesser one starts. */
  const nextOfDepth: number[] = [];
  let next = opened.length;
  for (const { block, index } of headings.toReversed()) {
    const depth = block.path.length;
    const parent = block.path.at(-1) ?? null;
    const start = linear(opened, block.start);
    items.set(block.id, {
      id: block.id,
      label: block.label,
      title: block.text.slice(block.label.length).trim(),
      level: depth,
      parent,
      point: block.start,
      isChanged: block.shapedBy.length > 0,
      children: childrenOf.get(block.id)?.toReversed() ?? [],
      start,
      ownEnd: next,
      end: Math.min(opened.length, ...nextOfDepth.slice(0, depth + 1)),
      index,
    });
    const siblings = childrenOf.get(parent);
    if (siblings) siblings.push(block.id);
    else childrenOf.set(parent, [block.id]);
    for (let above = nextOfDepth.length; above <= depth; above += 1) nextOfDepth.push(opened.length);
    nextOfDepth[depth] = start;
    next = start;
  }
  return {
    items,
    order: headings.map(({ block }) => block.id),
    roots: childrenOf.get(null)?.toReversed() ?? [],
  };
}

export interface Tick {
  readonly at: number;
  readonly color: MarkColor | 'hit';
}

/** Positions of marks for counting and for the fore-edge; sorted, as the marks are in the order of the text. */
export function ticksOf(opened: OpenDocument, marks: readonly Annotation[]): readonly Tick[] {
  return marks.map(({ range, color }) => ({ at: spanOf(opened, range).start, color }));
}

/** Where a thing stands, in UTF-16 units from the start of the document. */
interface Placed {
  readonly at: number;
}
/** Places of the register's rows, sorted: what was confirmed, and what is only proposed. */
export interface MeasurePlaces {
  readonly confirmed: readonly Placed[];
  readonly suggested: readonly Placed[];
}

export function measurePlacesOf(opened: OpenDocument, register: readonly RegisterRow[]): MeasurePlaces {
  const places = (status: RegisterRow['status']) =>
    register
      .filter((row) => row.status === status)
      .map(({ range }) => ({ at: spanOf(opened, range).start }))
      .sort((a, b) => a.at - b.at);
  return { confirmed: places('confirmed'), suggested: places('suggested') };
}

/** Those from `start` to `end`, by bisection of the sorted list. */
export function ticksBetween<T extends Placed>(
  ticks: readonly T[],
  start: number,
  end: number,
): readonly T[] {
  const lowerBound = (value: number) => {
    let [low, high] = [0, ticks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ticks[middle] as T).at < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return ticks.slice(lowerBound(start), lowerBound(end));
}
