import type { Annotation } from '../annotation/annotation';
import { addressOfMark } from '../annotation/mark-address';
import { quoteAgrees } from '../annotation/quote';
import { addressOf } from '../document/address';
import type { TextRange } from '../document/range';
import { toReading, type Reading } from '../document/reading';
import { linesBetween } from '../document/reading-table';
import type { PictureRegion } from '../picture/region';
import type { ExportInput, ExportOptions, ExportSource } from './options';
import type { ReportQuote } from './report-model';
import { exportTexts } from './texts';
import { regionWords } from './wording';

export type Quoter = (range: TextRange, exact: string) => ReportQuote;

/** Makes quotes of one document: the words as marked, the address, and whether the source still says them. */
export const quoterOf =
  (
    { document, blocks }: ExportSource,
    reading: Reading,
    { address }: Pick<ExportOptions, 'address'>,
  ): Quoter =>
  (range, exact) => {
    const agrees = quoteAgrees(blocks, range, exact);
    return {
      document,
      paragraphs: agrees ? readingWords(reading, range, exact) : exact.split('\n'),
      address: addressOf(reading, range, address),
      shortAddress: addressOf(reading, range, 'short'),
      agrees,
    };
  };

/** The words as the repaired reading has them, a piece a paragraph. */
function readingWords(reading: Reading, range: TextRange, exact: string): readonly string[] {
  const start = toReading(reading, range.start);
  const end = toReading(reading, range.end, 'end');
  if (!start || !end) return exact.split('\n');
  const words: string[] = [];
  for (let index = start.index; index <= end.index; index += 1) {
    const block = reading.blocks[index];
    if (!block) continue;
    const from = index === start.index ? start.offset : 0;
    words.push(...linesBetween(block, from, index === end.index ? end.offset : block.text.length));
  }
  return words;
}

/** A region of a picture in words: where it lies, and whether the block still shows the picture that it was drawn on. */
export function regionQuote(
  { document, shownPictures }: ExportInput,
  reading: Reading,
  { address, language }: Pick<ExportOptions, 'address' | 'language'>,
  mark: Pick<Annotation, 'range' | 'region'>,
  region: PictureRegion,
): ReportQuote {
  const agrees = shownPictures?.get(mark.range.start.block) === region.picture;
  return {
    document,
    paragraphs: [regionWords(region, agrees, exportTexts(language))],
    address: addressOfMark(reading, mark, address),
    shortAddress: addressOfMark(reading, mark, 'short'),
    agrees,
  };
}
