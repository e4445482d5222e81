import type { Reading, ReadingBlock } from '../document/reading';
import type { TagId } from '../ids';
import type { Clause } from './coverage';
import type { Topic } from './scheme';
import type { Suggestion } from './suggest';

/** How a topic stands in a document. */
export interface TopicStanding {
  readonly topic: Topic;
  /** Clauses that have it. */
  readonly count: number;
  /** Clauses without a topic for which it is suggested before all others. */
  readonly suggested: number;
  /** The first heading that names it; null where none does. */
  readonly heading: ReadingBlock | null;
}

/** Every topic that clauses can be given, in the scheme's order; groups only where a clause has them. */
export function topicStandings(
  reading: Reading,
  topics: readonly Topic[],
  clauses: readonly Clause[],
  suggestions: Readonly<Record<string, readonly Suggestion[]>>,
): readonly TopicStanding[] {
  const counts = new Map<TagId, number>();
  const firsts = new Map<TagId, number>();
  const count = (map: Map<TagId, number>, id: TagId) => map.set(id, (map.get(id) ?? 0) + 1);
  for (const { topicIds } of clauses) topicIds.forEach((id) => count(counts, id));
  for (const [first] of Object.values(suggestions)) if (first) count(firsts, first.topicId);
  const headings = reading.blocks.filter(({ kind }) => kind === 'heading');
  return topics
    .filter(({ id, isGroup }) => !isGroup || counts.has(id))
    .map((topic) => ({
      topic,
      count: counts.get(topic.id) ?? 0,
      suggested: firsts.get(topic.id) ?? 0,
      heading: headings.find(({ text }) => topic.terms.some((term) => text.includes(term))) ?? null,
    }));
}
