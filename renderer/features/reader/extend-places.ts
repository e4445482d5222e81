import { snapToGraphemes } from '../../../shared/domain/document/grapheme';
import { sectionOfBlock, type Reading } from '../../../shared/domain/document/reading';
import { sentencesIn, stretchesIn, type Stretch } from '../../../shared/domain/document/reading-table';
import { piecesOf } from '../../../shared/domain/measure/clause';

/** What a selection grows and shrinks by. */
export type WalkUnit = 'character' | 'clause' | 'sentence';

/** A place in the reading: a block and UTF-16 units into its reading text. */
export interface Spot {
  readonly index: number;
  readonly offset: number;
}

/** A stretch of the reading over any number of blocks, end exclusive. */
export interface Span {
  readonly from: Spot;
  readonly to: Spot;
}

const unitsIn = (
  reading: Reading,
  index: number,
  unit: Exclude<WalkUnit, 'character'>,
): readonly Stretch[] => {
  const block = reading.blocks[index];
  if (!block) return [];
  const sentences = sentencesIn(block);
  return unit === 'sentence' ? sentences : sentences.flatMap((sentence) => piecesOf(block.text, sentence));
};

const before = (a: Spot, b: Spot) => a.index - b.index || a.offset - b.offset;

function besideCharacter(reading: Reading, at: Spot, by: 1 | -1): Spot | null {
  const text = reading.blocks[at.index]?.text ?? '';
  const offset = snapToGraphemes(text, at.offset + by, by > 0 ? 'end' : 'start');
  if (offset !== at.offset && offset >= 0 && offset <= text.length) return { index: at.index, offset };
  for (let index = at.index + by; reading.blocks[index]; index += by) {
    const beside = reading.blocks[index]?.text ?? '';
    if (beside !== '') return { index, offset: by > 0 ? 0 : beside.length };
  }
  return null;
}

/**
 * The next place at which a unit ends (`side` end) or starts (`side` start) after a place (`by` 1) or
 * before it (`by` -1), going on into the neighbouring blocks; null at the ends of the document.
 */
export function edgeBeside(
  reading: Reading,
  at: Spot,
  by: 1 | -1,
  unit: WalkUnit,
  side: 'start' | 'end',
): Spot | null {
  if (unit === 'character') return besideCharacter(reading, at, by);
  for (let index = at.index; reading.blocks[index]; index += by) {
    const edges = unitsIn(reading, index, unit).map((stretch): Spot => ({ index, offset: stretch[side] }));
    const next =
      by > 0 ? edges.find((edge) => before(edge, at) > 0) : edges.findLast((edge) => before(edge, at) < 0);
    if (next) return next;
  }
  return null;
}

/** The clause after or before a span; the one it stands in where nothing is selected yet (`fresh`). */
export function clauseBeside(reading: Reading, { from, to }: Span, by: 1 | -1, fresh: boolean): Span | null {
  for (let index = by > 0 ? to.index : from.index; reading.blocks[index]; index += by) {
    const pieces = unitsIn(reading, index, 'clause');
    const next =
      by > 0
        ? pieces.find(({ start, end }) =>
            index > to.index ? true : fresh ? end > to.offset : start >= to.offset,
          )
        : pieces.findLast(({ end }) => index < from.index || end <= from.offset);
    if (next) return { from: { index, offset: next.start }, to: { index, offset: next.end } };
  }
  return null;
}

const holds = (outer: Span, inner: Span) =>
  before(outer.from, inner.from) <= 0 && before(outer.to, inner.to) >= 0;

/** From the first heading of a section to its last block, the sections under it included. */
function sectionAround(reading: Reading, at: number): Span | null {
  const heading = sectionOfBlock(reading.blocks[at]);
  const first = heading === null ? 0 : (reading.indexOf.get(heading) ?? 0);
  const isInside = (index: number) => {
    const block = reading.blocks[index];
    return (
      block !== undefined &&
      (heading === null
        ? block.path.length === 0 && block.kind !== 'heading'
        : block.id === heading || block.path.includes(heading))
    );
  };
  let last = first;
  while (isInside(last + 1)) last += 1;
  const end = reading.blocks[last]?.text.length ?? 0;
  return { from: { index: first, offset: 0 }, to: { index: last, offset: end } };
}

/** The smallest clause, sentence, paragraph (or cell) or section that holds more than the span does. */
export function widerThan(reading: Reading, span: Span): Span | null {
  const { index } = span.from;
  const block = reading.blocks[index];
  if (!block) return null;
  const inBlock = (stretches: readonly Stretch[]) =>
    stretches.map(({ start, end }): Span => ({ from: { index, offset: start }, to: { index, offset: end } }));
  const candidates = [
    ...inBlock(unitsIn(reading, index, 'clause')),
    ...inBlock(sentencesIn(block)),
    ...inBlock(stretchesIn(block)),
    sectionAround(reading, index),
  ];
  return (
    candidates.find((candidate) => candidate !== null && holds(candidate, span) && !holds(span, candidate)) ??
    null
  );
}

/** The next or previous heading; null where there is none. */
export function headingBeside(reading: Reading, at: number, by: 1 | -1): Span | null {
  for (let index = at + by; reading.blocks[index]; index += by) {
    const block = reading.blocks[index]!;
    if (block.kind === 'heading')
      return { from: { index, offset: 0 }, to: { index, offset: block.text.length } };
  }
  return null;
}

/**
 * The span widened or drawn in to whole clauses or sentences: it starts with the one that it starts in
 * and ends with the one that it ends in. A span that takes in no word of any stays as it is.
 */
export function snapSpan(reading: Reading, span: Span, unit: WalkUnit): Span {
  if (unit === 'character') return span;
  const { from, to } = span;
  const first = unitsIn(reading, from.index, unit).find(({ end }) => end > from.offset);
  const last = unitsIn(reading, to.index, unit).findLast(({ start }) => start < to.offset);
  const snapped = {
    from: first ? { index: from.index, offset: first.start } : from,
    to: last ? { index: to.index, offset: last.end } : to,
  };
  return before(snapped.from, snapped.to) < 0 ? snapped : span;
}
