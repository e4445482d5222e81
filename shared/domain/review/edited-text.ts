import { xmlWords } from '../export/xml-words';
import { commonRuns } from './common-runs';
import type { Difference } from './difference';
import type { Placement, SentText } from './placement';
import type { ReturnedFile } from './returned';

/** Characters shown beside a place where something was only added or only taken out. */
const context = 4;

/** The first words that differ, each side with a little of what follows where it would be empty. */
export function firstChange(
  ours: string,
  theirs: string,
): { readonly before: string; readonly after: string } {
  const runs = commonRuns(ours.split(''), theirs.split(''));
  const first = runs[0]?.a === 0 && runs[0].b === 0 ? runs[0].length : 0;
  const next = runs.find(({ a, b, length }) => a >= first && b >= first && length > 1 && a + b > 2 * first);
  let [endA, endB] = next ? [next.a, next.b] : [ours.length, theirs.length];
  let from = first;
  if (endA === from || endB === from) {
    const room = next ? Math.min(context, next.length) : 0;
    endA += room;
    endB += room;
    if (room === 0) from = Math.max(0, from - context);
  }
  return { before: ours.slice(from, endA), after: theirs.slice(from, endB) };
}

/** Paragraphs whose words the file has otherwise, more of, or none of. They are reported, never written. */
export function editedTexts(
  sent: readonly SentText[],
  file: ReturnedFile,
  placement: Placement,
): readonly Difference[] {
  const common = {
    kind: 'text-edited' as const,
    by: null,
    answers: [],
    annotationId: null,
    commentId: null,
    range: null,
    basis: 'none' as const,
    conflict: null,
    beside: [],
  };
  const kept = new Set(placement.sentOf);
  const gone = sent.flatMap(({ index, text }, at): readonly Difference[] =>
    kept.has(at) || xmlWords(text).trim() === ''
      ? []
      : [{ ...common, key: `text:gone:${at}`, near: index, quote: text, before: text, after: '' }],
  );
  const changed = file.units.flatMap(({ text, revised }, unit): readonly Difference[] => {
    const at = placement.sentOf[unit];
    const near = placement.blockOf(unit);
    if (at === null || at === undefined) {
      const words = revised || text;
      return [{ ...common, key: `text:added:${unit}`, near, quote: words, before: '', after: words }];
    }
    const ours = xmlWords(sent[at]!.text);
    if (ours === revised) return [];
    return [{ ...common, key: `text:changed:${unit}`, near, quote: ours, ...firstChange(ours, revised) }];
  });
  return [...changed, ...gone].toSorted((a, b) => (a.near ?? 0) - (b.near ?? 0));
}
