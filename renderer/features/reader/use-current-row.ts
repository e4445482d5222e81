import { sectionOfBlock } from '../../../shared/domain/document/reading';
import type { OpenDocument } from '../../lib/open-document';
import type { Outline } from './outline-model';
import { useReader } from './reader-state';

/** Index of the row of the section being read, or −1; a folded chapter stands for the section in it. */
export function useCurrentRow(
  opened: OpenDocument,
  outline: Outline,
  indexOfRow: ReadonlyMap<string, number>,
): number {
  // The place changes with every scrolled line, the row only with the section.
  return useReader(({ placeIndex }) => {
    let id = sectionOfBlock(opened.reading.blocks[placeIndex]);
    while (id && !indexOfRow.has(id)) id = outline.items.get(id)?.parent ?? null;
    return id ? (indexOfRow.get(id) ?? -1) : -1;
  });
}
