import type { Command } from '../../lib/commands';
import { foldCase } from '../../../shared/domain/tag/filter-words';

/** A command with its name and its keys as they are printed. */
export interface ShortcutLine {
  readonly id: string;
  readonly group: Command['group'];
  readonly name: string;
  readonly shortcuts: readonly string[];
}

/** Lines whose name or keys hold every word of the filter. One letter means that key, `ct` the one that begins so. */
export function filterLines(
  lines: readonly ShortcutLine[],
  filter: string,
  keysOf: (shortcut: string) => readonly string[],
): readonly ShortcutLine[] {
  const words = foldCase(filter)
    .split(/[\s+]+/u)
    .filter((word) => word !== '');
  return lines.filter(({ name, shortcuts }) => {
    const keys = shortcuts.flatMap((shortcut) => keysOf(shortcut)).map(foldCase);
    const text = foldCase(name);
    return words.every(
      (word) =>
        text.includes(word) || keys.some((key) => (word.length > 1 ? key.startsWith(word) : key === word)),
    );
  });
}
