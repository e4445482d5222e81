import type { TagId } from '../ids';

/** Words that the researcher gave a topic before. */
export interface EarlierChoice {
  readonly quote: string;
  readonly topicId: TagId;
}

export interface Likeness {
  readonly choice: EarlierChoice;
  /** Cosine of the two texts' weighted pairs of characters, 0 to 1. */
  readonly likeness: number;
}

/** Pairs of characters in more than this share of the choices say nothing. */
const commonShare = 0.25;
const pairsOf = (text: string): ReadonlySet<string> => {
  const words = text.replace(/[^\p{L}\p{N}]+/gu, ' ');
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < words.length; at += 1) {
    const pair = words.slice(at, at + 2);
    if (!pair.includes(' ')) pairs.add(pair);
  }
  return pairs;
};

/**
 * Finds, for some words, the earlier choice of each topic that is most like them. Pairs of
 * characters are compared, rare ones weighing more, so that no list of words is needed.
 */
export function earlierChoices(choices: readonly EarlierChoice[]) {
  const containing = new Map<string, number[]>();
  const pairs = choices.map(({ quote }) => pairsOf(quote));
  pairs.forEach((of, at) => {
    for (const pair of of) {
      const list = containing.get(pair);
      if (list) list.push(at);
      else containing.set(pair, [at]);
    }
  });
  const weightOf = (pair: string) => Math.log(1 + choices.length / (containing.get(pair)?.length ?? 1));
  const lengthOf = (of: ReadonlySet<string>) =>
    Math.sqrt([...of].reduce((sum, pair) => sum + weightOf(pair) ** 2, 0));
  const lengths = pairs.map(lengthOf);

  return (words: string): readonly Likeness[] => {
    const own = pairsOf(words);
    const length = lengthOf(own);
    const shared = new Map<number, number>();
    for (const pair of own) {
      const found = containing.get(pair) ?? [];
      if (found.length > Math.max(3, choices.length * commonShare)) continue;
      for (const at of found) shared.set(at, (shared.get(at) ?? 0) + weightOf(pair) ** 2);
    }
    const best = new Map<TagId, Likeness>();
    for (const [at, sum] of shared) {
      const choice = choices[at]!;
      const likeness = Math.min(1, sum / (length * lengths[at]!));
      if (likeness > (best.get(choice.topicId)?.likeness ?? 0))
        best.set(choice.topicId, { choice, likeness });
    }
    return [...best.values()];
  };
}
