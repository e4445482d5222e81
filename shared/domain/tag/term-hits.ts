import { isGraphemeBorder } from '../document/grapheme';
import { foldCase, type Stretch } from './filter-words';

/**
 * Where any of the terms stands in a text, case aside, in text order; at one place the longest term
 * counts and hits do not overlap. UTF-16 units, never inside a grapheme cluster.
 */
export function termHits(text: string, terms: readonly string[]): readonly Stretch[] {
  const folded = foldCase(text);
  const found: Stretch[] = [];
  for (const term of terms) {
    const wanted = foldCase(term);
    if (wanted === '') continue;
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length))
      found.push({ start: at, end: at + wanted.length });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Stretch[] = [];
  for (const hit of found) {
    if (hit.start < (kept.at(-1)?.end ?? 0)) continue;
    if (isGraphemeBorder(text, hit.start) && isGraphemeBorder(text, hit.end)) kept.push(hit);
  }
  return kept;
}
