import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DomainError } from '../../shared/domain/error';
import {
  imageHeadOf,
  imageKindOf,
  isPixelsAlone,
  type ImageHead,
} from '../../shared/domain/picture/image-file';
import { largestPicture } from '../../shared/domain/picture/picture';
import { keepBytes, sha256 } from './originals';

const folder = 'pictures';

/**
 * The head of an image, which says its kind and size before anything is decoded. Throws DomainError
 * picture.unsupported, picture.damaged, picture.too-large.
 */
export function checkedHead(bytes: Uint8Array, fileName: string): ImageHead {
  if (!imageKindOf(bytes)) throw new DomainError('picture.unsupported', { fileName });
  const head = imageHeadOf(bytes);
  if (!head) throw new DomainError('picture.damaged', { fileName });
  const { width, height } = head;
  if (width * height > largestPicture.pixels || Math.max(width, height) > largestPicture.side)
    throw new DomainError('picture.too-large', { fileName, width, height });
  return head;
}

/**
 * The bytes of a file that was chosen as a picture. Its kind and size are read off its head, so that
 * nothing is decoded that would unpack to more than the limit. Throws DomainError file.not-found,
 * file.not-regular, picture.unsupported, picture.damaged, picture.too-large.
 */
export function readPictureFile(path: string): { bytes: Uint8Array; head: ImageHead; fileName: string } {
  const fileName = basename(path);
  const info = lstatSync(path, { throwIfNoEntry: false });
  if (!info) throw new DomainError('file.not-found', { fileName });
  if (!info.isFile()) throw new DomainError('file.not-regular', { fileName });
  if (info.size > largestPicture.bytes)
    throw new DomainError('picture.too-large', { fileName, bytes: info.size });
  const bytes = readFileSync(path);
  return { bytes, head: checkedHead(bytes, fileName), fileName };
}

/**
 * Keeps a picture that was drawn anew, under its hash. Bytes that are anything but pixels are refused,
 * whoever hands them over. Throws DomainError picture.unsupported, picture.damaged, picture.too-large.
 */
export function keepPicture(
  libraryDir: string,
  bytes: Uint8Array,
  fileName: string,
): ImageHead & { readonly hash: string } {
  if (bytes.byteLength > largestPicture.bytes)
    throw new DomainError('picture.too-large', { fileName, bytes: bytes.byteLength });
  const head = checkedHead(bytes, fileName);
  if (!isPixelsAlone(bytes)) throw new DomainError('picture.damaged', { fileName });
  const hash = sha256(bytes);
  keepBytes(libraryDir, folder, bytes, hash);
  return { ...head, hash };
}

/** Stored bytes; null where they are gone or are not what was stored. */
export function storedPicture(libraryDir: string, hash: string): Uint8Array | null {
  const path = join(libraryDir, folder, hash);
  const bytes = existsSync(path) ? readFileSync(path) : null;
  return bytes && sha256(bytes) === hash ? bytes : null;
}

/** Stored bytes, compared with their hash. Throws DomainError picture.missing. */
export function readPicture(libraryDir: string, hash: string): Uint8Array {
  const bytes = storedPicture(libraryDir, hash);
  if (!bytes) throw new DomainError('picture.missing');
  return bytes;
}

export const hasPicture = (libraryDir: string, hash: string): boolean =>
  storedPicture(libraryDir, hash) !== null;
