import { sentencesOf } from '../document/sentence';
import { toReading, toSource, type Reading } from '../document/reading';
import type { TextRange } from '../document/range';
import type { BlockId, TagId } from '../ids';
import { rangeKey, type Measure } from '../measure/register';

export const coverageUnits = ['sentence', 'measure'] as const;
/** What is counted: every sentence of the document's paragraphs, or every row of its register. */
export type CoverageUnit = (typeof coverageUnits)[number];

/** `opening` is a topic sentence, which names what follows; `exempt` was put aside as of no topic. */
export type ClauseState = 'topic' | 'open' | 'exempt' | 'opening';

/** A clause as the coverage counts it. */
export interface Clause {
  readonly key: string;
  readonly range: TextRange;
  /** Index into the reading, and offsets there in UTF-16 units. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly state: ClauseState;
  /** Topics of the scheme that it has, by rows of the register and marks that touch its words. */
  readonly topicIds: readonly TagId[];
  /** Rows of the register that stand within it. */
  readonly rows: readonly TextRange[];
}

/** What gives words a topic: a row of the register or a mark. */
export interface Carrier {
  readonly range: TextRange;
  readonly topicIds: readonly TagId[];
}

export interface CoverageInput {
  readonly reading: Reading;
  readonly unit: CoverageUnit;
  /** Tags of the scheme; others count for nothing. */
  readonly topicIds: ReadonlySet<TagId>;
  readonly register: readonly Measure[];
  readonly marks: readonly Carrier[];
  /** Words that the researcher put aside as of no topic. */
  readonly exempt: readonly TextRange[];
}

interface Place {
  readonly index: number;
  readonly start: number;
  readonly last: number;
  readonly end: number;
}

function placeOf(reading: Reading, { start, end }: TextRange): Place {
  const [from, to] = [toReading(reading, start), toReading(reading, end, 'end')];
  return { index: from?.index ?? -1, start: from?.offset ?? 0, last: to?.index ?? -1, end: to?.offset ?? 0 };
}

type Bare = Pick<Clause, 'range' | 'index' | 'start' | 'end'> & { readonly isOpening: boolean };

/** Those of a reading never change; coverage is asked for after every decision. */
const sentencesKnown = new WeakMap<Reading, readonly Bare[]>();

function sentenceClauses(reading: Reading): readonly Bare[] {
  const known = sentencesKnown.get(reading);
  if (known) return known;
  const clauses = findSentences(reading);
  sentencesKnown.set(reading, clauses);
  return clauses;
}

function findSentences(reading: Reading): readonly Bare[] {
  return reading.blocks.flatMap((block, index) => {
    if (block.kind !== 'paragraph' || block.voice === 'page') return [];
    return sentencesOf(block.text).flatMap(({ start, end }) => {
      const last = start + block.text.slice(start, end).trimEnd().length;
      if (last <= start) return [];
      const range = {
        start: toSource(reading, index, start, 'start'),
        end: toSource(reading, index, last, 'end'),
      };
      return [{ range, index, start, end: last, isOpening: last <= block.topicEnd }];
    });
  });
}

const rowClauses = (reading: Reading, register: readonly Measure[]): Bare[] =>
  register
    .filter(({ status }) => status !== 'rejected')
    .map(({ range }) => {
      const { index, start, last, end } = placeOf(reading, range);
      const length = reading.blocks[index]?.text.length ?? 0;
      return { range, index, start, end: last === index ? end : length, isOpening: false };
    });

/** Things by the blocks that they touch, so that a clause looks only at those of its own. */
function byBlock<T>(reading: Reading, things: readonly T[], rangeOf: (thing: T) => TextRange) {
  const lists = new Map<number, { readonly thing: T; readonly place: Place }[]>();
  for (const thing of things) {
    const place = placeOf(reading, rangeOf(thing));
    for (let index = place.index; index >= 0 && index <= place.last; index += 1) {
      const list = lists.get(index);
      if (list) list.push({ thing, place });
      else lists.set(index, [{ thing, place }]);
    }
  }
  return ({ index, start, end }: Bare): readonly T[] =>
    (lists.get(index) ?? [])
      .filter(
        ({ place }) =>
          (place.index < index || place.start < end) && (place.last > index || place.end > start),
      )
      .map(({ thing }) => thing);
}

/** The clauses of a document with the topics that they have, in text order. */
export function coverageOf({ reading, unit, topicIds, register, marks, exempt }: CoverageInput): Clause[] {
  const rows = register.filter(({ status }) => status !== 'rejected');
  const rowsOn = byBlock(reading, rows, ({ range }) => range);
  const marksOn = byBlock(reading, unit === 'sentence' ? marks : [], ({ range }) => range);
  const exemptOn = byBlock(reading, exempt, (range) => range);
  const bare = unit === 'sentence' ? sentenceClauses(reading) : rowClauses(reading, register);
  return bare.map((clause) => {
    const key = rangeKey(clause.range);
    const here = rowsOn(clause);
    const own = unit === 'sentence' ? here : here.filter(({ range }) => rangeKey(range) === key);
    const found = [...own, ...marksOn(clause)].flatMap((carrier) => carrier.topicIds);
    const topics = [...new Set(found)].filter((id) => topicIds.has(id));
    let state: ClauseState = 'open';
    if (topics.length > 0) state = 'topic';
    else if (clause.isOpening) state = 'opening';
    else if (exemptOn(clause).length > 0) state = 'exempt';
    const { range, index, start, end } = clause;
    return { key, range, index, start, end, state, topicIds: topics, rows: own.map((row) => row.range) };
  });
}

/** A heading of the two outer levels with the clauses under it; null stands before the first. */
export interface CoverageSection {
  readonly id: BlockId | null;
  readonly depth: 0 | 1;
  /** Those of its own, without those of the sections under it. */
  readonly clauses: readonly Clause[];
}

/**
 * Clauses by chapter and section, in text order; deeper headings count to the section above them.
 * `depth` is the number of headings above a chapter: 1 where all chapters stand under one title.
 */
export function coverageSections(
  reading: Reading,
  depth: number,
  clauses: readonly Clause[],
): readonly CoverageSection[] {
  const under = new Map<BlockId | null, Clause[]>([[null, []]]);
  const sections: { id: BlockId | null; depth: 0 | 1 }[] = [{ id: null, depth: 0 }];
  for (const { kind, path, id } of reading.blocks) {
    if (kind !== 'heading' || (path.length !== depth && path.length !== depth + 1)) continue;
    under.set(id, []);
    sections.push({ id, depth: path.length === depth ? 0 : 1 });
  }
  for (const clause of clauses) {
    const path = reading.blocks[clause.index]?.path ?? [];
    const section = path[depth + 1] ?? path[depth] ?? null;
    (under.get(section) ?? under.get(null))?.push(clause);
  }
  const filled = sections.map((section) => ({ ...section, clauses: under.get(section.id) ?? [] }));
  return filled.filter(
    (section, at) =>
      section.clauses.length > 0 ||
      (section.depth === 0 && filled[at + 1]?.depth === 1 && section.id !== null),
  );
}
