/** The pairs of neighbouring UTF-16 units of a text, and how often each stands there. */
export function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Dice's coefficient over pairs of neighbouring UTF-16 units, 0 to 1. */
export function alike(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0;
  let total = 0;
  for (const [pair, count] of a) {
    common += Math.min(count, b.get(pair) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 0 : (2 * common) / total;
}

/** How many of the pairs of some words stand in a text, 0 to 1; a pair counts as often as it stands in both. */
export function partIn(words: ReadonlyMap<string, number>, text: string): number {
  let common = 0;
  let total = 0;
  for (const count of words.values()) total += count;
  if (total === 0) return 0;
  const left = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    const count = words.get(pair);
    if (count === undefined) continue;
    const rest = left.get(pair) ?? count;
    if (rest === 0) continue;
    common += 1;
    left.set(pair, rest - 1);
  }
  return common / total;
}
