import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What the shell remembers between starts. Losing it costs nothing but a window in its first place. */
export interface ShellMemory {
  readonly bounds?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly maximized?: boolean;
  /** The last theme and language, known before the store has opened the library. */
  readonly theme?: string;
  readonly language?: string;
  /** Size of the interface, 1 for the usual one. */
  readonly scale?: number;
}

export interface ShellMemoryFile {
  readonly value: ShellMemory;
  remember(part: ShellMemory): void;
}

export function openShellMemory(file: string): ShellMemoryFile {
  let value = readMemory(file);
  return {
    get value() {
      return value;
    },
    remember(part) {
      const next = { ...value, ...part };
      const text = JSON.stringify(next);
      if (text === JSON.stringify(value)) return;
      value = next;
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(`${file}.new`, text);
        renameSync(`${file}.new`, file);
      } catch (error) {
        console.error('window state not kept:', error);
      }
    },
  };
}

/** Reads what is well formed and leaves out the rest: the file may have been edited or cut short. */
function readMemory(file: string): ShellMemory {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const { x, y, width, height } = (read['bounds'] ?? {}) as Record<string, unknown>;
    return {
      ...(isInt(x) && isInt(y) && isInt(width) && isInt(height) ? { bounds: { x, y, width, height } } : {}),
      ...(read['maximized'] === true ? { maximized: true } : {}),
      ...(typeof read['theme'] === 'string' ? { theme: read['theme'] } : {}),
      ...(isScale(read['scale']) ? { scale: read['scale'] } : {}),
      ...(typeof read['language'] === 'string' ? { language: read['language'] } : {}),
    };
  } catch {
    return {};
  }
}

const isScale = (value: unknown): value is number => typeof value === 'number' && value >= 0.8 && value <= 2;
const isInt = (value: unknown): value is number => Number.isInteger(value);
