import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { inspect } from 'node:util';

export type Log = (what: string, cause: unknown) => void;

const largest = 1_000_000;

/**
 * Writes what went wrong to stderr and to a small file beside the window's state, for a report made
 * by hand. Nothing is ever sent. The file is turned over at 1 MB and holds no text of the library.
 */
export function openLog(file: string): Log {
  return (what, cause) => {
    const detail = cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause);
    const line = `${new Date().toISOString()} ${what} ${detail}\n`;
    process.stderr.write(line);
    try {
      mkdirSync(dirname(file), { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, `${file}.1`);
      appendFileSync(file, line);
    } catch {
      // A log that cannot be written must not end what it describes.
    }
  };
}
