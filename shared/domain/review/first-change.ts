import { commonRuns } from './common-runs';

/** Made when first needed: that takes long. */
let segmenter: Intl.Segmenter | null = null;

/** The word, or the sign, that holds a character of a text; null past its ends. UTF-16 units. */
function wordAt(text: string, at: number) {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const found = segmenter.segment(text).containing(at);
  return found
    ? { start: found.index, end: found.index + found.segment.length, isWord: found.isWordLike === true }
    : null;
}

/**
 * The first words that differ, whole ones. Where one side would be empty both have a word of what stands beside:
 * 制定 became 研究制定.
 */
export function firstChange(
  ours: string,
  theirs: string,
): { readonly before: string; readonly after: string } {
  const runs = commonRuns(ours.split(''), theirs.split(''));
  const first = runs[0]?.a === 0 && runs[0].b === 0 ? runs[0].length : 0;
  // A single character that is the same between two changes may be so by chance; at the end of both it is not.
  const next = runs.find(
    ({ a, b, length }) =>
      a >= first &&
      b >= first &&
      a + b > 2 * first &&
      (length > 1 || (a + length === ours.length && b + length === theirs.length)),
  );
  let [endA, endB] = next ? [next.a, next.b] : [ours.length, theirs.length];
  // What both begin with is the same, so a word may be followed back into it on either side.
  let from = Math.min(wordAt(ours, first)?.start ?? first, wordAt(theirs, first)?.start ?? first);
  if (next) {
    const inA = wordAt(ours, endA - 1)?.end ?? endA;
    const inB = wordAt(theirs, endB - 1)?.end ?? endB;
    const more = Math.min(next.length, Math.max(0, inA - endA, inB - endB));
    endA += more;
    endB += more;
  }
  if (endA === from || endB === from) {
    const behind = next && wordAt(ours, endA);
    if (behind?.isWord) {
      const room = Math.min(next!.length, behind.end - endA);
      endA += room;
      endB += room;
    } else from = wordAt(ours, from - 1)?.start ?? from;
  }
  return { before: ours.slice(from, endA), after: theirs.slice(from, endB) };
}
