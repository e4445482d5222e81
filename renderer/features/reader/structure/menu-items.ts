import type { TFunction } from 'i18next';
import type { TextPoint } from '../../../../shared/domain/document/range';
import { shortcutKeys, type Command } from '../../../lib/commands';
import type { MenuItem } from '../../../ui/menu';
import { structureActs, type StructureAct } from './acts';
import { act, isPossible } from './change';

const opensGroup: ReadonlySet<StructureAct> = new Set(['heading', 'merge', 'restore']);

/** What can be decided about the block at a point, for a context menu; `commands` are those with their keys. */
export const structureItems = (
  point: TextPoint | null,
  commands: readonly Command[],
  t: TFunction,
): readonly MenuItem[] =>
  structureActs.map((name) => {
    const id = `structure-${name}`;
    const keys = commands.find((command) => command.id === id)?.shortcuts[0];
    return {
      id: name,
      text: t(`commands:command.${id}`),
      ...(keys ? { shortcut: shortcutKeys(keys).join(' ') } : {}),
      disabled: !isPossible(name, point),
      separated: opensGroup.has(name),
      onSelect: () => act(name, point),
    };
  });
