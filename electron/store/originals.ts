import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** SHA-256 of bytes or of a text's UTF-8 bytes, 64 lower-case hexadecimal digits. */
export const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

export const originalPath = (libraryDir: string, hash: string): string => join(libraryDir, 'originals', hash);

/** Keeps the bytes of a file under their hash; whole on disk before this returns. */
export const keepOriginal = (libraryDir: string, bytes: Uint8Array, hash: string): void =>
  keepBytes(libraryDir, 'originals', bytes, hash);

/** Keeps bytes under their hash in a folder of the library; whole on disk before this returns. */
export function keepBytes(libraryDir: string, folder: string, bytes: Uint8Array, hash: string): void {
  const target = join(libraryDir, folder, hash);
  if (existsSync(target)) return;
  mkdirSync(join(libraryDir, folder), { recursive: true });
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
