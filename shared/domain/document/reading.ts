import { DomainError } from '../error';
import type { Block } from './block';
import type { Repair } from './repair';
import { topicSentenceEnd } from './sentence';
import type { TextPoint } from './range';
import type { BlockId, RepairId } from '../ids';

/** A stretch of one source block as the repaired reading shows it. Offsets are UTF-16 units. */
export interface ReadingPart {
  readonly block: BlockId;
  /** From (inclusive) and to (exclusive) in the source block. */
  readonly from: number;
  readonly to: number;
  /** Where this stretch starts in the reading text. */
  readonly at: number;
  /** The repair that sits at the start of this part (a join or a removed space), if any. */
  readonly repair: RepairId | null;
}

/**
 * One block of the repaired reading: a source block, or several that a page break had cut apart.
 * Numbers and addresses count these.
 */
export interface ReadingBlock {
  /** The first source block; it stands for the whole. */
  readonly id: BlockId;
  readonly source: readonly Block[];
  readonly kind: Block['kind'];
  readonly level: number;
  readonly label: string;
  /** The repaired text. */
  readonly text: string;
  readonly parts: readonly ReadingPart[];
  /** Ids of the headings above this block, outermost first (a heading does not list itself). */
  readonly path: readonly BlockId[];
  /** Number of the paragraph under its heading, from 1; 0 for headings, matter and pictures. */
  readonly paragraph: number;
  /** Number of the picture in the document, from 1; 0 for other blocks. */
  readonly picture: number;
  /** Offset in `text` where the topic sentence ends (its full stop included); 0 if there is none. */
  readonly topicEnd: number;
}

/** The heading whose section a block belongs to: its own if it is one, else the nearest above; null before the first. */
export const sectionOfBlock = (block: ReadingBlock | undefined): BlockId | null =>
  (block?.kind === 'heading' ? block.id : block?.path.at(-1)) ?? null;

/** A document as it is read: blocks under active repairs, with look-up by source block. */
export interface Reading {
  readonly blocks: readonly ReadingBlock[];
  readonly repairs: readonly Repair[];
  /** Index into `blocks` for each source block. */
  readonly indexOf: ReadonlyMap<BlockId, number>;
}

type Space = { readonly id: RepairId; readonly start: number; readonly end: number };

/** Active repairs that fit the blocks, by the block they work on. */
function activeRepairs(blocks: readonly Block[], repairs: readonly Repair[]) {
  const joins = new Map<BlockId, { readonly next: BlockId; readonly id: RepairId }>();
  const spaces = new Map<BlockId, Space[]>();
  const known = new Map(blocks.map((block) => [block.id, block]));
  for (const { id, active, change } of repairs) {
    const block = active ? known.get(change.block) : undefined;
    if (!block) continue;
    if (change.kind === 'join') {
      joins.set(block.id, { next: change.next, id });
    } else if (change.start >= 0 && change.start < change.end && change.end <= block.text.length) {
      const list = spaces.get(block.id) ?? [];
      list.push({ id, start: change.start, end: change.end });
      spaces.set(block.id, list);
    }
  }
  for (const list of spaces.values()) list.sort((a, b) => a.start - b.start);
  return { joins, spaces };
}

const canJoin = (block: Block | undefined): boolean =>
  block !== undefined && block.kind !== 'image' && block.kind !== 'table';

/** The stretches of one source block that stay, laid out from `at` in the reading text. */
function partsOf(block: Block, spaces: readonly Space[], at: number, join: RepairId | null): ReadingPart[] {
  const parts: ReadingPart[] = [];
  let from = 0;
  let repair = join;
  let place = at;
  for (const space of spaces) {
    if (space.start < from) continue;
    if (space.start > from || parts.length === 0) {
      parts.push({ block: block.id, from, to: space.start, at: place, repair });
      place += space.start - from;
    }
    from = space.end;
    repair = space.id;
  }
  if (from < block.text.length || parts.length === 0) {
    parts.push({ block: block.id, from, to: block.text.length, at: place, repair });
  }
  return parts;
}

/**
 * Lays out the document as it is read: active joins make one block of neighbours, active space
 * repairs leave characters out. Repairs that do not fit the blocks are passed over.
 */
