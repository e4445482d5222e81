import { commonRuns, type CommonRun } from './common-runs';

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

/** What stands in a text and what has come into its place. */
export interface Change {
  readonly before: string;
  readonly after: string;
}

/**
 * What stands between a common beginning of a length and the common run behind it, in whole words. Where one side
 * would be empty both have a word of what stands beside: 制定 became 研究制定.
 */
function between(ours: string, theirs: string, first: number, next: CommonRun | undefined): Change {
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
    if (next && behind?.isWord) {
      const room = Math.min(next.length, behind.end - endA);
      endA += room;
      endB += room;
    } else from = wordAt(ours, from - 1)?.start ?? from;
  }
  return { before: ours.slice(from, endA), after: theirs.slice(from, endB) };
}

const runsOf = (ours: string, theirs: string) => {
  const runs = commonRuns(ours.split(''), theirs.split(''));
  return { runs, first: runs[0]?.a === 0 && runs[0].b === 0 ? runs[0].length : 0 };
};

/** Whether a run is what both texts end with. */
const isEnd = ({ a, b, length }: CommonRun, ours: string, theirs: string): boolean =>
  a + length === ours.length && b + length === theirs.length;

/** The first words that differ. */
export function firstChange(ours: string, theirs: string): Change {
  const { runs, first } = runsOf(ours, theirs);
  // A single character that is the same between two changes may be so by chance; at the end of both it is not.
  const next = runs.find(
    (run) =>
      run.a >= first &&
      run.b >= first &&
      run.a + run.b > 2 * first &&
      (run.length > 1 || isEnd(run, ours, theirs)),
  );
  return between(ours, theirs, first, next);
}

/** All that differs: from the first change to the end of the last. */
export function wholeChange(ours: string, theirs: string): Change {
  const { runs, first } = runsOf(ours, theirs);
  const last = runs.at(-1);
  return between(
    ours,
    theirs,
    first,
    last && last.a + last.b > 0 && isEnd(last, ours, theirs) ? last : undefined,
  );
}
