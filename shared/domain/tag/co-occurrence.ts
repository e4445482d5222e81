import type { Annotation } from '../annotation/annotation';
import { toReading, type Reading } from '../document/reading';
import { sentencesOf } from '../document/sentence';
import type { TagId } from '../ids';

/** In how many sentences another tag stands beside the one in hand. */
export interface CoOccurrence {
  readonly tagId: TagId;
  readonly sentences: number;
}

/** The sentences that marks with each tag touch, as `block:sentence`. */
function sentencesByTag(
  reading: Reading,
  annotations: readonly Annotation[],
): ReadonlyMap<TagId, Set<string>> {
  const sentences = new Map<number, ReturnType<typeof sentencesOf>>();
  const byTag = new Map<TagId, Set<string>>();
  for (const { range, tagIds } of annotations) {
    const [from, to] = [toReading(reading, range.start), toReading(reading, range.end)];
    if (!from || !to || tagIds.length === 0) continue;
    for (let index = from.index; index <= to.index; index += 1) {
      const text = reading.blocks[index]?.text ?? '';
      const parts = sentences.get(index) ?? sentencesOf(text);
      sentences.set(index, parts);
      const start = index === from.index ? from.offset : 0;
      const end = index === to.index ? to.offset : text.length;
      parts.forEach((part, place) => {
        if (part.start >= end || part.end <= start) return;
        for (const id of tagIds) {
          const known = byTag.get(id) ?? new Set<string>();
          byTag.set(id, known.add(`${index}:${place}`));
        }
      });
    }
  }
  return byTag;
}

/** The tags that stand in the same sentences as one tag, the most frequent first. */
export function coOccurrences(
  reading: Reading,
  annotations: readonly Annotation[],
  tagId: TagId,
): readonly CoOccurrence[] {
  const byTag = sentencesByTag(reading, annotations);
  const own = byTag.get(tagId) ?? new Set<string>();
  const found: CoOccurrence[] = [];
  for (const [other, places] of byTag) {
    if (other === tagId) continue;
    const count = [...places].filter((place) => own.has(place)).length;
    if (count > 0) found.push({ tagId: other, sentences: count });
  }
  return found.sort((a, b) => b.sentences - a.sentences || (a.tagId < b.tagId ? -1 : 1));
}
