import { runInTitleEnd } from '../../../../shared/domain/document/run-in-title';

const sentenceEnd = /[。！？；][”’」』）)]*/gu;

/** Places where a block can be parted, in UTF-16 units: behind each sentence but the last. */
export function splitPlaces(text: string): readonly number[] {
  const ends = [...text.matchAll(sentenceEnd)].map((match) => match.index + match[0].length);
  return ends.filter((end) => text.slice(end).trim() !== '');
}

/** Where a block is most likely to be parted: behind a title that runs in, else behind its first sentence. */
export const likelySplit = (text: string, label: string): number | null =>
  runInTitleEnd(text, label) || (splitPlaces(text)[0] ?? null);

/** The next or the previous such place. */
export function movedSplit(text: string, at: number, by: 1 | -1): number {
  const places = splitPlaces(text);
  const next = by > 0 ? places.find((place) => place > at) : places.findLast((place) => place < at);
  return next ?? at;
}
