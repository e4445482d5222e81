import type { DraftBlock } from './block';
import { labelOf } from './label';

/** Fewest entries that make a table of contents. */
const fewest = 3;

/** An entry without its leader dots, page number and white space. */
const entryOf = (text: string): string => text.replace(/[\s.．…·]*\d{0,4}$/, '').replace(/\s/g, '');

/**
 * Ordinals of the lines of a printed table of contents: a run of labelled lines each of which
 * stands again further down, and the line 目录 before it.
 */
export function contentsOf(drafts: readonly DraftBlock[]): ReadonlySet<number> {
  const last = new Map<string, number>();
  drafts.forEach((draft, at) => {
    if (draft.text.length <= 80) last.set(entryOf(draft.text), at);
  });
  const found = new Set<number>();
  let run: number[] = [];
  const close = () => {
    const ends = run.at(-1) ?? 0;
    // Entries stand again below the table, not inside it.
    const isTable = run.length >= fewest && run.every((at) => last.get(entryOf(drafts[at]!.text))! > ends);
    if (isTable) for (const at of run) found.add(at);
    const head = (run[0] ?? 0) - 1;
    if (isTable && /^目\s*[录錄次]$/.test(drafts[head]?.text ?? '')) found.add(head);
    run = [];
  };
  drafts.forEach((draft, at) => {
    const repeats = draft.text.length <= 80 && last.get(entryOf(draft.text))! > at;
    if (draft.kind !== 'image' && repeats && labelOf(draft.text)) run.push(at);
    else close();
  });
  close();
  return found;
}