export function readingOf(blocks: readonly Block[], repairs: readonly Repair[]): Reading {
  const { joins, spaces } = activeRepairs(blocks, repairs);
  const readingBlocks: ReadingBlock[] = [];
  const indexOf = new Map<BlockId, number>();
  const headings: { readonly id: BlockId; readonly level: number }[] = [];
  const count = { paragraph: 0, page: 0, picture: 0 };

  for (let at = 0; at < blocks.length;) {
    const first = blocks[at]!;
    const source: Block[] = [];
    const parts: ReadingPart[] = [];
    let length = 0;
    let join: RepairId | null = null;
    for (;;) {
      const block = blocks[at]!;
      const added = partsOf(block, spaces.get(block.id) ?? [], length, join);
      source.push(block);
      parts.push(...added);
      const last = added.at(-1)!;
      length = last.at + last.to - last.from;
      indexOf.set(block.id, readingBlocks.length);
      at += 1;
      const next = joins.get(block.id);
      if (!next || next.next !== blocks[at]?.id || !canJoin(block) || !canJoin(blocks[at])) break;
      join = next.id;
    }
    const text =
      parts.length === 1 && source.length === 1 && length === first.text.length
        ? first.text
        : parts
            .map((part) => source.find((block) => block.id === part.block)!.text.slice(part.from, part.to))
            .join('');
    const isHeading = first.kind === 'heading';
    const isNumbered = first.kind === 'paragraph' || first.kind === 'table';
    if (isHeading) {
      while (headings.length > 0 && headings.at(-1)!.level >= first.level) headings.pop();
      count.paragraph = 0;
    }
    let paragraph = 0;
    if (isNumbered) paragraph = first.voice === 'page' ? ++count.page : ++count.paragraph;
    readingBlocks.push({
      id: first.id,
      source,
      kind: first.kind,
      level: first.level,
      label: first.label,
      text,
      parts,
      path: headings.map((heading) => heading.id),
      paragraph,
      picture: first.kind === 'image' ? ++count.picture : 0,
      topicEnd: first.kind === 'paragraph' && first.voice === 'document' ? topicSentenceEnd(text) : 0,
    });
    if (isHeading) headings.push({ id: first.id, level: first.level });
  }
  return { blocks: readingBlocks, repairs, indexOf };
}

const lengthOf = (part: ReadingPart): number => part.to - part.from;

/**
 * Where an offset of a source block stands in the reading text, by the parts of that block; both in
 * UTF-16 units. What a repair took out stands where it was.
 */
export function offsetInParts(parts: readonly ReadingPart[], offset: number): number {
  for (const part of parts) {
    if (offset < part.from) return part.at;
    if (offset <= part.to) return part.at + offset - part.from;
  }
  const last = parts.at(-1);
  return last ? last.at + lengthOf(last) : 0;
}

/**
 * Where a source point stands in the reading. A point in a removed space stands where the space
 * was. Null if the point is in no block, or outside its text.
 */
export function toReading(reading: Reading, point: TextPoint): { index: number; offset: number } | null {
  const index = reading.indexOf.get(point.block);
  if (index === undefined) return null;
  const block = reading.blocks[index]!;
  const source = block.source.find((candidate) => candidate.id === point.block)!;
  if (point.offset < 0 || point.offset > source.text.length) return null;
  const parts = block.parts.filter((part) => part.block === point.block);
  return { index, offset: offsetInParts(parts, point.offset) };
}

/**
 * The source point of a place in the reading (`offset` in UTF-16 units of the reading text, kept
 * within it). Where a join or a removed space lies at that very place, `start` answers the point
 * after it and `end` the point before it, so that a range takes in no more than was selected.
 */
export function toSource(reading: Reading, index: number, offset: number, bias: 'start' | 'end'): TextPoint {
  const block = reading.blocks[index];
  if (!block) throw new DomainError('range.invalid', { index });
  const place = Math.min(Math.max(offset, 0), block.text.length);
  const part =
    bias === 'start'
      ? block.parts.findLast((candidate) => candidate.at <= place)!
      : block.parts.find((candidate) => place <= candidate.at + lengthOf(candidate))!;
  return { block: part.block, offset: part.from + place - part.at };
}
