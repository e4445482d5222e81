import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DomainError } from '../../../shared/domain/error';

/**
 * Writes a file whole or not at all: beside its place, on disk, then renamed. What stood there before
 * is untouched if anything fails. Throws DomainError disk.full, disk.failed or export.target.
 */
export function writeFileAtomically(path: string, data: Uint8Array | string): void {
  const target = resolve(path);
  const folder = dirname(target);
  const unfinished = join(
    folder,
    `.${basename(target).slice(0, 40)}.${randomBytes(6).toString('hex')}.unfinished`,
  );
  try {
    if (lstatSync(target, { throwIfNoEntry: false })?.isDirectory())
      throw new DomainError('export.target', { path: target });
    const file = openSync(unfinished, 'wx');
    try {
      const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, target);
    syncFolder(folder);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw toDomainError(error, target);
  }
}

/** The rename is only safe once the folder is on disk; some systems cannot open folders and need no such thing. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Windows.
  }
}

function toDomainError(error: unknown, path: string): DomainError {
  if (error instanceof DomainError) return error;
  const code = (error as { code?: string }).code ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return new DomainError('disk.full', { path });
  if (code === 'EIO') return new DomainError('disk.failed', { path });
  return new DomainError('export.target', { path, cause: code });
}
