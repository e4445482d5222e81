import { paintBlock, type LayeredMark } from '../../../shared/domain/annotation/paint';
import { markColors } from '../../../shared/domain/annotation/annotation';
import type { TextRange } from '../../../shared/domain/document/range';
import type { BlockId } from '../../../shared/domain/ids';
import type { PaneSide } from '../../lib/workbench';
import type { MeasurePaint } from '../measures';
import { domRange } from './dom-text';

/** Everything that is painted over the text, for the blocks in or near the view. */
export interface Painting {
  readonly blocks: Iterable<string>;
  readonly marksOf: ReadonlyMap<string, readonly LayeredMark[]>;
  readonly lifted: string | null;
  readonly hits: readonly TextRange[];
  readonly currentHit: TextRange | null;
  readonly repairs: readonly TextRange[];
  readonly measures: MeasurePaint;
}

// Of two fills the higher priority paints over; lanes lie over fills, hits over all.
const priorities: Readonly<Record<string, number>> = {
  fill: 1,
  focus: 2,
  lane2: 5,
  lane3: 5,
  under: 5,
  strike: 5,
  lane: 5,
  repair: 6,
  measure: 4,
  hit: 7,
};
const priorityOf = (name: string) =>
  name === 'hit-current' ? 8 : (priorities[name.split('-')[0] ?? ''] ?? 1);

const names: readonly string[] = [
  ...markColors.flatMap((color) => [
    `fill-${color}`,
    `focus-fill-${color}`,
    `focus-lane-${color}`,
    `under-${color}`,
    `strike-${color}`,
    `lane2-${color}`,
    `lane3-${color}`,
  ]),
  'lane-more',
  'hit',
  'hit-current',
  'repair',
  'measure',
  'measure-suggested',
  'measure-current',
];

const key = ({ start, end }: TextRange) => `${start.block} ${start.offset} ${end.block} ${end.offset}`;

/** What is to be seen, by highlight: the ranges by their key, so that those that stay can stay. */
function wanted(painting: Painting): ReadonlyMap<string, ReadonlyMap<string, TextRange>> {
  const byName = new Map<string, Map<string, TextRange>>();
  const add = (name: string, range: TextRange) => {
    const ranges = byName.get(name);
    if (ranges) ranges.set(key(range), range);
    else byName.set(name, new Map([[key(range), range]]));
  };
  for (const id of painting.blocks) {
    const block = id as BlockId;
    for (const { name, from, to } of paintBlock(painting.marksOf.get(id) ?? [], painting.lifted)) {
      add(name, { start: { block, offset: from }, end: { block, offset: to } });
    }
  }
  for (const range of painting.repairs) add('repair', range);
  for (const range of painting.measures.confirmed) add('measure', range);
  for (const range of painting.measures.suggested) add('measure-suggested', range);
  if (painting.measures.current) add('measure-current', painting.measures.current);
  for (const range of painting.hits) if (range !== painting.currentHit) add('hit', range);
  if (painting.currentHit) add('hit-current', painting.currentHit);
  return byName;
}

/** A range that is painted, with the element that it was made in: taken off the page, it says nothing. */
const isOnPage = (range: Range) => range.startContainer.isConnected && !range.collapsed;

/**
 * Paints with the CSS Custom Highlight API: the text's elements stay untouched. What is painted
 * already stays; while the text is scrolled only what comes near is added. The registry of highlights
 * is the window's: each pane has a painter, which adds and takes away only ranges of its own.
 */
export class Painter {
  readonly #painted = new Map<string, Map<string, Range>>();
  readonly #pane: PaneSide;

  constructor(pane: PaneSide) {
    this.#pane = pane;
  }

  paint(painting: Painting): void {
    const all = wanted(painting);
    for (const name of names) this.#show(name, all.get(name) ?? new Map());
  }

  clear(): void {
    for (const [name, painted] of this.#painted) {
      const highlight = CSS.highlights.get(name);
      for (const made of painted.values()) highlight?.delete(made);
      if (highlight?.size === 0) CSS.highlights.delete(name);
    }
    this.#painted.clear();
  }

  #show(name: string, ranges: ReadonlyMap<string, TextRange>): void {
    const registered = CSS.highlights.get(name);
    const painted = (registered && this.#painted.get(name)) ?? new Map<string, Range>();
    if (ranges.size === 0 && painted.size === 0) return;
    const highlight = registered ?? new Highlight();
    for (const [id, made] of painted) {
      if (ranges.has(id) && isOnPage(made)) continue;
      highlight.delete(made);
      painted.delete(id);
    }
    for (const [id, range] of ranges) {
      if (painted.has(id)) continue;
      const made = domRange(this.#pane, range);
      if (!made) continue;
      highlight.add(made);
      painted.set(id, made);
    }
    this.#painted.set(name, painted);
    if (registered) return;
    highlight.priority = priorityOf(name);
    CSS.highlights.set(name, highlight);
  }
}
