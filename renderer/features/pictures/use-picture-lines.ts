import { useMemo } from 'react';
import type { DocumentId } from '../../../shared/domain/ids';
import { paragraphsOf, type AttachedPicture } from '../../../shared/domain/picture/picture';
import { useStoreQuery } from '../../lib/client';

/** Width of a character beside the line of the reading grid, as they are set by default. */
const characterByLine = 18 / 34;
/** Most lines that a picture takes in the text; the dialog shows it larger. */
export const mostLines = 20;

const none: ReadonlyMap<string, number> = new Map();

/** How many lines of the grid a picture takes in a column of so many characters. */
export function linesOfPicture({ width, height }: Pick<AttachedPicture, 'width' | 'height'>, column: number) {
  const shown = Math.min(column * characterByLine, width / 34);
  return Math.ceil(Math.min(mostLines, (shown * height) / width));
}

/**
 * Lines that pictures and transcriptions take under their plates, by block, so that the text has its
 * height before they are on the page. The same map as long as there are none.
 */
export function usePictureLines(documentId: DocumentId, column: number): ReadonlyMap<string, number> {
  const { data: pictures } = useStoreQuery('picture:list', { documentId });
  const { data: transcriptions } = useStoreQuery('transcription:list', { documentId });
  return useMemo(() => {
    if (!pictures?.length && !transcriptions?.length) return none;
    const lines = new Map<string, number>();
    for (const picture of pictures ?? []) lines.set(picture.blockId, linesOfPicture(picture, column));
    for (const { blockId, text } of transcriptions ?? []) {
      const typed = paragraphsOf(text).reduce((sum, one) => sum + Math.ceil((one.length + 2) / column), 1);
      lines.set(blockId, (lines.get(blockId) ?? 0) + typed);
    }
    return lines;
  }, [pictures, transcriptions, column]);
}
