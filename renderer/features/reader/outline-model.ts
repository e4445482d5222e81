import type { Annotation, MarkColor } from '../../../shared/domain/annotation/annotation';
import type { BlockId } from '../../../shared/domain/ids';
import type { OpenDocument } from '../../lib/open-document';

/** A heading of the outline with what lies beneath it, up to the next heading of the tree. */
export interface OutlineItem {
  readonly id: BlockId;
  readonly label: string;
  readonly title: string;
  readonly level: number;
  readonly children: readonly BlockId[];
  readonly parent: BlockId | null;
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

export function outlineOf(opened: OpenDocument): Outline {
  const headings = opened.reading.blocks.flatMap((block, index) =>
    block.kind === 'heading' ? [{ block, index }] : [],
  );
  const position = (id: BlockId) => opened.positionOf.get(id) ?? 0;
  const items = new Map<string, OutlineItem>();
  const order = headings.map(({ block }) => block.id);
  headings.forEach(({ block, index }, at) => {
    const next = headings[at + 1]?.block;
    const after = headings.slice(at + 1).find((other) => other.block.path.length <= block.path.length)?.block;
    items.set(block.id, {
      id: block.id,
      label: block.label,
      title: block.text.slice(block.label.length).trim(),
      level: block.path.length,
      parent: block.path.at(-1) ?? null,
      children: headings
        .filter((other) => other.block.path.at(-1) === block.id)
        .map((other) => other.block.id),
      start: position(block.id),
      ownEnd: next ? position(next.id) : opened.length,
      end: after ? position(after.id) : opened.length,
      index,
    });
  });
  return { items, order, roots: order.filter((id) => items.get(id)?.parent === null) };
}

export interface Tick {
  readonly at: number;
  readonly color: MarkColor | 'hit';
}

/** Positions of marks, sorted, for counting and for the fore-edge. */
export function ticksOf(opened: OpenDocument, marks: readonly Annotation[]): readonly Tick[] {
  return marks
    .map((mark) => ({
      at: (opened.positionOf.get(mark.range.start.block) ?? 0) + mark.range.start.offset,
      color: mark.color,
    }))
    .sort((a, b) => a.at - b.at);
}

/** The ticks from `start` to `end`, by bisection of the sorted list. */
export function ticksBetween(ticks: readonly Tick[], start: number, end: number): readonly Tick[] {
  const lowerBound = (value: number) => {
    let [low, high] = [0, ticks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ticks[middle] as Tick).at < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return ticks.slice(lowerBound(start), lowerBound(end));
}
