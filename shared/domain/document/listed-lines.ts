import type { DraftBlock } from './block';
import type { LabelStyle } from './label';
import { labelOf } from './label';

/** Fewest lines that make a list; two are enough after a line that announces them with a colon. */
const fewest = 3;

/**
 * Ordinals of numbered lines that follow each other with nothing beneath them: a list whose items
 * have no full stops, not headings without text. Marked-up headings, bold lines and the lines of a
 * table of contents (`contents`) are left out.
 */
export function listedLinesOf(
  drafts: readonly DraftBlock[],
  contents: ReadonlySet<number>,
): ReadonlySet<number> {
  const listed = new Set<number>();
  let run: number[] = [];
  let style: LabelStyle | null = null;
  const close = () => {
    const before = drafts[(run[0] ?? 0) - 1]?.text ?? '';
    // 附件：1.… goes on in lines of their own.
    if (
      run.length >= fewest ||
      (run.length > 0 && /^附件[：:]\s*1[.．、]/.test(before)) ||
      (run.length === 2 && (style === 'annex' || /[：:]$/.test(before)))
    ) {
      for (const at of run) listed.add(at);
    }
    run = [];
  };
  drafts.forEach((draft, at) => {
    const isBare = draft.kind === 'paragraph' && draft.bold !== true && !contents.has(at);
    const own = isBare ? (labelOf(draft.text)?.style ?? null) : null;
    if (own !== style) close();
    style = own;
    if (own !== null) run.push(at);
  });
  close();
  return listed;
}
