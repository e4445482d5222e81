import type { DraftBlock } from './block';
import { labelOf } from './label';
import { isUnnumberedPart } from './unnumbered-part';

/** Fewest entries that make a table of contents. */
const fewest = 3;

/** Dots that lead to a page number: no line of the text itself ends so. */
const leader = /[.．…·]{3,}\s*\d{1,4}$/;

const hasLeader = (text: string): boolean => {
  const last = text.charCodeAt(text.length - 1);
  // Few lines end in a digit: most need no further look.
  return last >= 0x30 && last <= 0x39 && leader.test(text);
};

const isTitle = (text: string): boolean => text.charCodeAt(0) === 0x76ee && /^目\s*[录錄次]$/.test(text);

/** What the number of a section begins with: most lines need no further look. */
const sectionHead = /^[（(〔【一二三四五六七八九十]/;

/** Under the line 目录 a page number set off by white space is enough. */
const pageNumber = /\s\d{1,4}$/;

/** An entry without its leader dots, page number and white space. */
const entryOf = (text: string): string => text.replace(/[\s.．…·]*\d{0,4}$/, '').replace(/\s/g, '');

/**
 * Ordinals of the lines of a printed table of contents: a run of labelled lines each of which
 * stands again further down or leads to a page number with dots, and the line 目录 before it.
 */
export function contentsOf(drafts: readonly DraftBlock[]): ReadonlySet<number> {
  const last = new Map<string, number>();
  const isAnnounced = drafts.some(({ text }) => isTitle(text));
  drafts.forEach((draft, at) => {
    if (draft.text.length <= 80) last.set(entryOf(draft.text), at);
    if (!isAnnounced || !sectionHead.test(draft.text)) return;
    // （一）指导思想 stands again in （一）指导思想。以……为指导，….
    const stop = draft.text.slice(0, 82).indexOf('。');
    if (stop > 0 && labelOf(draft.text)) last.set(entryOf(draft.text.slice(0, stop)), at);
  });
  const found = new Set<number>();
  let run: number[] = [];
  let isHeaded = false;
  const leads = (text: string) => hasLeader(text) || (isHeaded && pageNumber.test(text));
  const close = () => {
    const ends = run.at(-1) ?? 0;
    // Entries stand again below the table, not inside it.
    const isTable =
      run.length >= fewest &&
      run.every((at) => leads(drafts[at]!.text) || last.get(entryOf(drafts[at]!.text))! > ends);
    if (isTable) for (const at of run) found.add(at);
    const head = (run[0] ?? 0) - 1;
    if (isTable && isTitle(drafts[head]?.text ?? '')) found.add(head);
    run = [];
    isHeaded = false;
  };
  drafts.forEach((draft, at) => {
    const isEntry = draft.text.length <= 80 && (last.get(entryOf(draft.text))! > at || leads(draft.text));
    const isNamed = isEntry && (labelOf(draft.text) !== null || isUnnumberedPart(entryOf(draft.text)));
    if (draft.kind !== 'image' && isNamed) run.push(at);
    else close();
    if (isTitle(draft.text)) isHeaded = true;
  });
  close();
  return found;
}
