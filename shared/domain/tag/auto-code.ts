import type { Annotation } from '../annotation/annotation';
import { toReading, toSource, type Reading, type ReadingBlock } from '../document/reading';
import { sentencesOf } from '../document/sentence';
import type { TextRange } from '../document/range';
import type { BlockId, DocumentId, TagId } from '../ids';
import { piecesOf } from '../measure/clause';
import type { Stretch } from './filter-words';

export const autoUnits = ['clause', 'sentence', 'paragraph', 'words'] as const;
/** What a hit is widened to before it is marked; `words` marks what matched and no more. */
export type AutoUnit = (typeof autoUnits)[number];

/**
 * `new` would get the tag. `have` has it: every hit lies in a mark with it. The others are not counted
 * unless the researcher says so: a topic sentence names what follows, a heading does too, and a clause
 * about what was commits to nothing.
 */
export type AutoState = 'new' | 'have' | 'opening' | 'heading' | 'past';

export interface AutoRow {
  readonly documentId: DocumentId;
  readonly range: TextRange;
  readonly address: string;
  readonly state: AutoState;
  /** The unit's words in the reading, and the hits in them (UTF-16 units). */
  readonly text: string;
  readonly hits: readonly Stretch[];
}

export interface AutoPreview {
  readonly rows: readonly AutoRow[];
  /** There are more rows than are listed. */
  readonly isCut: boolean;
}

/** Hits of a pattern in the text of each block of a reading, by its index. */
export type HitsOfBlocks = ReadonlyMap<number, readonly Stretch[]>;

interface Unit extends Stretch {
  readonly hits: Stretch[];
}

/** The parts that a text falls into, without the white space around them. */
function partsOf(text: string, unit: AutoUnit): readonly Stretch[] {
  const trimmed = ({ start, end }: Stretch): Stretch => {
    const words = text.slice(start, end);
    return { start: start + (words.length - words.trimStart().length), end: start + words.trimEnd().length };
  };
  if (unit === 'paragraph') return [trimmed({ start: 0, end: text.length })];
  const sentences = sentencesOf(text);
  return unit === 'sentence' ? sentences.map(trimmed) : sentences.flatMap((one) => piecesOf(text, one));
}

/** Units that hold the hits, in text order. A hit over several parts makes one unit of them. */
export function unitsOf(text: string, hits: readonly Stretch[], unit: AutoUnit): readonly Unit[] {
  if (unit === 'words') return hits.map((hit) => ({ ...hit, hits: [hit] }));
  const parts = partsOf(text, unit);
  const units: { start: number; end: number; hits: Stretch[] }[] = [];
  for (const hit of hits) {
    const touched = parts.filter((part) => part.start < hit.end && hit.start < part.end);
    const start = Math.min(hit.start, touched[0]?.start ?? hit.start);
    const end = Math.max(hit.end, touched.at(-1)?.end ?? hit.end);
    const last = units.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.hits.push(hit);
    } else units.push({ start, end, hits: [hit] });
  }
  return units;
}

/** Stretches of the reading's blocks that marks with a tag cover. */
export function coveredBy(
  reading: Reading,
  annotations: readonly Annotation[],
  tagId: TagId,
): ReadonlyMap<number, readonly Stretch[]> {
  const covered = new Map<number, Stretch[]>();
  for (const { range, tagIds } of annotations) {
    if (!tagIds.includes(tagId)) continue;
    const [from, to] = [toReading(reading, range.start), toReading(reading, range.end)];
    if (!from || !to) continue;
    for (let index = from.index; index <= to.index; index += 1) {
      const end = index === to.index ? to.offset : (reading.blocks[index]?.text.length ?? 0);
      const list = covered.get(index) ?? [];
      list.push({ start: index === from.index ? from.offset : 0, end });
      covered.set(index, list);
    }
  }
  return covered;
}

interface AutoInput {
  readonly documentId: DocumentId;
  readonly reading: Reading;
  readonly hits: HitsOfBlocks;
  readonly unit: AutoUnit;
  readonly covered: ReadonlyMap<number, readonly Stretch[]>;
  readonly addressOf: (range: TextRange) => string;
  /** Whether words of a block tell of what was. */
  readonly isPast: (block: ReadingBlock, words: string) => boolean;
}

/** One row a unit with hits, in text order. */
export function autoRows({
  documentId,
  reading,
  hits,
  unit,
  covered,
  ...ask
}: AutoInput): readonly AutoRow[] {
  const rows: AutoRow[] = [];
  for (const [index, found] of [...hits].sort(([a], [b]) => a - b)) {
    const block = reading.blocks[index];
    if (!block) continue;
    const here = covered.get(index) ?? [];
    for (const { start, end, hits: inside } of unitsOf(block.text, found, unit)) {
      const text = block.text.slice(start, end);
      const range = {
        start: toSource(reading, index, start, 'start'),
        end: toSource(reading, index, end, 'end'),
      };
      const has = inside.every((hit) => here.some((one) => one.start <= hit.start && hit.end <= one.end));
      let state: AutoState = 'new';
      if (has) state = 'have';
      else if (block.kind === 'heading') state = 'heading';
      else if (end <= block.topicEnd) state = 'opening';
      else if (ask.isPast(block, text)) state = 'past';
      rows.push({
        documentId,
        range,
        address: ask.addressOf(range),
        state,
        text,
        hits: inside.map((hit) => ({ start: hit.start - start, end: hit.end - start })),
      });
    }
  }
  return rows;
}

/** Indices of the blocks that auto-coding looks at: the document's own words, of one section if asked. */
export function blocksToSearch(reading: Reading, section: BlockId | null): readonly number[] {
  return reading.blocks.flatMap((block, index) => {
    const isOwn = block.source[0]?.voice !== 'page' && block.kind !== 'image' && block.text !== '';
    const isInside = section === null || block.id === section || block.path.includes(section);
    return isOwn && isInside ? [index] : [];
  });
}

/** Terms as one line that `termsIn` parts again. */
export const lineOfTerms = (terms: readonly string[]): string => terms.join('、');

/** Terms as typed in one line: 、 and commas part them. Each once, none empty, the longest first. */
export const termsIn = (line: string): readonly string[] =>
  [
    ...new Set(
      line
        .split(/[、，,;；|\n]/u)
        .map((term) => term.trim())
        .filter((term) => term !== ''),
    ),
  ].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
