import type { Encoding, MediaType } from '../../shared/domain/document/document';
import { DomainError } from '../../shared/domain/error';
import type { BlockId, DocumentId } from '../../shared/domain/ids';
import { isTurned } from '../../shared/domain/picture/exif-turn';
import type { SourcePicture } from '../../shared/domain/picture/picture';
import type { ReadableDb } from './db/database';
import { originalPicture, type PlaceInFile } from './original-pictures';
import { sha256 } from './originals';
import { checkedHead } from './picture-files';

/** A picture that a block shows, by the hash of its bytes, with its size in pixels. */
export interface ShownPicture {
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
}

interface SourceRow {
  readonly media_type: string;
  readonly encoding: string;
  readonly source_sha256: string;
  readonly image_source: string | null;
  readonly place: number;
  readonly total: number;
}

const placeOf = (row: SourceRow): PlaceInFile => ({
  mediaType: row.media_type as MediaType,
  encoding: row.encoding as Encoding,
  sourceSha256: row.source_sha256,
  source: row.image_source ?? '',
  index: row.place,
  count: row.total,
});

/**
 * The picture that the imported file itself holds at a block, for the page to draw anew. It is read when it is
 * asked for, out of the bytes that were kept. Stores nothing.
 */
export function sourcePicture(db: ReadableDb, libraryDir: string, blockId: BlockId): SourcePicture {
  const row = db.get<SourceRow>(
    `SELECT media_type, encoding, source_sha256, image_source,
       (SELECT count(*) FROM block AS one WHERE one.document_id = document.id AND one.kind = 'image'
         AND one.ordinal < block.ordinal) AS place,
       (SELECT count(*) FROM block AS one WHERE one.document_id = document.id AND one.kind = 'image') AS total
     FROM block JOIN document ON document.id = document_id WHERE block.id = ? AND kind = 'image'`,
    blockId,
  );
  if (!row) return { state: 'absent' };
  const place = placeOf(row);
  let fileName = place.source.slice(place.source.lastIndexOf('/') + 1);
  try {
    const found = originalPicture(libraryDir, place);
    if (found === 'absent') return { state: 'absent' };
    if (found === 'missing') return { state: 'refused', fileName, reason: 'missing' };
    const { bytes } = found;
    ({ fileName } = found);
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
