import { foldCase, hitsOf, wordsOfFilter, type Stretch } from './filter-words';
import type { Tag } from './tag';
import type { TagTree } from './tag-tree';
import { tagPathOf } from './tag-tree';

/** A tag that answers a filter. `hits` are the stretches of its name that matched, in UTF-16 units. */
export interface TagMatch {
  readonly tag: Tag;
  readonly hits: readonly Stretch[];
}

/** 0 the name itself, 1 starts with it, 2 holds every word, 3 holds them together with its parents. */
function rankOf(name: string, path: string, words: readonly string[]): number | null {
  const whole = words.join(' ');
  if (name === whole) return 0;
  if (name.startsWith(whole)) return 1;
  if (words.every((word) => name.includes(word))) return 2;
  const last = words.at(-1) ?? '';
  return name.includes(last) && words.every((word) => path.includes(word)) ? 3 : null;
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
    const rank = rankOf(foldCase(tag.name), path.join('\n'), words);
    if (rank !== null) ranked.push({ match: { tag, hits: hitsOf(tag.name, words) }, rank });
  }
  return ranked.sort((a, b) => a.rank - b.rank).map(({ match }) => match);
}
