import type { Tag } from './tag';
import type { TagTree } from './tag-tree';
import { tagPathOf } from './tag-tree';

/** A tag that answers a filter. `hits` are the stretches of its name that matched, in UTF-16 units. */
export interface TagMatch {
  readonly tag: Tag;
  readonly hits: readonly { readonly start: number; readonly end: number }[];
}

/** Lower case where that keeps every offset; a few letters (İ) grow, their text stays as it is. */
export function foldCase(text: string): string {
  const folded = text.toLowerCase();
  return folded.length === text.length ? folded : text;
}

/** Where words stand in a text, sorted and joined where they touch or overlap. */
export function hitsOf(text: string, words: readonly string[]): TagMatch['hits'] {
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

/** 0 the name itself, 1 starts with it, 2 holds every word, 3 with its parents, 4 by its definition. */
function rankOf(name: string, path: string, definition: string, words: readonly string[]): number | null {
  const whole = words.join(' ');
  if (name === whole) return 0;
  if (name.startsWith(whole)) return 1;
  if (words.every((word) => name.includes(word))) return 2;
  const last = words.at(-1) ?? '';
  if (name.includes(last) && words.every((word) => path.includes(word))) return 3;
  if (whole.length >= 2 && words.every((word) => definition.includes(word))) return 4;
  return null;
}

/**
 * The tags that answer a filter, best first, in codebook order among equals. The last word has to
 * be in the name; words before it may name a parent (`对外 清单`, `对外/清单`). An empty filter
 * answers every tag.
 */
export function rankTags(tree: TagTree, filter: string): readonly TagMatch[] {
  const words = wordsOfFilter(filter);
  if (words.length === 0) return tree.order.map((tag) => ({ tag, hits: [] }));
  const ranked: { readonly match: TagMatch; readonly rank: number }[] = [];
  for (const tag of tree.order) {
    const path = tagPathOf(tree, tag.id).map((step) => foldCase(step.name));
    const rank = rankOf(foldCase(tag.name), path.join('\n'), foldCase(tag.definition), words);
    if (rank !== null) ranked.push({ match: { tag, hits: hitsOf(tag.name, words) }, rank });
  }
  return ranked.sort((a, b) => a.rank - b.rank).map(({ match }) => match);
}
