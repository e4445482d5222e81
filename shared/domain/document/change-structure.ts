import { DomainError } from '../error';
import type { BlockId, NewId } from '../ids';
import { canSplitAt, isRunningText } from './active-changes';
import type { Block } from './block';
import { blockIndexOf } from './block-index';
import { labelOf } from './label';
import type { TextPoint } from './range';
import { readingOf } from './reading';
import type { Reading, ReadingBlock } from './reading-block';
import { toReading, toSource } from './reading-map';
import type { ReadAs, Repair } from './repair';
import { isByHandAt, repairsByHand, switchedOn, withActive, withNew } from './repair-edits';
import { deepestLevel, sectionFrom } from './shapes';

/**
 * What the reader asks of the block that holds a place of the source:
 * `level`: move this heading and its section's headings by so many levels, outwards where negative.
 * `as`: read it as a heading (of the level given, else of the level that its label has elsewhere or
 * of a section beneath where it stands), as a paragraph, or as no part of the text.
 * `split`: begin a new block at this very place. `merge`: put the block to the end of the one before.
 * `restore`: take back all that was changed about this block by hand.
 */
export type StructureChange =
  | { readonly kind: 'level'; readonly point: TextPoint; readonly by: number }
  | {
      readonly kind: 'as';
      readonly point: TextPoint;
      readonly as: ReadAs;
      readonly level?: number | undefined;
    }
  | { readonly kind: 'split'; readonly point: TextPoint }
  | { readonly kind: 'merge'; readonly point: TextPoint }
  | { readonly kind: 'restore'; readonly point: TextPoint };

/** The document as it stands before a change. */
interface Ground {
  readonly blocks: readonly Block[];
  readonly repairs: readonly Repair[];
  readonly reading: Reading;
  readonly index: number;
  readonly newId: NewId;
}

const refuse = (problem: string): never => {
  throw new DomainError('structure.invalid', { problem });
};

const shapesIn = (blocks: readonly Block[], repairs: readonly Repair[]): string =>
  readingOf(blocks, repairs)
    .blocks.map(({ kind, voice, level }) => `${kind} ${voice} ${level}`)
    .join('\n');

/** The first of several lists that reads like the last of them: the one with the fewest entries. */
function shortest(blocks: readonly Block[], lists: readonly (readonly Repair[])[]): readonly Repair[] {
  const last = lists.at(-1)!;
  const wanted = shapesIn(blocks, last);
  return lists.find((list) => list !== last && shapesIn(blocks, list) === wanted) ?? last;
}

function changeLevel(ground: Ground, by: number): readonly Repair[] {
  const { blocks, repairs, reading, index, newId } = ground;
  const block = reading.blocks[index]!;
  if (block.kind !== 'heading') return refuse('no heading');
  const section = sectionFrom(reading.blocks, index);
  const levels = section.map((at) => reading.blocks[at]!.level + by);
  if (by === 0 || Math.min(...levels) < 1 || Math.max(...levels) > deepestLevel) return refuse('level');
  const { block: id, offset: at } = block.start;
  const change = { kind: 'level', block: id, at, by } as const;
  const others = repairs.filter((repair) => !isByHandAt(repair, change));
  const before = repairs.findLast((repair) => repair.active && isByHandAt(repair, change));
  const sum = by + (before?.change.kind === 'level' ? before.change.by : 0);
  const kept = repairs.filter((repair) => repair.active || !isByHandAt(repair, change));
  return shortest(blocks, [
    ...(sum === 0 ? [others] : [withNew(others, { ...change, by: sum }, newId)]),
    withNew(kept, change, newId),
  ]);
}

/** The level for a block that becomes a heading: as its label has it above, else beneath where it stands. */
function levelFor(reading: Reading, index: number): number {
  const { text, path } = reading.blocks[index]!;
  const style = labelOf(text)?.style;
  const headings = reading.blocks.filter(({ kind }, at) => kind === 'heading' && at !== index);
  const alike = (list: readonly ReadingBlock[]) =>
    list.findLast(({ label }) => style !== undefined && labelOf(label)?.style === style)?.level;
  const above = headings.filter(({ id }) => reading.indexOf.get(id)! < index);
  const outer = reading.blocks[reading.indexOf.get(path.at(-1) ?? ('' as BlockId)) ?? -1];
  return Math.min(alike(above) ?? alike(headings) ?? (outer?.level ?? 0) + 1, deepestLevel);
}

