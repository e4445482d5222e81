import type { MarkColor } from './annotation';
import type { MarkStyle } from './style';

/** A mark's stretch inside one source block, with its layer over the whole document; 0 where its style takes none. */
export interface LayeredMark {
  readonly id: string;
  readonly color: MarkColor;
  readonly style: MarkStyle;
  readonly layer: number;
  readonly from: number;
  readonly to: number;
}

/**
 * How a stretch is painted. Fills never mix: a character carries that of its lowest layer with a ground.
 * Layers 2 and 3 have a lane each; from layer 4 on the third lane turns dotted. An underline on layer 1
 * is a lane inside the line box; of two lines through the same words that of the shorter mark shows.
 * Marks in the margin paint nothing on the words unless they are in hand.
 */
export type PaintName =
  | `fill-${MarkColor}`
  | `focus-fill-${MarkColor}`
  | `focus-lane-${MarkColor}`
  | `under-${MarkColor}`
  | `strike-${MarkColor}`
  | `lane2-${MarkColor}`
  | `lane3-${MarkColor}`
  | 'lane-more';

export interface PaintSegment {
  readonly name: PaintName;
  readonly from: number;
  readonly to: number;
}

/** The paint of one block. `focused` lifts that mark: the stronger fill is its own over its range. */
export function paintBlock(marks: readonly LayeredMark[], focused: string | null): readonly PaintSegment[] {
  const edges = [...new Set(marks.flatMap((mark) => [mark.from, mark.to]))].sort((a, b) => a - b);
  const segments: PaintSegment[] = [];
  const last = new Map<PaintName, number>();
  const add = (name: PaintName, from: number, to: number) => {
    const index = last.get(name);
    const previous = index === undefined ? undefined : segments[index];
    if (index !== undefined && previous?.to === from) segments[index] = { ...previous, to };
    else last.set(name, segments.push({ name, from, to }) - 1);
  };
  edges.slice(0, -1).forEach((from, index) => {
    const to = edges[index + 1] as number;
    const here = marks.filter((mark) => mark.from <= from && mark.to >= to).sort((a, b) => a.layer - b.layer);
    const ground = here.find((mark) => mark.style === 'highlight');
    const lifted = here.find((mark) => mark.id === focused);
    if (lifted) {
      add(`focus-fill-${lifted.color}`, from, to);
      if (lifted.layer === 1 && lifted.style === 'highlight') add(`focus-lane-${lifted.color}`, from, to);
    } else if (ground) {
      add(`fill-${ground.color}`, from, to);
    }
    const [lowest] = here.filter((mark) => mark.layer === 1);
    if (lowest?.style === 'underline') add(`under-${lowest.color}`, from, to);
    const through = here.filter((mark) => mark.style === 'strike');
    const shortest = through.sort((a, b) => a.to - a.from - (b.to - b.from))[0];
    if (shortest) add(`strike-${shortest.color}`, from, to);
    const second = here.find((mark) => mark.layer === 2);
    if (second) add(`lane2-${second.color}`, from, to);
    if (here.some((mark) => mark.layer > 3)) add('lane-more', from, to);
    else {
      const third = here.find((mark) => mark.layer === 3);
      if (third) add(`lane3-${third.color}`, from, to);
    }
  });
  return segments;
}
