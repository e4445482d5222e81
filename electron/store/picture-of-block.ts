import type { BlockId, DocumentId } from '../../shared/domain/ids';
import type { ReadableDb } from './db/database';

/** A picture that a block shows, by the hash of its bytes, with its size in pixels. */
export interface ShownPicture {
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
}

/** The picture that was attached to a block of the document; null for a block without one. */
export function shownPicture(
  db: ReadableDb,
  _libraryDir: string,
  documentId: DocumentId,
  blockId: BlockId,
): ShownPicture | null {
  return (
    db.get<{ sha256: string; width: number; height: number }>(
      'SELECT sha256, width, height FROM picture WHERE block_id = ? AND document_id = ?',
      blockId,
      documentId,
    ) ?? null
  );
}
