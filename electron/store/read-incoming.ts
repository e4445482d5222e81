import { lstatSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { DomainError } from '../../shared/domain/error';
import type { IncomingFile } from '../../shared/ipc/contract';
import { largestFile } from './importers/largest-file';

/**
 * The bytes of a file that the window or the command line hands over. Only regular files are opened,
 * links are not followed. Throws DomainError file.not-found, file.not-regular, file.too-large.
 */
export function readIncoming(file: IncomingFile): { readonly bytes: Uint8Array; readonly name: string } {
  if (file.kind === 'bytes') return { bytes: file.bytes, name: basename(file.name) };
  if (file.kind === 'text') return { bytes: new TextEncoder().encode(file.text), name: file.name };
  const fileName = basename(file.path);
  const info = lstatSync(file.path, { throwIfNoEntry: false });
  if (!info) throw new DomainError('file.not-found', { fileName });
  if (!info.isFile()) throw new DomainError('file.not-regular', { fileName });
  if (info.size > largestFile)
    throw new DomainError('file.too-large', { fileName, bytes: info.size, limit: largestFile });
  return { bytes: readFileSync(file.path), name: fileName };
}
