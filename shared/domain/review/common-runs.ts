/** A stretch that stands in both lists: from `a` in the one, from `b` in the other. */
export interface CommonRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Beyond this many changes the middle of two lists counts as wholly different. */
const mostChanges = 2000;

/**
 * What two lists have in common, in order, with as few changes as there can be (Myers 1986, O(ND)).
 * Lists that differ in more than 2,000 places share their beginning and end only.
 */
export function commonRuns<T>(a: readonly T[], b: readonly T[]): readonly CommonRun[] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const runs: CommonRun[] = [];
  if (head > 0) runs.push({ a: 0, b: 0, length: head });
  runs.push(...middleRuns(a, b, head, a.length - tail, b.length - tail));
  if (tail > 0) runs.push({ a: a.length - tail, b: b.length - tail, length: tail });
  return runs;
}

function middleRuns<T>(
  a: readonly T[],
  b: readonly T[],
  from: number,
  aEnd: number,
  bEnd: number,
): readonly CommonRun[] {
  const [n, m] = [aEnd - from, bEnd - from];
  if (n === 0 || m === 0) return [];
  const most = Math.min(n + m, mostChanges);
  // Furthest place in `a` on each diagonal, kept for every number of changes to find the way back.
  let reach = new Map<number, number>([[1, 0]]);
  const trace: ReadonlyMap<number, number>[] = [];
  for (let changes = 0; changes <= most; changes += 1) {
    trace.push(reach);
    const next = new Map<number, number>();
    for (let k = -changes; k <= changes; k += 2) {
      if (k < -m || k > n) continue;
      const down = reach.get(k + 1) ?? -1;
      const right = reach.get(k - 1) ?? -1;
      let x = k === -changes || (k !== changes && right < down) ? down : right + 1;
      if (x < 0) continue;
      let y = x - k;
      while (x < n && y < m && y >= 0 && a[from + x] === b[from + y]) {
        x += 1;
        y += 1;
      }
      next.set(k, x);
      if (x >= n && y >= m)
        return wayBack(trace, changes, n, m).map((run) => ({ ...run, a: run.a + from, b: run.b + from }));
    }
    reach = next;
  }
  return [];
}

function wayBack(
  trace: readonly ReadonlyMap<number, number>[],
  changes: number,
  n: number,
  m: number,
): readonly CommonRun[] {
  const runs: CommonRun[] = [];
  let [x, y] = [n, m];
  for (let d = changes; d >= 0; d -= 1) {
    const reach = trace[d]!;
    const k = x - y;
    const down = reach.get(k + 1) ?? -1;
    const right = reach.get(k - 1) ?? -1;
    const goesDown = k === -d || (k !== d && right < down);
    const fromX = goesDown ? down : right;
    const startX = d === 0 ? 0 : goesDown ? fromX : fromX + 1;
    if (x > startX) runs.push({ a: startX, b: startX - k, length: x - startX });
    if (d === 0) break;
    x = fromX;
    y = fromX - (goesDown ? k + 1 : k - 1);
  }
  return runs.reverse();
}
