import type { TextPoint, TextRange } from '../../../shared/domain/document/range';
import type { Reading } from '../../../shared/domain/document/reading';
import type { BlockId } from '../../../shared/domain/ids';
import type { PaneSide } from '../../lib/workbench';

/**
 * The map between the page and the source. Every piece of source text on the page is the only text
 * of an element with `data-block` (source block) and `data-from` (its first UTF-16 unit there). Two
 * panes may show the same text: every element id carries the pane's name but in the first.
 */
const runSelector = '[data-block]';

const fromOf = (run: HTMLElement) => Number(run.dataset['from']);
const lengthOf = (run: HTMLElement) => run.textContent?.length ?? 0;

const inPane = (pane: PaneSide, id: string): string => (pane === 'first' ? id : `${pane}-${id}`);

/** The element id of a block of the reading. */
export const blockElementId = (pane: PaneSide, block: string): string => inPane(pane, `block-${block}`);

/** The element id of the list of a block's marks. */
export const markListId = (pane: PaneSide, block: string): string => inPane(pane, `marks-${block}`);

/** The element id of the first run of a source block: found by hash, however long the text is. */
export const firstRunId = (pane: PaneSide, block: string): string => inPane(pane, `source-${block}`);

/** The element id of the first run of what a split leaves of a source block, from that offset on. */
export const splitRunId = (pane: PaneSide, block: string, from: number): string =>
  inPane(pane, `source-${block}~${from}`);

/** What a pane scrolls its text in; null while it is not on the page. */
export const scrollerOf = (pane: PaneSide): HTMLElement | null =>
  document.querySelector(`[data-reader="${pane}"]`)?.parentElement ?? null;

const unsplit: ReadonlyMap<string, readonly number[]> = new Map();
/** Where the source blocks that are shown in several pieces begin anew. */
const splits: Record<PaneSide, ReadonlyMap<string, readonly number[]>> = { first: unsplit, second: unsplit };

/** Tells where the source blocks of a pane's reading are split, so that each piece is found by hash. */
export function setSplits(pane: PaneSide, { blocks }: Reading): void {
  const found = new Map<string, number[]>();
  for (const { start } of blocks) {
    if (start.offset > 0) found.set(start.block, [...(found.get(start.block) ?? []), start.offset]);
  }
  splits[pane] = found;
}

/** The runs of one source block that are on the page now in a pane, in order. */
export function runsOf(pane: PaneSide, block: string): readonly HTMLElement[] {
  const pieces = [
    firstRunId(pane, block),
    ...(splits[pane].get(block) ?? []).map((from) => splitRunId(pane, block, from)),
  ];
  return pieces.flatMap((id) => {
    const paragraph = document.getElementById(id)?.closest('[data-address]');
    return paragraph ? [...paragraph.querySelectorAll<HTMLElement>(`[data-block="${block}"]`)] : [];
  });
}

/** The source point of a DOM position; null outside the text. */
export function pointFromDom(root: HTMLElement, node: Node, offset: number): TextPoint | null {
  if (!root.contains(node)) return null;
  const run = (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>(runSelector);
  if (run && node.nodeType === Node.TEXT_NODE) {
    return { block: run.dataset['block'] as BlockId, offset: fromOf(run) + offset };
  }
  // A position between elements: the nearest run after it, else the end of the nearest before it.
  const probe = document.createRange();
  probe.setStart(node, offset);
  let before: HTMLElement | null = null;
  // Its own chunk is enough where it has one: the whole text may have many thousand runs.
  const around = (node instanceof HTMLElement ? node : node.parentElement)?.closest('[data-chunk]') ?? root;
  for (const candidate of around.querySelectorAll<HTMLElement>(runSelector)) {
    if (probe.comparePoint(candidate, 0) >= 0) {
      return { block: candidate.dataset['block'] as BlockId, offset: fromOf(candidate) };
    }
    before = candidate;
  }
  return before
    ? { block: before.dataset['block'] as BlockId, offset: fromOf(before) + lengthOf(before) }
    : null;
}

/** The DOM position of a source point; `bias` decides where two runs meet or a space was taken out. */
export function domFromPoint(
  pane: PaneSide,
  point: TextPoint,
  bias: 'start' | 'end',
): { readonly node: Text; readonly offset: number } | null {
  let found: { node: Text; offset: number } | null = null;
  for (const run of runsOf(pane, point.block)) {
    const node = run.firstChild;
    if (!(node instanceof Text)) continue;
    const local = point.offset - fromOf(run);
    if (bias === 'start' && local < node.length) return { node, offset: Math.max(0, local) };
    if (bias === 'end' && local <= 0 && found) return found;
    found = { node, offset: Math.max(0, Math.min(local, node.length)) };
    if (bias === 'end' && local <= node.length) return found;
  }
  return found;
}

/** A live DOM range over a source range in a pane; null while its text is not on the page. */
export function domRange(pane: PaneSide, range: TextRange): Range | null {
  const start = domFromPoint(pane, range.start, 'start');
  const end = domFromPoint(pane, range.end, 'end');
  if (!start || !end) return null;
  const made = document.createRange();
  made.setStart(start.node, start.offset);
  made.setEnd(end.node, end.offset);
  return made;
}

/** The source range of the page's selection; null if it is empty or not in the text. */
export function rangeFromSelection(root: HTMLElement, selection: Selection | null): TextRange | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = pointFromDom(root, range.startContainer, range.startOffset);
  const end = pointFromDom(root, range.endContainer, range.endOffset);
  return start && end ? { start, end } : null;
}
