import type { DraftBlock, StructuredBlock } from './block';
import { decisionFor, decisionOfText, type Decision, type DecisionReason } from './decision';
import type { DocumentMeta } from './document';
import { enclosedFrontOf } from './enclosed-front';
import { readFrontOf, type FrontRole } from './front';
import { withFurniture } from './furniture';
import { headingLineOf } from './heading-line';
import { signedDateOf } from './imprint';
import { labelOf } from './label';
import { Levels } from './levels';
import { readOn } from './line-wrap';
import { listedLinesOf } from './listed-lines';
import { hasRunInTitle } from './run-in-title';
import { signatureOf } from './signature';
import { contentsOf } from './table-of-contents';

export type { StructuredBlock };

const reasonOfRole: Readonly<Record<FrontRole | 'contents' | 'signature', DecisionReason>> = {
  title: 'front',
  imprint: 'front',
  page: 'page',
  lede: 'page',
  contents: 'contents',
  signature: 'signature',
};

/** Whether the lines on both sides are sentences, numbered or not: there a short line may be a heading. */
function isBetweenText(drafts: readonly DraftBlock[], at: number): boolean {
  const isText = (draft: DraftBlock | undefined) =>
    draft?.kind === 'paragraph' && /[。；：]/u.test(draft.text);
  return (
    isText(drafts[at + 1]) && (at === 0 || isText(drafts[at - 1]) || labelOf(drafts[at - 1]!.text) !== null)
  );
}

/**
 * Whether text follows a numbered line, and no item of the same numbering stands right before or behind
 * it; headings of its numbering may stand open (`isKnown`).
 */
function standsAlone(drafts: readonly DraftBlock[], at: number, isKnown: boolean): boolean {
  const style = labelOf(drafts[at]!.text)?.style;
  const [before, after] = [drafts[at - 1], drafts[at + 1]];
  const label = before?.kind === 'paragraph' ? labelOf(before.text) : null;
  // A paragraph with a name and its text in one is a section, and this the next.
  const isItem = label?.style === style && !hasRunInTitle(before!.text, label!, false, isKnown);
  return after?.kind === 'paragraph' && !isItem && labelOf(after.text)?.style !== style;
}

/**
 * Reads the structure of a text off its own labels: headings with their depth, articles and
 * numbered items, the title and the words of the page around it. Running heads and page numbers are
 * the page's matter and part nothing. Pure: equal drafts give equal blocks, and the blocks' texts are
 * the drafts' texts, in order.
 */
export function structureOf(all: readonly DraftBlock[]): {
  readonly meta: DocumentMeta;
  readonly blocks: readonly StructuredBlock[];
} {
  const drafts = all.filter((draft) => !draft.isFurniture);
  const lines = drafts.map((draft) => (draft.wrapped ? { ...draft, text: readOn(draft) } : draft));
  const front = readFrontOf(lines);
  const contents = contentsOf(lines);
  const listed = listedLinesOf(lines, contents);
  const signature = signatureOf(lines, 'paragraph');
  const enclosed = enclosedFrontOf(lines, signature, front.meta.title);
  const levels = new Levels();
  const blocks = drafts.map((draft, ordinal): StructuredBlock => {
    const role = contents.has(ordinal)
      ? 'contents'
      : (front.roles.get(ordinal) ??
        (signature.has(ordinal) ? 'signature' : enclosed.has(ordinal) ? 'title' : undefined));
    const decided = (reason: DecisionReason): { readonly decision: Decision } => ({
      decision: decisionFor(reason),
    });
    const base = {
      ordinal,
      voice: role === 'lede' || role === 'page' ? ('page' as const) : ('document' as const),
      text: draft.text,
      level: 0,
      label: '',
      image: draft.image ?? null,
      rows: draft.rows ?? null,
    };
    if (draft.kind === 'image' || draft.kind === 'table')
      return { ...base, kind: draft.kind, ...decided('object') };
    if (role === 'lede') return { ...base, kind: 'paragraph', ...decided('page') };
    if (role !== undefined) return { ...base, kind: 'matter', ...decided(reasonOfRole[role]) };
    const line = headingLineOf(
      lines[ordinal]!,
      levels.isInArticle,
      (style) => levels.isOpen(style),
      listed.has(ordinal),
      (label) => {
        const isKnown = levels.isOpen(label.style);
        const isAlone = !listed.has(ordinal) && standsAlone(lines, ordinal, isKnown);
        return hasRunInTitle(draft.text, label, isAlone, isKnown);
      },
    );
    const label = line.label?.text ?? '';
    const decision = line.reason
      ? decisionFor(line.reason)
      : decisionOfText(lines[ordinal]!.text, () => isBetweenText(lines, ordinal));
    return {
      ...base,
      kind: line.isHeading ? 'heading' : 'paragraph',
      label,
      level: levels.place(line),
      decision,
    };
  });
  const date = front.meta.date || signedDateOf([...signature].map((at) => lines[at]!));
  return { meta: { ...front.meta, date }, blocks: withFurniture(all, blocks) };
}
