import type { TagId } from '../ids';
import type { Topic } from './scheme';

/** The longest word of each topic that stands in a text. */
export type FoundTerms = ReadonlyMap<TagId, string>;

interface Term {
  readonly words: string;
  readonly topicId: TagId;
}

/** Finds the words of all topics in one walk through a text, whatever their number. */
export function termFinder(topics: readonly Topic[]): (text: string) => FoundTerms {
  const byFirst = new Map<string, Term[]>();
  for (const { id, terms } of topics) {
    for (const words of terms) {
      const first = words.charAt(0);
      if (first === '') continue;
      const list = byFirst.get(first);
      if (list) list.push({ words, topicId: id });
      else byFirst.set(first, [{ words, topicId: id }]);
    }
  }
  return (text) => {
    const found = new Map<TagId, string>();
    for (let at = 0; at < text.length; at += 1) {
      const terms = byFirst.get(text.charAt(at));
      if (!terms) continue;
      for (const { words, topicId } of terms) {
        if (words.length > (found.get(topicId)?.length ?? 0) && text.startsWith(words, at))
          found.set(topicId, words);
      }
    }
    return found;
  };
}
