import { paintBlock, type LayeredMark } from '../../../shared/domain/annotation/paint';
import { markColors } from '../../../shared/domain/annotation/annotation';
import type { TextRange } from '../../../shared/domain/document/range';
import type { BlockId } from '../../../shared/domain/ids';
import { domRange } from './dom-text';

/** Everything that is painted over the text, for the blocks in or near the view. */
export interface Painting {
  readonly blocks: Iterable<string>;
  readonly marksOf: ReadonlyMap<string, readonly LayeredMark[]>;
  readonly lifted: string | null;
  readonly hits: readonly TextRange[];
  readonly currentHit: TextRange | null;
  readonly repairs: readonly TextRange[];
}

// Of two fills the higher priority paints over; lanes lie over fills, hits over all.
const priorities: Readonly<Record<string, number>> = {
  fill: 1,
  focus: 2,
  lane2: 5,
  lane3: 5,
  lane: 5,
  repair: 6,
  hit: 7,
};
const priorityOf = (name: string) =>
  name === 'hit-current' ? 8 : (priorities[name.split('-')[0] ?? ''] ?? 1);

const names: readonly string[] = [
  ...markColors.flatMap((color) => [
    `fill-${color}`,
    `focus-fill-${color}`,
    `focus-lane-${color}`,
    `lane2-${color}`,
    `lane3-${color}`,
  ]),
  'lane-more',
  'hit',
  'hit-current',
  'repair',
];

/** Paints with the CSS Custom Highlight API: the text's elements stay untouched. */
export function paint(painting: Painting): void {
  const ranges = new Map<string, Range[]>();
  const add = (name: string, range: TextRange) => {
    const made = domRange(range);
    if (!made) return;
    const list = ranges.get(name);
    if (list) list.push(made);
    else ranges.set(name, [made]);
  };
  for (const id of painting.blocks) {
    const marks = painting.marksOf.get(id);
    if (!marks) continue;
    const block = id as BlockId;
    for (const { name, from, to } of paintBlock(marks, painting.lifted)) {
      add(name, { start: { block, offset: from }, end: { block, offset: to } });
    }
  }
  for (const range of painting.repairs) add('repair', range);
  for (const range of painting.hits) if (range !== painting.currentHit) add('hit', range);
  if (painting.currentHit) add('hit-current', painting.currentHit);

  for (const name of names) {
    const list = ranges.get(name);
    if (!list) {
      CSS.highlights.delete(name);
      continue;
    }
    const highlight = new Highlight(...list);
    highlight.priority = priorityOf(name);
    CSS.highlights.set(name, highlight);
  }
}

export function clearPaint(): void {
  for (const name of names) CSS.highlights.delete(name);
}
