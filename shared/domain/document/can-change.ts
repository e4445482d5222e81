import { isRunningText } from './active-changes';
import type { StructureChange } from './change-structure';
import type { Reading, ReadingBlock } from './reading-block';
import { toReading } from './reading-map';
import { byHand } from './repair';
import { deepestLevel } from './shapes';

/** Whether something about a block was changed by hand that can be taken back. */
function isChangedByHand({ repairs }: Reading, { shapedBy, parts, end }: ReadingBlock): boolean {
  return repairs.some(
    ({ id, active, rule, change }) =>
      active &&
      rule === byHand &&
      (shapedBy.includes(id) ||
        parts.some(({ repair }) => repair === id) ||
        (change.kind === 'split' && change.block === end.block && change.at === end.offset)),
  );
}

/**
 * Whether a change makes sense where it points, for menus: cheap, and in doubt yes, as
 * `changeStructure` has the last word.
 */
export function canChange(reading: Reading, change: StructureChange): boolean {
  const place = toReading(reading, change.point);
  const block = place && reading.blocks[place.index];
  if (!block) return false;
  switch (change.kind) {
    case 'level':
      return (
        block.kind === 'heading' && block.level + change.by >= 1 && block.level + change.by <= deepestLevel
      );
    case 'as':
      return (
        isRunningText(block) &&
        (block.kind !== change.as || (change.as !== 'matter' && block.voice === 'page'))
      );
    case 'split':
      return isRunningText(block) && place.offset > 0 && place.offset < block.text.length;
    case 'merge':
      return isRunningText(block) && isRunningText(reading.blocks[place.index - 1]);
    case 'restore':
      return isChangedByHand(reading, block);
  }
}
