import { useMemo, useRef } from 'react';
import type { Annotation } from '../../../shared/domain/annotation/annotation';
import type { Reading, ReadingBlock } from '../../../shared/domain/document/reading';
import type { BlockId } from '../../../shared/domain/ids';
import type { OpenDocument } from '../../lib/open-document';
import type { Marks } from '../annotations';

/** The blocks of the reading that show something of a source block: one, or the pieces that splits left. */
function blocksOfSource({ blocks, indexOf }: Reading, source: BlockId): readonly ReadingBlock[] {
  const first = indexOf.get(source);
  if (first === undefined) return [];
  let after = first + 1;
  while (blocks[after]?.start.block === source) after += 1;
  return blocks.slice(first, after);
}

/** Marks by the reading block that they touch; arrays stay the same where nothing changed. */
export function useMarksByReadingBlock(
  opened: OpenDocument,
  marks: Marks,
): ReadonlyMap<string, readonly Annotation[]> {
  const before = useRef<ReadonlyMap<string, readonly Annotation[]>>(new Map());
  return useMemo(() => {
    const grouped = new Map<string, Annotation[]>();
    for (const [source, layered] of marks.byBlock) {
      for (const block of blocksOfSource(opened.reading, source as BlockId)) {
        const list = grouped.get(block.id) ?? [];
        const from = block.start.block === source ? block.start.offset : 0;
        const to = block.end.block === source ? block.end.offset : Infinity;
        for (const { id, ...reach } of layered) {
          const mark = marks.byId.get(id);
          const isHere = reach.from < to && reach.to > from;
          if (mark && (isHere || block.text === '') && !list.includes(mark)) list.push(mark);
        }
        if (list.length > 0) grouped.set(block.id, list);
      }
    }
    const settled = new Map<string, readonly Annotation[]>();
    for (const [id, list] of grouped) {
      const known = before.current.get(id);
      settled.set(
        id,
        known?.length === list.length && known.every((mark, index) => mark === list[index]) ? known : list,
      );
    }
    before.current = settled;
    return settled;
  }, [opened, marks]);
}
