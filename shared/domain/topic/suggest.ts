import type { Reading, ReadingBlock } from '../document/reading';
import type { BlockId, TagId } from '../ids';
import { earlierChoices, type EarlierChoice } from './earlier';
import type { Topic } from './scheme';

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

const longestIn = (text: string, terms: readonly string[]): string =>
  terms.reduce((best, term) => (term.length > best.length && text.includes(term) ? term : best), '');

interface Voice {
  readonly weight: number;
  readonly reason: Reason;
}

function voicesOf(topic: Topic, wanting: Wanting, block: ReadingBlock, reading: Reading): Voice[] {
  const voices: Voice[] = [];
  const term = longestIn(wanting.words, topic.terms);
  if (term !== '') voices.push({ weight: rising(0.5, term, 0.86), reason: { kind: 'term', words: term } });
  const opening = longestIn(block.text.slice(0, block.topicEnd), topic.terms);
  if (opening !== '' && opening !== term)
    voices.push({ weight: rising(0.38, opening, 0.7), reason: { kind: 'topicSentence', words: opening } });
  block.path.toReversed().forEach((heading, above) => {
    const text = reading.blocks[reading.indexOf.get(heading) ?? -1]?.text ?? '';
    const words = longestIn(text, topic.terms);
    if (words !== '')
      voices.push({
        weight: rising(0.4, words, 0.66) / (1 + above),
        reason: { kind: 'heading', words, heading },
      });
  });
  if (wanting.neighbours.includes(topic.id)) voices.push({ weight: 0.3, reason: { kind: 'neighbour' } });
  return voices;
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
  const like = earlierChoices(earlier);
  return (wanting) => {
    const block = reading.blocks[wanting.index];
    if (!block) return [];
    const likeness = new Map(like(wanting.words).map((one) => [one.choice.topicId, one]));
    return offered
      .flatMap((topic): Suggestion[] => {
        const voices = voicesOf(topic, wanting, block, reading);
        const known = likeness.get(topic.id);
        if (known && known.likeness >= leastLikeness)
          voices.push({
            weight: Math.min(0.92, 0.35 + 0.6 * known.likeness),
            reason: { kind: 'earlier', words: known.choice.quote },
          });
        const doubt = voices.reduce((product, { weight }) => product * (1 - weight), 1);
        const loudest =
          voices.find(({ reason }) => reason.kind === 'term') ??
          voices.toSorted((a, b) => b.weight - a.weight)[0];
        if (!loudest || 1 - doubt < leastConfidence) return [];
        return [{ topicId: topic.id, confidence: 1 - doubt, reason: loudest.reason }];
      })
      .sort((a, b) => b.confidence - a.confidence);
  };
}
