import type { Command } from './commands';

/** Keys that the researcher gave to commands, by the command's id. */
export type KeyOverrides = Readonly<Record<string, readonly string[]>>;

/** The commands with the researcher's keys in place of their usual ones. */
export function bindKeys(commands: readonly Command[], overrides: KeyOverrides): readonly Command[] {
  return commands.map((command) => {
    const shortcuts = overrides[command.id];
    return shortcuts ? { ...command, shortcuts } : command;
  });
}

/** Two commands that answer to the same key; the first of them gets it. */
export interface KeyConflict {
  readonly shortcut: string;
  readonly first: string;
  readonly second: string;
}

/** One writing for one combination: modifiers in a fixed order, letters large. */
function normal(shortcut: string): string {
  const parts = shortcut.split('+');
  const key = parts.at(-1) || '+';
  const modifiers = ['Mod', 'Alt', 'Shift'].filter((name) => parts.slice(0, -1).includes(name));
  return [...modifiers, key.toUpperCase()].join('+');
}

/**
 * Where a changed key meets another command. Commands that share a key as delivered are each for
 * another place (Delete in a list, in the text) and no conflict.
 */
export function conflictsOf(commands: readonly Command[], overrides: KeyOverrides): readonly KeyConflict[] {
  const bound = bindKeys(commands, overrides);
  return bound.flatMap((first, at) =>
    bound.slice(at + 1).flatMap((second): KeyConflict[] => {
      if (!overrides[first.id] && !overrides[second.id]) return [];
      const theirs = second.shortcuts.map(normal);
      const shortcut = first.shortcuts.find((one) => theirs.includes(normal(one)));
      return shortcut ? [{ shortcut, first: first.id, second: second.id }] : [];
    }),
  );
}

const modifierKeys: readonly string[] = ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock'];
/** Keys that move about the interface and stay what they are. */
const reserved: readonly string[] = ['Tab', 'Escape', 'Dead', 'Process', 'Unidentified'];

/**
 * The shortcut that a key press stands for; null for a modifier alone, a key that is reserved, or
 * the keys of an input method.
 */
export function shortcutOfEvent(event: KeyboardEvent, isMac: boolean): string | null {
  if (event.isComposing || event.keyCode === 229) return null;
  if (modifierKeys.includes(event.key) || reserved.includes(event.key)) return null;
  const byPlace = /^(?:Key([A-Z])|Digit(\d))$/.exec(event.code);
  const letter = byPlace?.[1];
  const isSign = event.key.length === 1 && !/[a-z0-9]/i.test(event.key) && !letter;
  const key = letter ?? (isSign ? event.key : (byPlace?.[2] ?? event.key));
  if (key === ' ') return null;
  const parts = [
    // A sign that needs Shift is itself already the other key.
    event.shiftKey && !isSign && 'Shift',
    (isMac ? event.metaKey : event.ctrlKey) && 'Mod',
    event.altKey && 'Alt',
    key,
  ];
  return parts.filter(Boolean).join('+');
}
