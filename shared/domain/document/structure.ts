import type { DraftBlock, StructuredBlock } from './block';
import type { DocumentMeta } from './document';
import { readFrontOf } from './front';
import { withFurniture } from './furniture';
import { headingLineOf } from './heading-line';
import { Levels } from './levels';
import { listedLinesOf } from './listed-lines';
import { signatureOf } from './signature';
import { contentsOf } from './table-of-contents';

export type { StructuredBlock };

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
  const front = readFrontOf(drafts);
  const contents = contentsOf(drafts);
  const listed = listedLinesOf(drafts, contents);
  const signature = signatureOf(drafts, 'paragraph');
  const levels = new Levels();
  const blocks = drafts.map((draft, ordinal): StructuredBlock => {
    const role = contents.has(ordinal)
      ? 'matter'
      : (front.roles.get(ordinal) ?? (signature.has(ordinal) ? 'matter' : undefined));
    const base = {
      ordinal,
      voice: role === 'lede' || role === 'page' ? ('page' as const) : ('document' as const),
      text: draft.text,
      level: 0,
      label: '',
      image: draft.image ?? null,
      rows: draft.rows ?? null,
    };
    if (draft.kind === 'image' || draft.kind === 'table') return { ...base, kind: draft.kind };
    if (role === 'lede') return { ...base, kind: 'paragraph' };
    if (role !== undefined) return { ...base, kind: 'matter' };
    const line = headingLineOf(
      draft,
      levels.isInArticle,
      (style) => levels.isOpen(style),
      listed.has(ordinal),
    );
    const label = line.label?.text ?? '';
    return { ...base, kind: line.isHeading ? 'heading' : 'paragraph', label, level: levels.place(line) };
  });
  return { meta: front.meta, blocks: withFurniture(all, blocks) };
}
