import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** SHA-256 of bytes or of a text's UTF-8 bytes, 64 lower-case hexadecimal digits. */
export const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

export const originalPath = (libraryDir: string, hash: string): string => join(libraryDir, 'originals', hash);

/** Keeps the bytes of a file under their hash; whole on disk before this returns. */
export function keepOriginal(libraryDir: string, bytes: Uint8Array, hash: string): void {
  const target = originalPath(libraryDir, hash);
  if (existsSync(target)) return;
  mkdirSync(join(libraryDir, 'originals'), { recursive: true });
  const unfinished = `${target}.unfinished`;
  const file = openSync(unfinished, 'w');
  try {
    writeSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(unfinished, target);
}
