import { existsSync, readFileSync } from 'node:fs';
import { wordMediaType } from '../../shared/domain/document/file-format';
import { DomainError } from '../../shared/domain/error';
import type { BlockId, DocumentId } from '../../shared/domain/ids';
import { isTurned } from '../../shared/domain/picture/exif-turn';
import { largestPicture, type SourcePicture } from '../../shared/domain/picture/picture';
import type { ReadableDb } from './db/database';
import { picturePart } from './importers/word/picture-part';
import { originalPath, sha256 } from './originals';
import { checkedHead } from './picture-files';

/** A picture that a block shows, by the hash of its bytes, with its size in pixels. */
export interface ShownPicture {
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
}

interface SourceRow {
  readonly media_type: string;
  readonly source_sha256: string;
  readonly image_source: string | null;
}

const absent: SourcePicture = { state: 'absent' };

/** The bytes of the last file that was looked into: its pictures come into view one after another. */
let opened: { readonly hash: string; readonly bytes: WeakRef<Uint8Array> } | null = null;

function originalOf(libraryDir: string, hash: string): Uint8Array | null {
  const known = opened?.hash === hash ? opened.bytes.deref() : undefined;
  if (known) return known;
  const path = originalPath(libraryDir, hash);
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  if (sha256(bytes) !== hash) return null;
  opened = { hash, bytes: new WeakRef(bytes) };
  return bytes;
}

/**
 * The picture that the imported file itself holds at a block, for the page to draw anew. It is read when it is
 * asked for, out of the bytes that were kept, and compared with their hash. Stores nothing.
 */
export function sourcePicture(db: ReadableDb, libraryDir: string, blockId: BlockId): SourcePicture {
  const row = db.get<SourceRow>(
    `SELECT media_type, source_sha256, image_source FROM block JOIN document ON document.id = document_id
     WHERE block.id = ? AND kind = 'image'`,
    blockId,
  );
  if (row?.media_type !== wordMediaType || !row.image_source) return absent;
  const fileName = row.image_source.slice(row.image_source.lastIndexOf('/') + 1);
  const original = originalOf(libraryDir, row.source_sha256);
  if (!original) return { state: 'refused', fileName, reason: 'missing' };
  try {
    const bytes = picturePart(original, row.image_source, largestPicture.bytes);
    if (!bytes) return absent;
    const { kind, width, height } = checkedHead(bytes, fileName);
    const [wide, high] = isTurned(bytes) ? [height, width] : [width, height];
    return { state: 'held', fileName, bytes, kind, sha256: sha256(bytes), width: wide, height: high };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const reason = error.code === 'picture.unsupported' ? 'unsupported' : 'unreadable';
    return { state: 'refused', fileName, reason: error.code === 'picture.too-large' ? 'too-large' : reason };
  }
}

/** The picture that was attached to a block of the document, else the one that the file holds there; null without one. */
export function shownPicture(
  db: ReadableDb,
  libraryDir: string,
  documentId: DocumentId,
  blockId: BlockId,
): ShownPicture | null {
  const attached = db.get<{ sha256: string; width: number; height: number }>(
    'SELECT sha256, width, height FROM picture WHERE block_id = ? AND document_id = ?',
    blockId,
    documentId,
  );
  if (attached) return attached;
  if (!db.get('SELECT 1 FROM block WHERE id = ? AND document_id = ?', blockId, documentId)) return null;
  const held = sourcePicture(db, libraryDir, blockId);
  return held.state === 'held' ? held : null;
}
