import { isRunningText } from './active-changes';
import type { StructureChange } from './change-structure';
import type { Reading } from './reading-block';
import { toReading } from './reading-map';
import { repairsByHand } from './repair-edits';
import { deepestLevel } from './shapes';

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
      return repairsByHand(reading, block).length > 0;
  }
}
