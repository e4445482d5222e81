import type { RepairId } from '../ids';
import type { ActiveChanges, Space } from './active-changes';
import { isRunningText } from './active-changes';
import type { Block } from './block';
import type { ReadingPart } from './reading-block';

/** A source block, or what a split leaves of it on one side. */
interface Piece {
  readonly block: Block;
  readonly from: number;
  readonly to: number;
  /** The split that it begins with; null at the head of its block. */
  readonly split: RepairId | null;
}

/** Pieces that are read as one block. */
export interface Passage {
  readonly pieces: readonly Piece[];
  readonly parts: readonly ReadingPart[];
  readonly text: string;
  readonly joins: readonly RepairId[];
}

function piecesOf(block: Block, splits: ActiveChanges['splits']): readonly Piece[] {
  const cuts = splits.get(block.id) ?? [];
  const ends = [...cuts.map(({ at }) => at), block.text.length];
  return ends.map((to, index) => ({
    block,
    from: index === 0 ? 0 : ends[index - 1]!,
    to,
    split: index === 0 ? null : cuts[index - 1]!.id,
  }));
}

/** The stretches of a piece that stay, laid out from `at` in the reading text. */
function partsOf(
  { block, from: first, to: last }: Piece,
  spaces: readonly Space[],
  at: number,
  join: RepairId | null,
): ReadingPart[] {
  const parts: ReadingPart[] = [];
  // White space on either side of a split belongs to neither block, as where a file ends a paragraph.
  const text = block.text.slice(first, last);
  const head = first === 0 ? 0 : first + text.length - text.trimStart().length;
  const to = last === block.text.length ? last : Math.max(head, first + text.trimEnd().length);
  let from = head;
  let repair = join;
  let place = at;
  for (const space of spaces) {
    const [start, end] = [Math.max(space.start, head), Math.min(space.end, to)];
    if (start >= end || start < from) continue;
    if (start > from || parts.length === 0) {
      parts.push({ block: block.id, from, to: start, at: place, repair });
      place += start - from;
    }
    from = end;
    repair = space.id;
  }
  if (from < to || parts.length === 0) parts.push({ block: block.id, from, to, at: place, repair });
  return parts;
}

/**
 * Parts the blocks at their splits and puts together what joins tie: the last piece of a block with
 * the first of the next.
 */
export function passagesOf(blocks: readonly Block[], changes: ActiveChanges): readonly Passage[] {
  const { joins, spaces, splits } = changes;
  const passages: Passage[] = [];
  const pieces = splits.size === 0 ? null : blocks.flatMap((block) => piecesOf(block, splits));
  const count = pieces?.length ?? blocks.length;
  const pieceAt = (index: number): Piece => {
    const block = blocks[index];
    return pieces?.[index] ?? { block: block!, from: 0, to: block!.text.length, split: null };
  };
  for (let at = 0; at < count;) {
    const own: Piece[] = [];
    const parts: ReadingPart[] = [];
    const tied: RepairId[] = [];
    let length = 0;
    for (;;) {
      const piece = pieceAt(at);
      const added = partsOf(piece, spaces.get(piece.block.id) ?? [], length, tied.at(-1) ?? null);
      own.push(piece);
      parts.push(...added);
      const last = added.at(-1)!;
      length = last.at + last.to - last.from;
      at += 1;
      const join = joins.get(piece.block.id);
      if (!join || piece.to < piece.block.text.length || at >= count) break;
      const next = pieceAt(at).block;
      if (next.id !== join.next || !isRunningText(piece.block) || !isRunningText(next)) break;
      tied.push(join.id);
    }
    passages.push({ pieces: own, parts, text: textOf(own, parts, length), joins: tied });
  }
  return passages;
}

function textOf(pieces: readonly Piece[], parts: readonly ReadingPart[], length: number): string {
  const first = pieces[0]!.block.text;
  if (parts.length === 1 && length === first.length) return first;
  const textById = new Map(pieces.map(({ block }) => [block.id, block.text]));
  return parts.map((part) => textById.get(part.block)!.slice(part.from, part.to)).join('');
}
