import type { Reading } from '../../../shared/domain/document/reading';
import type { TextRange } from '../../../shared/domain/document/range';

/** The characters on both sides of each active repair, for the dotted line that shows it. */
export function repairRanges(reading: Reading, blocks: ReadonlySet<string>): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (const block of reading.blocks) {
    if (block.parts.length < 2 || !blocks.has(block.id)) continue;
    block.parts.forEach((part, index) => {
      const before = block.parts[index - 1];
      if (!part.repair || !before) return;
      ranges.push({
        start: { block: before.block, offset: Math.max(before.from, before.to - 2) },
        end: { block: part.block, offset: Math.min(part.to, part.from + 2) },
      });
    });
  }
  return ranges;
}
