import type { Annotation } from '../annotation/annotation';
import { quoteAgrees } from '../annotation/quote';
import type { ExportInput } from './options';

/** Whether the source still says what a mark stands on, or its block still shows the picture that it is on. */
export const markAgrees = (
  { blocks, shownPictures }: ExportInput,
  { range, quote, region }: Annotation,
): boolean =>
  region ? shownPictures?.get(range.start.block) === region.picture : quoteAgrees(blocks, range, quote.exact);
