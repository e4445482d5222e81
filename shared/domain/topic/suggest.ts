import type { Reading, ReadingBlock } from '../document/reading';
import type { BlockId, TagId } from '../ids';
import { earlierChoices, type EarlierChoice } from './earlier';
import type { Topic } from './scheme';
import { termFinder, type FoundTerms } from './term-finder';

/** Why a topic is suggested, in the order of what speaks loudest. */
export type Reason =
  | { readonly kind: 'term'; readonly words: string }
  | { readonly kind: 'topicSentence'; readonly words: string }
  | { readonly kind: 'heading'; readonly words: string; readonly heading: BlockId }
  | { readonly kind: 'earlier'; readonly words: string }
  | { readonly kind: 'neighbour' };

export interface Suggestion {
  readonly topicId: TagId;
  /** How sure, 0 to 1: what speaks for the topic taken together, each as if alone. */
  readonly confidence: number;
  /** The clause's own words where they speak for it, else what speaks for it most. */
  readonly reason: Reason;
}

/** Words to find a topic for, and where they stand. */
export interface Wanting {
  readonly index: number;
  readonly words: string;
  /** Topics that other clauses of the same paragraph have. */
  readonly neighbours: readonly TagId[];
}

/** Less than this is not worth the reader's time. */
const leastConfidence = 0.4;
/** Less like than this is chance. */
const leastLikeness = 0.22;

/** A longer word is less likely there by chance. */
const rising = (base: number, words: string, most: number) =>
  Math.min(most, base + 0.08 * (words.length - 2));

interface Voice {
  readonly weight: number;
  readonly reason: Reason;
}

/** What speaks for topics around the clauses of a block: the opening of its paragraph, the headings above. */
function surroundings(reading: Reading, find: (text: string) => FoundTerms) {
  const ofHeading = new Map<BlockId, FoundTerms>();
  const headingTerms = (heading: BlockId): FoundTerms => {
    const known = ofHeading.get(heading);
    if (known) return known;
    const found = find(reading.blocks[reading.indexOf.get(heading) ?? -1]?.text ?? '');
    ofHeading.set(heading, found);
    return found;
  };
  let last: { readonly block: ReadingBlock; readonly voices: ReadonlyMap<TagId, readonly Voice[]> } | null =
    null;
  /** Clauses come in text order, so the block in hand is asked for several times in a row. */
  return (block: ReadingBlock): ReadonlyMap<TagId, readonly Voice[]> => {
    if (last?.block === block) return last.voices;
    const voices = new Map<TagId, Voice[]>();
    const say = (topicId: TagId, voice: Voice) => {
      const list = voices.get(topicId);
      if (list) list.push(voice);
      else voices.set(topicId, [voice]);
    };
    for (const [topicId, words] of find(block.text.slice(0, block.topicEnd)))
      say(topicId, { weight: rising(0.38, words, 0.7), reason: { kind: 'topicSentence', words } });
    block.path.toReversed().forEach((heading, above) => {
      for (const [topicId, words] of headingTerms(heading))
        say(topicId, {
          weight: rising(0.4, words, 0.66) / (1 + above),
          reason: { kind: 'heading', words, heading },
        });
    });
    last = { block, voices };
    return voices;
  };
}

/**
 * Suggests topics for clauses from the words of each, the opening of its paragraph, the headings
 * above it and what the researcher chose before for words like it. Surest first; none below 0.4.
 */
export function topicSuggester(
  reading: Reading,
  topics: readonly Topic[],
  earlier: readonly EarlierChoice[],
): (wanting: Wanting) => readonly Suggestion[] {
  const offered = topics.filter(({ isGroup }) => !isGroup);
  const order = new Map(offered.map(({ id }, at) => [id, at]));
  const find = termFinder(offered);
  const around = surroundings(reading, find);
  const like = earlierChoices(earlier);
  return ({ index, words, neighbours }) => {
    const block = reading.blocks[index];
    if (!block) return [];
    const voices = new Map<TagId, Voice[]>();
    const say = (topicId: TagId, voice: Voice) => {
      const list = voices.get(topicId);
      if (list) list.push(voice);
      else voices.set(topicId, [voice]);
    };
    const own = find(words);
    for (const [topicId, term] of own)
      say(topicId, { weight: rising(0.5, term, 0.86), reason: { kind: 'term', words: term } });
    for (const [topicId, list] of around(block)) {
      for (const voice of list) {
        // The opening says nothing new where it holds the very word of the clause.
        const { reason } = voice;
        if (reason.kind !== 'topicSentence' || reason.words !== own.get(topicId)) say(topicId, voice);
      }
    }
    for (const topicId of new Set(neighbours)) say(topicId, { weight: 0.3, reason: { kind: 'neighbour' } });
    for (const { choice, likeness } of like(words)) {
      if (likeness >= leastLikeness)
        say(choice.topicId, {
          weight: Math.min(0.92, 0.35 + 0.6 * likeness),
          reason: { kind: 'earlier', words: choice.quote },
        });
    }
    const suggestions: Suggestion[] = [];
    for (const [topicId, list] of voices) {
      if (!order.has(topicId)) continue;
      const confidence = 1 - list.reduce((product, { weight }) => product * (1 - weight), 1);
      if (confidence < leastConfidence) continue;
      const loudest =
        list.find(({ reason }) => reason.kind === 'term') ??
        list.reduce((best, one) => (one.weight > best.weight ? one : best));
      suggestions.push({ topicId, confidence, reason: loudest.reason });
    }
    const placeOf = ({ topicId }: Suggestion) => order.get(topicId) ?? 0;
    return suggestions.sort((a, b) => b.confidence - a.confidence || placeOf(a) - placeOf(b));
  };
}
