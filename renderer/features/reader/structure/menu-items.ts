import type { TFunction } from 'i18next';
import type { TextPoint } from '../../../../shared/domain/document/range';
import { shortcutKeys } from '../../../lib/commands';
import type { MenuItem } from '../../../ui/menu';
import { structureActs, type StructureAct } from './acts';
import { act, isPossible } from './change';
import { structureShortcut } from './commands';

const opensGroup: ReadonlySet<StructureAct> = new Set(['heading', 'merge', 'restore']);

/** What can be decided about the block at a point, for a context menu. */
export const structureItems = (point: TextPoint | null, t: TFunction): readonly MenuItem[] =>
  structureActs.map((name) => ({
    id: name,
    text: t(`commands:command.structure-${name}`),
    shortcut: shortcutKeys(structureShortcut(name)).join(' '),
    disabled: !isPossible(name, point),
    separated: opensGroup.has(name),
    onSelect: () => act(name, point),
  }));
