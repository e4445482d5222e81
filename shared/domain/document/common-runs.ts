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

const signs = '[\\p{P}\\p{S}\\s]*';
const edges = new RegExp(`^(${signs}).*?(${signs})$`, 'su');

/** A run without the punctuation and space at its ends. */
function withoutSigns(text: string, run: CommonRun): CommonRun {
  const [, before = '', after = ''] = edges.exec(text.slice(run.a, run.a + run.length)) ?? [];
  return {
    a: run.a + before.length,
    b: run.b + before.length,
    length: run.length - before.length - after.length,
  };
}

/**
 * The stretches of at least `least` units that stand in both texts, the longest first chosen, none
 * lying over another in either text and none beginning or ending with punctuation; in the order of the first text. Nothing for texts too long to compare.
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
        const run = withoutSigns(a, { a: i - length, b: j - length, length });
        if (run.length >= least) found.push(run);
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
