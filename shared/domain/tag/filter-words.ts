/** A part of a text, end exclusive, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Lower case where that keeps every offset; a few letters (İ) grow, their text stays as it is. */
export function foldCase(text: string): string {
  const folded = text.toLowerCase();
  return folded.length === text.length ? folded : text;
}

/** Where words stand in a text, sorted and joined where they touch or overlap. */
export function hitsOf(text: string, words: readonly string[]): readonly Stretch[] {
  const folded = foldCase(text);
  const found: { start: number; end: number }[] = [];
  for (const word of words) {
    const start = word === '' ? -1 : folded.indexOf(word);
    if (start >= 0) found.push({ start, end: start + word.length });
  }
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: { start: number; end: number }[] = [];
  for (const hit of found) {
    const last = joined.at(-1);
    if (last && hit.start <= last.end) last.end = Math.max(last.end, hit.end);
    else joined.push({ ...hit });
  }
  return joined;
}

/** The words of a filter: white space and the slash of a path part them. */
export const wordsOfFilter = (filter: string): readonly string[] =>
  foldCase(filter)
    .split(/[\s/／]+/u)
    .filter((word) => word !== '');
