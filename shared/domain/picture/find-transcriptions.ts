import type { Reading } from '../document/reading';
import type { BlockId } from '../ids';
import { paragraphsOf, type Transcription } from './picture';

/** A place in what the researcher typed off a picture. */
export interface TranscriptionHit {
  readonly blockId: BlockId;
  /** Number of the picture in its document. */
  readonly picture: number;
  /** Number of the paragraph in the transcription, from 1, and its text. */
  readonly paragraph: number;
  readonly text: string;
  /** UTF-16 units of `text`. */
  readonly start: number;
  readonly end: number;
}

/** Every place where exact words stand in transcriptions, in text order; none for white space alone. */
export function findInTranscriptions(
  reading: Reading,
  transcriptions: readonly Transcription[],
  query: string,
): readonly TranscriptionHit[] {
  if (query.trim() === '' || transcriptions.length === 0) return [];
  const numbers = new Map(
    reading.blocks.filter(({ picture }) => picture > 0).map((block) => [block.source[0]?.id, block.picture]),
  );
  return transcriptions.flatMap(({ blockId, text: whole }) => {
    const picture = numbers.get(blockId);
    if (picture === undefined) return [];
    return paragraphsOf(whole).flatMap((text, at) => {
      const hits: TranscriptionHit[] = [];
      for (let start = text.indexOf(query); start >= 0; start = text.indexOf(query, start + query.length))
        hits.push({ blockId, picture, paragraph: at + 1, text, start, end: start + query.length });
      return hits;
    });
  });
}
