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

/** Pairs of characters in more than this share of the choices, or in more than this many, say nothing. */
const commonShare = 0.25;
const commonCount = 60;
const isWord = (code: number) =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code > 0x7f && /[\p{L}\p{N}\p{Cs}]/u.test(String.fromCharCode(code)));

/** Every two units of the text that stand together in a word, each once. */
function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  let isInWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const isNext = isWord(text.charCodeAt(at));
    if (isInWord && isNext) pairs.add(text.slice(at - 1, at + 1));
    isInWord = isNext;
  }
  return pairs;
}

/**
 * Finds, for some words, the earlier choice of each topic that is most like them. Pairs of
 * characters are compared, rare ones weighing more, so that no list of words is needed.
 */
export function earlierChoices(choices: readonly EarlierChoice[]) {
  if (choices.length === 0) return (): readonly Likeness[] => [];
  const containing = new Map<string, number[]>();
  const pairs = choices.map(({ quote }) => pairsOf(quote));
  pairs.forEach((of, at) => {
    for (const pair of of) {
      const list = containing.get(pair);
      if (list) list.push(at);
      else containing.set(pair, [at]);
    }
  });
  const squareOf = (count: number) => Math.log(1 + choices.length / count) ** 2;
  const squares = new Map([...containing].map(([pair, list]) => [pair, squareOf(list.length)]));
  const unknown = squareOf(1);
  const lengthOf = (of: ReadonlySet<string>) => {
    let sum = 0;
    for (const pair of of) sum += squares.get(pair) ?? unknown;
    return Math.sqrt(sum);
  };
  const lengths = pairs.map(lengthOf);
  const most = Math.max(3, Math.min(commonCount, choices.length * commonShare));
  // Laid out once: a document asks for thousands of clauses.
  const sums = new Float64Array(choices.length);

  return (words: string): readonly Likeness[] => {
    const own = pairsOf(words);
    const touched: number[] = [];
    for (const pair of own) {
      const found = containing.get(pair);
      if (!found || found.length > most) continue;
      const square = squares.get(pair) ?? 0;
      for (const at of found) {
        if (sums[at] === 0) touched.push(at);
        sums[at] = (sums[at] ?? 0) + square;
      }
    }
    if (touched.length === 0) return [];
    const length = lengthOf(own);
    const best = new Map<TagId, Likeness>();
    for (const at of touched) {
      const choice = choices[at]!;
      const likeness = Math.min(1, (sums[at] ?? 0) / (length * lengths[at]!));
      sums[at] = 0;
      if (likeness > (best.get(choice.topicId)?.likeness ?? 0))
        best.set(choice.topicId, { choice, likeness });
    }
    return [...best.values()];
  };
}
