import { commonRuns, type CommonRun } from './common-runs';
import { alike, pairsOf } from './likeness';

/** How much of two texts must agree, by their pairs of neighbouring characters, to count as one text edited. */
const likeness = 0.5;
/** A gap with more pairs to compare than this is paired by place alone. */
const mostPairs = 40_000;

/**
 * Where paragraphs were taken out, one that stands twice in the text could be either: a lone run goes
 * with the longer run beside it, as nobody takes out what stands between a heading and its text.
 */
function joined(runs: readonly CommonRun[], sent: readonly string[]): readonly CommonRun[] {
  const kept: CommonRun[] = [];
  for (const run of runs) {
    const before = kept.at(-1);
    const isNext = before && before.b + before.length === run.b && before.a + before.length < run.a;
    const agree = (one: number, other: number, length: number) =>
      Array.from({ length }, (_, at) => sent[one + at] === sent[other + at]).every(Boolean);
    if (isNext && before.length < run.length && agree(before.a, run.a - before.length, before.length)) {
      const length = before.length + run.length;
      kept[kept.length - 1] = { a: run.a - before.length, b: before.b, length };
    } else if (isNext && run.length < before.length && agree(run.a, before.a + before.length, run.length))
      kept[kept.length - 1] = { ...before, length: before.length + run.length };
    else kept.push(run);
  }
  return kept;
}

/**
 * Which sent text each returned one is: its index, or null for one that was added. Order is kept;
 * equal texts come first, then in the gaps between them the likeliest pairs.
 */
export function alignUnits(sent: readonly string[], returned: readonly string[]): readonly (number | null)[] {
  const found = new Array<number | null>(returned.length).fill(null);
  const gaps: (readonly [number, number, number, number])[] = [];
  let [a, b] = [0, 0];
  for (const run of [
    ...joined(commonRuns(sent, returned), sent),
    { a: sent.length, b: returned.length, length: 0 },
  ]) {
    if (run.a > a && run.b > b) gaps.push([a, run.a, b, run.b]);
    for (let at = 0; at < run.length; at += 1) found[run.b + at] = run.a + at;
    [a, b] = [run.a + run.length, run.b + run.length];
  }
  for (const [sentFrom, sentTo, from, to] of gaps) {
    const left = sent.slice(sentFrom, sentTo);
    const right = returned.slice(from, to);
    for (const [i, j] of pairUp(left, right)) found[from + j] = sentFrom + i;
  }
  return found;
}

/** Pairs of like texts in order, with the greatest sum of likeness (longest common subsequence, weighted). */
function pairUp(left: readonly string[], right: readonly string[]): readonly (readonly [number, number])[] {
  if (left.length * right.length > mostPairs) return [];
  const [a, b] = [left.map(pairsOf), right.map(pairsOf)];
  const best = Array.from({ length: left.length + 1 }, () => new Float64Array(right.length + 1));
  const score = (i: number, j: number) => {
    const value = alike(a[i]!, b[j]!);
    return value >= likeness ? value : 0;
  };
  const scores = left.map((_, i) => right.map((__, j) => score(i, j)));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const pair = scores[i]![j]!;
      const both = pair > 0 ? pair + best[i + 1]![j + 1]! : 0;
      best[i]![j] = Math.max(both, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const pair = scores[i]![j]!;
    if (pair > 0 && best[i]![j] === pair + best[i + 1]![j + 1]!) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (best[i]![j] === best[i + 1]![j]) i += 1;
    else j += 1;
  }
  return pairs;
}
