import type { Reading } from '../document/reading';
import type { BlockId } from '../ids';
import type { ExportInput, ExportPicture } from './options';
import type { PictureCounts } from './report-model';
import { fill, type ExportTexts } from './texts';

/** The picture that a block shows and that can be read. */
export function shownIn(pictures: ExportInput['pictures'], block: BlockId): ExportPicture | null {
  const picture = pictures?.get(block);
  return picture && picture !== 'unread' ? picture : null;
}

/** Counts the pictures of the blocks that are meant. */
export function pictureCounts(
  { pictures = new Map() }: ExportInput,
  { blocks }: Reading,
  isMeant: (block: BlockId) => boolean,
): PictureCounts {
  const found = blocks.filter(({ id }) => pictures.has(id) && isMeant(id)).map(({ id }) => pictures.get(id));
  const shown = found.filter((picture) => picture !== 'unread');
  return {
    shown: shown.length,
    webp: shown.filter((picture) => picture?.kind === 'webp').length,
    unread: found.length - shown.length,
  };
}

const title = (isAttached: boolean, number: number, { report }: ExportTexts): string =>
  fill(isAttached ? report.attached : report.held, { number });

/** What stands below a picture: its number in the document, and whose it is. */
export const pictureTitle = ({ isAttached }: ExportPicture, number: number, texts: ExportTexts): string =>
  title(isAttached, number, texts);

/** All that may stand below it. */
export const pictureTitles = (number: number, texts: ExportTexts): readonly string[] =>
  [true, false].map((isAttached) => title(isAttached, number, texts));
