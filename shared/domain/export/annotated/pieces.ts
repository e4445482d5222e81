import type { MarkColor } from '../../annotation/annotation';

/** A part of a paragraph: words of one shade, or the border of a comment. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly color: MarkColor | 0 }
  | { readonly kind: 'open' | 'close'; readonly comment: number };

/** A mark's share of one block, in UTF-16 units of its text; `layer` 1 is the lowest. */
export interface Shade {
  readonly from: number;
  readonly to: number;
  readonly layer: number;
  readonly color: MarkColor;
}

/** A place in one block where a comment begins or ends. */
export interface Border {
  readonly kind: 'open' | 'close';
  readonly at: number;
  readonly comment: number;
  /** Length of the comment's whole range; of two that open at one place the longer comes first. */
  readonly length: number;
}

/** At one place: what ends there, then what begins and ends there, then what begins there, outer ones outside. */
function orderOf(borders: readonly Border[]): readonly Border[] {
  const rank = ({ kind, length }: Border) => (length === 0 ? 1 : kind === 'close' ? 0 : 2);
  return borders.toSorted((a, b) => {
    if (a.at !== b.at) return a.at - b.at;
    const ranks = rank(a) - rank(b);
    if (ranks !== 0) return ranks;
    if (rank(a) === 1) {
      return a.comment - b.comment || (a.kind === 'open' ? -1 : 1);
    }
    return a.kind === 'open'
      ? b.length - a.length || a.comment - b.comment
      : a.length - b.length || a.comment - b.comment;
  });
}

/**
 * Cuts a text at every border of a mark, because in Word a comment's border cannot stand inside a
 * run, and a run has one shade. A character takes the colour of its lowest layer.
 */
export function piecesOf(
  text: string,
  shades: readonly Shade[],
  borders: readonly Border[],
): readonly Piece[] {
  if (shades.length === 0 && borders.length === 0)
    return text === '' ? [] : [{ kind: 'text', text, color: 0 }];
  const ordered = orderOf(borders);
  const cuts = [0, text.length, ...ordered.map(({ at }) => at)];
  for (const { from, to } of shades) cuts.push(from, to);
  const places = [...new Set(cuts)].sort((a, b) => a - b);
  const waiting = shades.toSorted((a, b) => a.from - b.from);
  let open: Shade[] = [];
  let nextShade = 0;
  let nextBorder = 0;
  const pieces: Piece[] = [];
  places.forEach((place, index) => {
    for (; ordered[nextBorder]?.at === place; nextBorder += 1) {
      const { kind, comment } = ordered[nextBorder]!;
      pieces.push({ kind, comment });
    }
    open = open.filter(({ to }) => to > place);
    for (; (waiting[nextShade]?.from ?? Infinity) <= place; nextShade += 1) {
      if (waiting[nextShade]!.to > place) open.push(waiting[nextShade]!);
    }
    const end = places[index + 1];
    if (end === undefined) return;
    let lowest: Shade | undefined;
    for (const shade of open) if (!lowest || shade.layer < lowest.layer) lowest = shade;
    const color = lowest?.color ?? 0;
    const before = pieces.at(-1);
    const words = text.slice(place, end);
    if (before?.kind === 'text' && before.color === color)
      pieces[pieces.length - 1] = { kind: 'text', text: before.text + words, color };
    else pieces.push({ kind: 'text', text: words, color });
  });
  return pieces;
}
