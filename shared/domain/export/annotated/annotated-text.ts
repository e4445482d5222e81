import type { Annotation } from '../../annotation/annotation';
import { assignLayers } from '../../annotation/layers';
import type { ReadingBlock, Reading } from '../../document/reading';
import { toReading } from '../../document/reading';
import type { SentComment } from '../../review/sent-copy';
import { pictureTitles } from '../report-pictures';
import type { ExportTexts } from '../texts';
import { fill } from '../texts';
import { cellsOf, shareOut, type PrintedCell } from './cells';
import { piecesOf, type Border, type Piece, type Shade } from './pieces';

/** A block of the text with the marks on it. */
export interface AnnotatedBlock {
  readonly block: ReadingBlock;
  readonly pieces: readonly Piece[];
  /** Of a table: its cells, which then hold the pieces. */
  readonly cells: readonly (PrintedCell & { readonly pieces: readonly Piece[] })[] | null;
}

/** The words that a block is printed with: a picture that is not shown stands there as its plate. */
export const printedText = (block: ReadingBlock, texts: ExportTexts): string =>
  block.kind === 'image' ? fill(texts.report.picture, { number: block.picture }) : block.text;

/**
 * The words that a block may have been printed with, by what it showed then: the plate of a picture, or
 * the title below one.
 */
export const printedTexts = (block: ReadingBlock, texts: ExportTexts): readonly string[] =>
  block.kind === 'image' ? [printedText(block, texts), ...pictureTitles(block.picture, texts)] : [block.text];

interface Place {
  readonly index: number;
  readonly offset: number;
}
interface Stretch {
  readonly start: Place;
  readonly end: Place;
}

/** The place among ascending numbers where `value` stands or would stand. */
function placeIn(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a range stands among the printed blocks; what lies outside of them is cut off. */
function stretchOf(
  reading: Reading,
  { range }: Pick<Annotation, 'range'>,
  printed: readonly number[],
): Stretch | null {
  const start = toReading(reading, range.start);
  const end = toReading(reading, range.end);
  if (!start || !end) return null;
  const first = printed[placeIn(printed, start.index)];
  const last = printed[placeIn(printed, end.index + 1) - 1];
  if (first === undefined || last === undefined || first > last) return null;
  return {
    start: start.index < first ? { index: first, offset: 0 } : start,
    end: end.index > last ? { index: last, offset: reading.blocks[last]!.text.length } : end,
  };
}

/**
 * Lays marks and comments over the blocks of a reading whose indices `printed` lists in ascending
 * order, with the words that `wordsOf` gives for one that is no table. Comments are named by their index in `comments`; one whose mark is printed
 * opens once and closes once.
 */
export function* annotatedBlocks(
  reading: Reading,
  marks: readonly Annotation[],
  comments: readonly SentComment[],
  wordsOf: (block: ReadingBlock) => string,
  printed: readonly number[],
): Generator<AnnotatedBlock> {
  const before: number[] = [];
  let length = 0;
  for (const block of reading.blocks) {
    before.push(length);
    length += block.text.length + 1;
  }
  const linear = ({ index, offset }: Place) => before[index]! + offset;

  const shades = new Map<number, Shade[]>();
  const borders = new Map<number, Border[]>();
  const put = <T>(map: Map<number, T[]>, index: number, item: T) => {
    const list = map.get(index);
    if (list) list.push(item);
    else map.set(index, [item]);
  };
  const laid = marks.flatMap((mark) => {
    const stretch = stretchOf(reading, mark, printed);
    return stretch ? [{ mark, stretch }] : [];
  });
  const layers = assignLayers(
    laid.map(({ stretch }) => ({ start: linear(stretch.start), end: linear(stretch.end) })),
  );
  const stretches = new Map<string, Stretch>();
  laid.forEach(({ mark, stretch: { start, end } }, at) => {
    stretches.set(mark.id, { start, end });
    for (let index = start.index; index <= end.index; index += 1) {
      const from = index === start.index ? start.offset : 0;
      const to = index === end.index ? end.offset : reading.blocks[index]!.text.length;
      if (to > from) put(shades, index, { from, to, layer: layers[at]!, color: mark.color });
    }
  });
  comments.forEach(({ annotationId }, comment) => {
    const stretch = stretches.get(annotationId);
    if (!stretch) return;
    const size = linear(stretch.end) - linear(stretch.start);
    put(borders, stretch.start.index, { kind: 'open', at: stretch.start.offset, comment, length: size });
    put(borders, stretch.end.index, { kind: 'close', at: stretch.end.offset, comment, length: size });
  });

  for (const index of printed) {
    const block = reading.blocks[index]!;
    const [shadesHere, bordersHere] = [shades.get(index) ?? [], borders.get(index) ?? []];
    if (block.kind === 'table') {
      const cells = cellsOf(block);
      const shares = shareOut(cells, shadesHere, bordersHere);
      yield {
        block,
        pieces: [],
        cells: cells.map((cell, at) => ({
          ...cell,
          pieces: piecesOf(block.text.slice(cell.start, cell.end), shares[at]!.shades, shares[at]!.borders),
        })),
      };
    } else yield { block, pieces: piecesOf(wordsOf(block), shadesHere, bordersHere), cells: null };
  }
}
