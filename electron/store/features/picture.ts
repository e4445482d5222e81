import { DomainError } from '../../../shared/domain/error';
import type { BlockId, DocumentId } from '../../../shared/domain/ids';
import { paragraphsOf } from '../../../shared/domain/picture/picture';
import type { PictureType } from '../../../shared/domain/picture/image-file';
import type { ReadableDb } from '../db/database';
import type { Row } from '../db/tables';
import type { Feature } from '../gateway';
import type { Operation } from '../history/history';
import type { RowChange } from '../history/transaction';
import { addressOfPicture } from '../mark-subject';
import { keepPicture, readPicture, readPictureFile } from '../picture-files';
import { shownPicture, sourcePicture } from '../picture-of-block';
import { toPicture } from '../repositories/pictures';

/** Typing within this time (ms) of the last save is the same step of the history. */
const typingPause = 2 * 60_000;

const isSamePicture = (previous: RowChange, next: RowChange): boolean =>
  previous.after?.['block_id'] === next.before?.['block_id'];

/** The document of a picture block and the block's address. Throws not-found for any other block. */
function placeOf(db: ReadableDb, blockId: BlockId): { documentId: DocumentId; address: string } {
  const block = db.get<{ document_id: string }>(
    `SELECT document_id FROM block WHERE id = ? AND kind = 'image'`,
    blockId,
  );
  if (!block) throw new DomainError('not-found', { blockId });
  const documentId = block.document_id as DocumentId;
  return { documentId, address: addressOfPicture(db, documentId, blockId) };
}

const about = (kind: Operation['kind'], { documentId, address }: ReturnType<typeof placeOf>): Operation => ({
  kind,
  subject: address,
  topics: ['picture'],
  documentIds: [documentId],
});

export const pictureFeature = {
  'picture:shown': ({ documentId, blockId }, { db, libraryDir }) =>
    shownPicture(db, libraryDir, documentId, blockId)?.sha256 ?? null,
  'picture:source': ({ blockId }, { db, libraryDir }) => sourcePicture(db, libraryDir, blockId),
  'picture:read': ({ file }) => {
    const { bytes, head, fileName } = readPictureFile(file.path);
    return { bytes, kind: head.kind, fileName };
  },
  'picture:attach': ({ blockId, bytes, fileName }, { db, history, libraryDir, now }) => {
    const place = placeOf(db, blockId);
    const { hash, kind, width, height } = keepPicture(libraryDir, bytes, fileName);
    const before = db.get<Row<'picture'>>('SELECT * FROM picture WHERE block_id = ?', blockId);
    const mediaType: PictureType = kind === 'png' ? 'image/png' : 'image/jpeg';
    const row: Row<'picture'> = {
      block_id: blockId,
      document_id: place.documentId,
      sha256: hash,
      width,
      height,
      media_type: mediaType,
      file_name: fileName,
      added_at: now(),
    };
    return history.mutate(about('picture:attach', place), (tx) => {
      if (before) tx.update('picture', { block_id: blockId }, row);
      else tx.insert('picture', row);
      return toPicture(row);
    });
  },
  'picture:remove': ({ blockId }, { db, history }) => {
    const place = placeOf(db, blockId);
    if (!db.get('SELECT 1 FROM picture WHERE block_id = ?', blockId))
      throw new DomainError('not-found', { blockId });
    // The bytes stay: the step can be taken back at any time.
    history.mutate(about('picture:remove', place), (tx) => tx.remove('picture', { block_id: blockId }));
    return null;
  },
  'picture:bytes': ({ sha256 }, { db, libraryDir }) => {
    const row = db.get<{ media_type: string }>('SELECT media_type FROM picture WHERE sha256 = ?', sha256);
    if (!row) throw new DomainError('not-found', { sha256 });
    return { bytes: readPicture(libraryDir, sha256), mediaType: row.media_type as PictureType };
  },
  'transcription:set': ({ blockId, text }, { db, history, now, settings }) => {
    const place = placeOf(db, blockId);
    const words = paragraphsOf(text).join('\n');
    const before = db.get<Row<'transcription'>>('SELECT * FROM transcription WHERE block_id = ?', blockId);
    if (words === (before?.text ?? '')) return null;
    const operation = {
      ...about('transcription:set', place),
      continueWithin: typingPause,
      isContinuation: isSamePicture,
    };
    history.mutate(operation, (tx) => {
      const key = { block_id: blockId };
      const written = { text: words, author_name: settings().author.name, updated_at: now() };
      if (words === '') tx.remove('transcription', key);
      else if (before) tx.update('transcription', key, written);
      else tx.insert('transcription', { ...key, document_id: place.documentId, ...written });
    });
    return null;
  },
} satisfies Feature;
