import type { DraftBlock, StructuredBlock } from './block';
import { decisionFor } from './decision';

/**
 * Puts the page's own lines (running heads, page numbers) back between the blocks that were read
 * without them, where the file has them. `body` has one block for each other draft, in order.
 */
export function withFurniture(
  drafts: readonly DraftBlock[],
  body: readonly StructuredBlock[],
): readonly StructuredBlock[] {
  if (body.length === drafts.length) return body;
  let next = 0;
  return drafts.map((draft, ordinal): StructuredBlock => {
    if (!draft.isFurniture) return { ...body[next++]!, ordinal };
    return {
      ordinal,
      kind: 'matter',
      voice: 'page',
      text: draft.text,
      level: 0,
      label: '',
      image: null,
      rows: null,
      decision: decisionFor('page'),
    };
  });
}
