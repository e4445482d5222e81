import { toSource, type Reading } from '../../../shared/domain/document/reading';
import { snapToGraphemes } from '../../../shared/domain/document/range';
import type { TextRange } from '../../../shared/domain/document/range';

/** Characters of a paragraph that carry the line where the whole block was changed, in UTF-16 units. */
const headLength = 4;

/** A heading whole, a paragraph by its first words. */
function headOf(reading: Reading, index: number): TextRange {
  const { kind, text } = reading.blocks[index]!;
  const end = kind === 'heading' ? text.length : snapToGraphemes(text, headLength, 'end');
  return { start: toSource(reading, index, 0, 'start'), end: toSource(reading, index, end, 'end') };
}

/**
 * What carries the dotted line of a repair: the characters on both sides of a join or a removed
 * space, and the head of a block that begins there, is what it is or stands so deep by hand.
 */
export function repairRanges(reading: Reading, blocks: ReadonlySet<string>): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (const [index, block] of reading.blocks.entries()) {
    if (!blocks.has(block.start.block)) continue;
    if (block.shapedBy.length > 0) ranges.push(headOf(reading, index));
    block.parts.forEach((part, at) => {
      const before = block.parts[at - 1];
      if (!part.repair || !before) return;
      ranges.push({
        start: { block: before.block, offset: Math.max(before.from, before.to - 2) },
        end: { block: part.block, offset: Math.min(part.to, part.from + 2) },
      });
    });
  }
  return ranges;
}
