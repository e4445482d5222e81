import { isModalOpen } from './modals';

/**
 * A thing the researcher can do. One object feeds the palette, the shortcut sheet and the keyboard.
 * Its name is `command.<id>` in the catalogue `commands`.
 */
export interface Command {
  readonly id: string;
  /** For example `Mod+K` (Ctrl, on macOS ⌘), `Shift+Mod+C`, `1`, `F3`; several are alternatives. */
  readonly shortcuts: readonly string[];
  readonly group: 'general' | 'reading' | 'marking' | 'structure' | 'notes' | 'library';
  /** False while the command makes no sense; its key then goes to the page. */
  isEnabled?(): boolean;
  run(): void;
}

const isMac = () => window.zhangju.platform === 'darwin';

/** True where typing makes text: plain keys belong to the field, not to commands. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'range'].includes(target.type))
  );
}

/** Whether a key event is the given shortcut. An input method's keys never are. */
export function matchesShortcut(event: KeyboardEvent, shortcut: string): boolean {
  if (event.isComposing || event.keyCode === 229) return false;
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (name: string) => parts.includes(name);
  const mod = isMac() ? event.metaKey : event.ctrlKey;
  const otherMod = isMac() ? event.ctrlKey : event.metaKey;
  if (mod !== wants('Mod') || otherMod || event.altKey !== wants('Alt')) return false;
  const isCharacter = key.length === 1 && !/[a-z0-9]/i.test(key);
  if (!isCharacter && event.shiftKey !== wants('Shift')) return false;
  return (
    event.key.toLowerCase() === key.toLowerCase() ||
    (/^\d$/.test(key) && event.code === `Digit${key}`) ||
    (/^[a-z]$/i.test(key) && event.code === `Key${key.toUpperCase()}`)
  );
}

/** The shortcut as key caps: ['Ctrl', '⇧', 'C']. */
export function shortcutKeys(shortcut: string): readonly string[] {
  const caps: Record<string, string> = {
    Mod: isMac() ? '⌘' : 'Ctrl',
    Shift: '⇧',
    Alt: isMac() ? '⌥' : 'Alt',
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
    Escape: 'Esc',
  };
  const order = ['Mod', 'Alt', 'Shift'];
  const parts = shortcut.split('+');
  const modifiers = order.filter((name) => parts.slice(0, -1).includes(name));
  return [...modifiers, parts.at(-1) ?? ''].map((part) => caps[part] ?? part);
}

/** Listens for the shortcuts of the commands. Answers the function that stops it. */
export function listenForShortcuts(commands: readonly Command[]): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const typing = isTyping(event.target) || isModalOpen();
    for (const command of commands) {
      for (const shortcut of command.shortcuts) {
        if (typing && !/^(.*\+)?(Mod\+.*|F\d+)$/.test(shortcut)) continue;
        if (!matchesShortcut(event, shortcut)) continue;
        if (command.isEnabled && !command.isEnabled()) continue;
        event.preventDefault();
        command.run();
        return;
      }
    }
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
