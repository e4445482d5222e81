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

export const structureCommands: readonly Command[] = structureActs.map((name): Command => ({
  id: `structure-${name}`,
  group: 'structure',
  shortcuts: [shortcuts[name]],
  isEnabled: () => isPossible(name, placeInHand()),
  run: () => act(name, placeInHand()),
}));

/** Runs the command of a key before the outline's tree takes its arrow for walking; true if there was one. */
export function runStructureKey(commands: readonly Command[], event: KeyboardEvent): boolean {
  const command = commands.find(({ shortcuts: keys }) => keys.some((one) => matchesShortcut(event, one)));
  if (command?.isEnabled?.()) command.run();
  return command !== undefined;
}
