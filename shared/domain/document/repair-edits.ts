import type { NewId, RepairId } from '../ids';
import type { Reading, ReadingBlock } from './reading-block';
import { byHand, type Repair, type RepairChange } from './repair';

/** Whether two changes are of one kind and work on the same place, whatever they make of it. */
const isSamePlace = (a: RepairChange, b: RepairChange): boolean => {
  if (a.kind !== b.kind || a.block !== b.block) return false;
  if (a.kind === 'join') return b.kind === 'join' && a.next === b.next;
  if (a.kind === 'wrap') return true;
  if (a.kind === 'space') return b.kind === 'space' && a.start === b.start && a.end === b.end;
  return 'at' in b && a.at === b.at;
};

/** Whether a repair is the reader's, of the kind of a change and for the same place. */
export const isByHandAt = (repair: Repair, change: RepairChange): boolean =>
  repair.rule === byHand && isSamePlace(repair.change, change);

/** Switches known repairs; the others stay as they are. */
export const withActive = (
  repairs: readonly Repair[],
  some: readonly Repair[],
  active: boolean,
): readonly Repair[] =>
  repairs.map((repair) =>
    some.includes(repair) && repair.active !== active ? { ...repair, active } : repair,
  );

/** Adds a repair of the reader's at the end. */
export const withNew = (
  repairs: readonly Repair[],
  change: RepairChange,
  newId: NewId,
): readonly Repair[] => [...repairs, { id: newId() as RepairId, change, active: true, rule: byHand }];

/** Switches a join or a split on: an equal one that was taken back comes back, else a new one is made. */
export function switchedOn(
  repairs: readonly Repair[],
  change: RepairChange,
  newId: NewId,
): readonly Repair[] {
  const known = repairs.find((repair) => isSamePlace(repair.change, change));
  return known ? withActive(repairs, [known], true) : withNew(repairs, change, newId);
}

/** The active repairs by which the reader made a block what it is, where it begins and where it ends. */
export const repairsByHand = (
  { repairs }: Pick<Reading, 'repairs'>,
  { shapedBy, parts, end }: ReadingBlock,
): readonly Repair[] =>
  repairs.filter(
    ({ id, active, rule, change }) =>
      active &&
      rule === byHand &&
      (shapedBy.includes(id) ||
        parts.some(({ repair }) => repair === id) ||
        (change.kind === 'split' && change.block === end.block && change.at === end.offset)),
  );
