import type { Annotation } from '../../../shared/domain/annotation/annotation';
import type { Marks } from './use-marks';

/** The marks that touch these source blocks, in the order of the blocks; only they are looked at. */
export function marksIn({ byBlock, byId }: Marks, blocks: Iterable<string>): readonly Annotation[] {
  const found = new Set<Annotation>();
  for (const block of blocks) {
    for (const { id } of byBlock.get(block) ?? []) {
      const mark = byId.get(id);
      if (mark) found.add(mark);
    }
  }
  return [...found];
}
