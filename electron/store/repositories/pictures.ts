import type { BlockId, DocumentId } from '../../../shared/domain/ids';
import type { PictureType } from '../../../shared/domain/picture/image-file';
import type { AttachedPicture, Transcription } from '../../../shared/domain/picture/picture';
import type { ReadableDb } from '../db/database';
import type { Row } from '../db/tables';

export const toPicture = (row: Row<'picture'>): AttachedPicture => ({
  blockId: row.block_id as BlockId,
  documentId: row.document_id as DocumentId,
  sha256: row.sha256,
  width: row.width,
  height: row.height,
  mediaType: row.media_type as PictureType,
  fileName: row.file_name,
  addedAt: row.added_at,
});

const toTranscription = (row: Row<'transcription'>): Transcription => ({
  blockId: row.block_id as BlockId,
  documentId: row.document_id as DocumentId,
  text: row.text,
  author: row.author_name,
  updatedAt: row.updated_at,
});

/** Pictures attached to a document, in text order. */
export const listPictures = (db: ReadableDb, documentId: DocumentId): readonly AttachedPicture[] =>
  db
    .all<Row<'picture'>>(
      `SELECT picture.* FROM picture JOIN block ON block.id = picture.block_id
       WHERE picture.document_id = ? ORDER BY block.ordinal`,
      documentId,
    )
    .map(toPicture);

/** Transcriptions of a document, in text order. */
export const listTranscriptions = (db: ReadableDb, documentId: DocumentId): readonly Transcription[] =>
  db
    .all<Row<'transcription'>>(
      `SELECT transcription.* FROM transcription JOIN block ON block.id = transcription.block_id
       WHERE transcription.document_id = ? ORDER BY block.ordinal`,
      documentId,
    )
    .map(toTranscription);
