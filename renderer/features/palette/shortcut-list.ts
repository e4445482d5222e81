import type { TFunction } from 'i18next';
import { foldCase } from '../../../shared/domain/tag/filter-words';
import { shortcutKeys, type Command } from '../../lib/commands';

/** One line of the sheet: a name and its keys; several shortcuts are alternatives. */
export interface ShortcutLine {
  readonly id: string;
  readonly name: string;
  readonly shortcuts: readonly string[];
  /** The keys run from the first to the last (1 … 8). */
  readonly isSpan?: boolean;
}
export interface ShortcutGroup {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly ShortcutLine[];
}

/** Which groups stand beneath each other, as read from left to right. */
const columns = [
  ['reading', 'structure', 'library'],
  ['marking', 'picker', 'notes'],
  ['general', 'codebook'],
] as const;

/** Keys that belong to one pane and are no commands of their own. */
const paneKeys: Record<'picker' | 'codebook', readonly Omit<ShortcutLine, 'name'>[]> = {
  picker: [
    { id: 'first-nine', shortcuts: ['Alt+1', 'Alt+9'], isSpan: true },
    { id: 'create', shortcuts: ['Mod+Enter'] },
    { id: 'parent', shortcuts: ['Tab'] },
  ],
  codebook: [
    { id: 'rename', shortcuts: ['F2'] },
    { id: 'delete', shortcuts: ['Delete'] },
    { id: 'order', shortcuts: ['Alt+ArrowUp', 'Alt+ArrowDown'] },
    { id: 'level', shortcuts: ['Alt+ArrowRight', 'Alt+ArrowLeft'] },
  ],
};

function commandLines(commands: readonly Command[], group: string, t: TFunction): readonly ShortcutLine[] {
  const lines: ShortcutLine[] = [];
  for (const command of commands) {
    if (command.group !== group || command.shortcuts.length === 0) continue;
    const [, span = '', digit] = /^(color|tag-key)-(\d)$/.exec(command.id) ?? [];
    if (digit === undefined) {
      lines.push({ id: command.id, name: t(`commands:command.${command.id}`), shortcuts: command.shortcuts });
    } else if (digit === '1') {
      const shortcuts = span === 'color' ? ['1', '8'] : ['Shift+1', 'Shift+9'];
      lines.push({ id: span, name: t(`sheet.${span}`), shortcuts, isSpan: true });
    }
  }
  return lines;
}

const keysOf = (line: ShortcutLine): string =>
  line.shortcuts.map((keys) => shortcutKeys(keys).join(' ')).join(' ');

/** The sheet's three columns. Words of the filter look at names and keys. */
export function shortcutColumns(
  commands: readonly Command[],
  filter: string,
  t: TFunction,
): readonly (readonly ShortcutGroup[])[] {
  const words = foldCase(filter)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const isWanted = (line: ShortcutLine) => {
    const text = foldCase(`${line.name} ${keysOf(line)}`);
    return words.every((word) => text.includes(word));
  };
  return columns.map((groups) =>
    groups
      .map((id) => ({
        id,
        title: id === 'picker' || id === 'codebook' ? t(`sheet.${id}.title`) : t(`commands:group.${id}`),
        lines: (id === 'picker' || id === 'codebook'
          ? paneKeys[id].map((line) => ({ ...line, name: t(`sheet.${id}.${line.id}`) }))
          : commandLines(commands, id, t)
        ).filter(isWanted),
      }))
      .filter(({ lines }) => lines.length > 0),
  );
}
