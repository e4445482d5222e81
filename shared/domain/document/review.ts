import type { BlockId, NewId } from '../ids';
import type { Block } from './block';
import { changeStructure, type StructureChange } from './change-structure';
import { DomainError } from '../error';
import { doubtsOf, type Doubt } from './doubts';
import type { TextPoint } from './range';
import type { Reading, ReadingBlock } from './reading-block';
import type { Repair } from './repair';
import type { TableRows } from './table';

/**
 * What the reader decides about a file before it is stored. Nothing of it has an identity yet: a block
 * is named by its place among all blocks, a proposed repair by its place among the proposals.
 */
export interface Review {
  /** Places of the proposed repairs that are not wanted. */
  readonly off: readonly number[];
  /** True where lines that were set to a width are not to be joined. */
  readonly keepsLines: boolean;
  /** Points name blocks by `placeOf`. */
  readonly changes: readonly StructureChange[];
}

export const untouched: Review = { off: [], keepsLines: false, changes: [] };

/** The name of a block in a review: its ordinal. */
export const placeOf = (ordinal: number): BlockId => String(ordinal) as BlockId;

/**
 * The repairs that a reviewed file begins with: those proposed, the unwanted ones taken back, and the
 * reader's changes behind them. Throws range.invalid for a block that is not there, and what
 * changeStructure throws.
 */
export function reviewedRepairs(
  blocks: readonly Block[],
  proposed: readonly Repair[],
  { off, keepsLines, changes }: Review,
  newId: NewId,
): readonly Repair[] {
  const unwanted = new Set(off);
  const repairs = proposed.map((repair, at) =>
    unwanted.has(at) || (keepsLines && repair.change.kind === 'wrap') ? { ...repair, active: false } : repair,
  );
  const inBlocks = changes.map((change): StructureChange => {
    const block = blocks[Number(change.point.block)];
    if (!block) throw new DomainError('range.invalid', { block: change.point.block });
    return { ...change, point: { ...change.point, block: block.id } };
  });
  return changeStructure(blocks, repairs, inBlocks, newId);
}

/** A heading of a reviewed file, as short as a tree needs it. */
export interface ReviewHeading {
  /** Place of the block in the reading. */
  readonly index: number;
  /** Where it begins in the source, which no change moves. */
  readonly start: TextPoint;
  readonly level: number;
  readonly label: string;
  /** Its head, in so many UTF-16 units. */
  readonly text: string;
  readonly isChanged: boolean;
}

export type ReviewDoubt = Doubt & {
  readonly start: TextPoint;
  readonly label: string;
  readonly text: string;
  readonly kindOfBlock: ReadingBlock['kind'];
};

/** A block of a reviewed file as its page shows it. */
export interface ReviewBlock {
  readonly index: number;
  /** Where it begins in the source, for changes of it. */
  readonly start: TextPoint;
  readonly kind: ReadingBlock['kind'];
  readonly voice: ReadingBlock['voice'];
  readonly level: number;
  readonly label: string;
  readonly text: string;
  /** True where the text goes on beyond what is given. */
  readonly isCut: boolean;
  readonly paragraph: number;
  readonly picture: number;
  readonly isChanged: boolean;
  readonly rows: TableRows | null;
  /** Page of the file where it begins; null where the file has no pages. */
  readonly page: number | null;
  /** Stretches of the source that `text` is made of, in order. */
  readonly parts: readonly ReviewPart[];
}

/** A stretch of the source, from `start` on, which stands at `at` of the block's text. */
export interface ReviewPart {
  readonly at: number;
  readonly start: TextPoint;
  /** What a repair did right before it. */
  readonly seam: 'join' | 'space' | null;
}

/** The place in the source of a place in a block's text. */
export function pointIn({ parts }: Pick<ReviewBlock, 'parts'>, offset: number): TextPoint {
  const part = parts.findLast(({ at }) => at <= offset) ?? parts[0]!;
  return { block: part.start.block, offset: part.start.offset + offset - part.at };
}

const longestTitle = 80;
const longestText = 20_000;
const mostDoubts = 500;
const mostRows = 60;

const head = (text: string) => text.slice(0, longestTitle).toWellFormed().replaceAll('\n', ' ');

const startOf = ({ source, start }: ReadingBlock): TextPoint => ({
  block: placeOf(source[0]!.ordinal),
  offset: start.offset,
});

export function reviewHeadings(reading: Reading): readonly ReviewHeading[] {
  return reading.blocks.flatMap((block, index) => {
    const { kind, level, label, text, shapedBy } = block;
    if (kind !== 'heading') return [];
    return [{ index, start: startOf(block), level, label, text: head(text), isChanged: shapedBy.length > 0 }];
  });
}

/** The first of what is to be looked at, and how much there is of it. */
export function reviewDoubts(reading: Reading): {
  readonly doubts: readonly ReviewDoubt[];
  readonly count: number;
} {
  const all = doubtsOf(reading);
  const doubts = all.slice(0, mostDoubts).map((doubt): ReviewDoubt => {
    const block = reading.blocks[doubt.index]!;
    const { label, text, kind } = block;
    return { ...doubt, start: startOf(block), label, text: head(text), kindOfBlock: kind };
  });
  return { doubts, count: all.length };
}

/** Blocks of the reading from one place on; `pageOf` knows the page of a source block. */
export function reviewBlocks(
  reading: Reading,
  from: number,
  count: number,
  pageOf: (ordinal: number) => number | null,
): readonly ReviewBlock[] {
  const kinds = new Map(reading.repairs.map(({ id, change }) => [id, change.kind]));
  return reading.blocks.slice(from, from + count).map((block, at): ReviewBlock => {
    const first = block.source[0]!;
    const ordinals = new Map(block.source.map(({ id, ordinal }) => [id, ordinal]));
    return {
      index: from + at,
      start: startOf(block),
      kind: block.kind,
      voice: block.voice,
      level: block.level,
      label: block.label,
      text: block.text.slice(0, longestText).toWellFormed(),
      isCut: block.text.length > longestText,
      paragraph: block.paragraph,
      picture: block.picture,
      isChanged: block.shapedBy.length > 0,
      rows: first.rows?.slice(0, mostRows) ?? null,
      page: pageOf(first.ordinal),
      parts: block.parts.flatMap(({ at: place, block: id, from: offset, repair }) => {
        if (place >= longestText) return [];
        const kind = repair === null ? undefined : kinds.get(repair);
        const ordinal = ordinals.get(id)!;
        const seam = kind === undefined ? null : kind === 'space' ? 'space' : 'join';
        return [{ at: place, start: { block: placeOf(ordinal), offset }, seam }];
      }),
    };
  });
}

/** Characters without white space, as the proof counts and compares them. */
export const withoutSpace = (texts: readonly string[]): string => texts.join('').replace(/[\s\ufeff]/gu, '');
