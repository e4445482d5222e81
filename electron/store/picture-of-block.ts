import type { Encoding, MediaType } from '../../shared/domain/document/document';
import { DomainError } from '../../shared/domain/error';
import type { BlockId, DocumentId } from '../../shared/domain/ids';
import { isTurned } from '../../shared/domain/picture/exif-turn';
import type { ImageKind } from '../../shared/domain/picture/image-file';
import type { AttachedPicture, SourcePicture } from '../../shared/domain/picture/picture';
import type { ReadableDb } from './db/database';
import { originalPicture, type PlaceInFile } from './original-pictures';
import { sha256 } from './originals';
import { checkedHead, storedPicture } from './picture-files';
import { listPictures } from './repositories/pictures';

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

/** A picture with all that an export needs of it. */
interface PictureFile extends ShownPicture {
  readonly isAttached: boolean;
  readonly kind: ImageKind;
  readonly bytes: Uint8Array;
}

/** What a block shows: what was attached, else what the file holds; `unread` where either cannot be read. */
function pictureFile(
  db: ReadableDb,
  libraryDir: string,
  blockId: BlockId,
  attached: AttachedPicture | undefined,
): PictureFile | 'unread' | null {
  if (attached) {
    const bytes = storedPicture(libraryDir, attached.sha256);
    const kind = attached.mediaType === 'image/png' ? 'png' : 'jpeg';
    return bytes ? { ...attached, isAttached: true, kind, bytes } : 'unread';
  }
  const held = sourcePicture(db, libraryDir, blockId);
  if (held.state === 'held') return { ...held, isAttached: false };
  return held.state === 'refused' ? 'unread' : null;
}

/** What the picture blocks of a document show, in text order; a block that shows nothing is absent. */
export function picturesOf(
  db: ReadableDb,
  libraryDir: string,
  documentId: DocumentId,
): ReadonlyMap<BlockId, PictureFile | 'unread'> {
  const attached = new Map(listPictures(db, documentId).map((picture) => [picture.blockId, picture]));
  const blocks = db.all<{ id: BlockId }>(
    `SELECT id FROM block WHERE document_id = ? AND kind = 'image' ORDER BY ordinal`,
    documentId,
  );
  return new Map(
    blocks.flatMap(({ id }) => {
      const picture = pictureFile(db, libraryDir, id, attached.get(id));
      return picture ? [[id, picture] as const] : [];
    }),
  );
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
