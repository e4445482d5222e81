import type { StructureChange } from '../../../../shared/domain/document/change-structure';
import type { TextPoint } from '../../../../shared/domain/document/range';

/** What the reader can decide about a block; each has a command `structure-<act>`. */
export const structureActs = [
  'promote',
  'demote',
  'heading',
  'text',
  'aside',
  'merge',
  'split',
  'restore',
] as const;
export type StructureAct = (typeof structureActs)[number];

/** The change that an act means at a point. */
export function changeFor(act: StructureAct, point: TextPoint): StructureChange {
  switch (act) {
    case 'promote':
      return { kind: 'level', point, by: -1 };
    case 'demote':
      return { kind: 'level', point, by: 1 };
    case 'heading':
      return { kind: 'as', point, as: 'heading' };
    case 'text':
      return { kind: 'as', point, as: 'paragraph' };
    case 'aside':
      return { kind: 'as', point, as: 'matter' };
    case 'merge':
    case 'split':
    case 'restore':
      return { kind: act, point };
  }
}
