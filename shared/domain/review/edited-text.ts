import { xmlWords } from '../export/xml-words';
import type { Difference } from './difference';
import { firstChange } from './first-change';
import type { Placement, SentText } from './placement';
import type { ReturnedFile } from './returned';

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