function readAs(ground: Ground, as: ReadAs, asked: number | undefined): readonly Repair[] {
  const { blocks, repairs, reading, index, newId } = ground;
  const block = reading.blocks[index]!;
  if (!isRunningText(block)) return refuse('no running text');
  if (
    block.kind === as &&
    (as !== 'heading' || asked === undefined || asked === block.level) &&
    block.voice === 'document'
  )
    return repairs;
  const level = as === 'heading' ? (asked ?? levelFor(reading, index)) : 0;
  if (as === 'heading' && (level < 1 || level > deepestLevel)) return refuse('level');
  const { block: id, offset: at } = block.start;
  const change = { kind: 'as', block: id, at, as, level } as const;
  const others = repairs.filter((repair) => !isByHandAt(repair, change));
  const kept = repairs.filter((repair) => repair.active || !isByHandAt(repair, change));
  return shortest(blocks, [others, withNew(others, change, newId), withNew(kept, change, newId)]);
}

function split(ground: Ground, point: TextPoint): readonly Repair[] {
  const { blocks, repairs, reading, index, newId } = ground;
  const place = toReading(reading, point)!;
  const reads = reading.blocks[index]!;
  // The same place of the reading may be a join: to part the block there is to take the join back.
  const [before, after] = [
    toSource(reading, index, place.offset, 'end'),
    toSource(reading, index, place.offset, 'start'),
  ];
  if (before.block !== after.block) {
    const joins = repairs.filter(
      ({ active, change }) =>
        active && change.kind === 'join' && change.block === before.block && change.next === after.block,
    );
    if (joins.length > 0) return withActive(repairs, joins, false);
  }
  const source = blocks[blockIndexOf(blocks).get(after.block)!]!;
  const isInside = place.offset > 0 && place.offset < reads.text.length;
  if (!isInside || !canSplitAt(source, after.offset)) return refuse('no place to part it');
  return switchedOn(repairs, { kind: 'split', block: after.block, at: after.offset }, newId);
}

function merge(ground: Ground): readonly Repair[] {
  const { repairs, reading, index, newId } = ground;
  const [above, own] = [reading.blocks[index - 1], reading.blocks[index]!];
  if (!isRunningText(above) || !isRunningText(own)) return refuse('no text to join');
  const border = own.start;
  if (border.offset === 0)
    return switchedOn(repairs, { kind: 'join', block: above!.end.block, next: border.block }, newId);
  const splits = repairs.filter(
    ({ active, change }) =>
      active && change.kind === 'split' && change.block === border.block && change.at === border.offset,
  );
  return withActive(repairs, splits, false);
}

function restore({ repairs, reading, index }: Ground): readonly Repair[] {
  return withActive(repairs, repairsByHand(reading, reading.blocks[index]!), false);
}

function applyOne(ground: Ground, change: StructureChange): readonly Repair[] {
  switch (change.kind) {
    case 'level':
      return changeLevel(ground, change.by);
    case 'as':
      return readAs(ground, change.as, change.level);
    case 'split':
      return split(ground, change.point);
    case 'merge':
      return merge(ground);
    case 'restore':
      return restore(ground);
  }
}

/**
 * The repairs after the reader's changes, each made on what the one before it left. Equal and
 * opposite changes leave no entry; a repair that was taken back comes back rather than a second one
 * beside it. Pure but for `newId`, and nothing is kept of a list of which one change cannot be made.
 * Throws DomainError structure.invalid (a heading moved out of the levels, a picture or a table
 * changed, a split at the edge of a block or inside a grapheme cluster, nothing to merge with) or
 * range.invalid for a place that is not in the blocks.
 */
export function changeStructure(
  blocks: readonly Block[],
  repairs: readonly Repair[],
  changes: readonly StructureChange[],
  newId: NewId,
): readonly Repair[] {
  return changes.reduce((before: readonly Repair[], change) => {
    const reading = readingOf(blocks, before);
    const index = toReading(reading, change.point)?.index;
    if (index === undefined) throw new DomainError('range.invalid', { block: change.point.block });
    return applyOne({ blocks, repairs: before, reading, index, newId }, change);
  }, repairs);
}
