import type { Span } from './measures-gold';

/** What was right, what was said, what was there. */
export interface Count {
  readonly right: number;
  readonly said: number;
  readonly there: number;
}
export const sum = (counts: readonly Count[]): Count => ({
  right: counts.reduce((total, { right }) => total + right, 0),
  said: counts.reduce((total, { said }) => total + said, 0),
  there: counts.reduce((total, { there }) => total + there, 0),
});
export const precision = ({ right, said }: Count): number => (said === 0 ? 0 : right / said);
export const recall = ({ right, there }: Count): number => (there === 0 ? 0 : right / there);
export function f1(count: Count): number {
  const [p, r] = [precision(count), recall(count)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

/** Two spans are the same when they share at least 80 % of both. */
export function agree(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared >= 0.8 * (a.end - a.start) && shared >= 0.8 * (b.end - b.start);
}

/** Pairs each gold span with the first unused prediction that agrees with it. */
export function match<G extends Span, P extends Span>(
  gold: readonly G[],
  said: readonly P[],
): readonly (readonly [G, P])[] {
  const free = new Set(said);
  const pairs: [G, P][] = [];
  for (const one of gold) {
    const found = [...free].find((candidate) => agree(one, candidate));
    if (!found) continue;
    free.delete(found);
    pairs.push([one, found]);
  }
  return pairs;
}

/** 95 % interval of the score over paragraphs drawn again and again, with a fixed seed. */
export function interval(paragraphs: readonly Count[], rounds = 2000): readonly [number, number] {
  let state = 20211013;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const scores = Array.from({ length: rounds }, () =>
    f1(sum(paragraphs.map(() => paragraphs[Math.floor(random() * paragraphs.length)] as Count))),
  ).sort((a, b) => a - b);
  return [scores[Math.floor(rounds * 0.025)] ?? 0, scores[Math.floor(rounds * 0.975)] ?? 0];
}
