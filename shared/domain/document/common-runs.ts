/** Words that two texts have in common: from where in each, and how many UTF-16 units. */
export interface CommonRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Texts longer than this together would take too long to compare while one scrolls. */
const mostCells = 4_000_000;

const overlaps = (one: CommonRun, other: CommonRun): boolean =>
  (one.a < other.a + other.length && other.a < one.a + one.length) ||
  (one.b < other.b + other.length && other.b < one.b + one.length);

/**
 * The stretches of at least `least` units that stand in both texts, the longest first chosen, none
 * lying over another in either text; in the order of the first text. Nothing for texts too long to compare.
 */
export function commonRuns(a: string, b: string, least: number): readonly CommonRun[] {
  if (a.length * b.length > mostCells) return [];
  const found: CommonRun[] = [];
  let above = new Uint32Array(b.length + 1);
  let here = new Uint32Array(b.length + 1);
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const length = a[i - 1] === b[j - 1] ? above[j - 1]! + 1 : 0;
      here[j] = length;
      // A run ends where its next characters differ.
      if (length >= least && (i === a.length || j === b.length || a[i] !== b[j])) {
        found.push({ a: i - length, b: j - length, length });
      }
    }
    [above, here] = [here, above];
  }
  const kept: CommonRun[] = [];
  for (const run of found.toSorted((one, other) => other.length - one.length)) {
    if (!kept.some((one) => overlaps(one, run))) kept.push(run);
  }
  return kept.toSorted((one, other) => one.a - other.a);
}
