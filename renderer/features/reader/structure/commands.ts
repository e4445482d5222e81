import { matchesShortcut, type Command } from '../../../lib/commands';
import { structureActs, type StructureAct } from './acts';
import { act, isPossible, placeInHand } from './change';

const shortcuts: Readonly<Record<StructureAct, string>> = {
  promote: 'Alt+Shift+ArrowLeft',
  demote: 'Alt+Shift+ArrowRight',
  heading: 'Alt+Shift+H',
  text: 'Alt+Shift+P',
  aside: 'Alt+Shift+X',
  merge: 'Alt+Shift+ArrowUp',
  split: 'Alt+Shift+ArrowDown',
  restore: 'Alt+Shift+Z',
};

export const structureShortcut = (name: StructureAct): string => shortcuts[name];

export const structureCommands: readonly Command[] = structureActs.map((name): Command => ({
  id: `structure-${name}`,
  group: 'structure',
  shortcuts: [shortcuts[name]],
  isEnabled: () => isPossible(name, placeInHand()),
  run: () => act(name, placeInHand()),
}));

/** Runs the command of a key before the outline's tree takes its arrow for walking; true if there was one. */
export function runStructureKey(event: KeyboardEvent): boolean {
  const command = structureCommands.find(({ shortcuts: [keys = ''] }) => matchesShortcut(event, keys));
  if (command?.isEnabled?.()) command.run();
  return command !== undefined;
}
