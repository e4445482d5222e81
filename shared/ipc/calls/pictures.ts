import { z } from 'zod';
import type { BlockId, DocumentId } from '../../domain/ids';
import type { ImageKind, PictureType } from '../../domain/picture/image-file';
import type { AttachedPicture, SourcePicture, Transcription } from '../../domain/picture/picture';
import { call, id, text } from '../schema';

export const picturesCalls = {
  /** Pictures that were attached to blocks of a document, in text order. */
  'picture:list': call<readonly AttachedPicture[]>()(z.strictObject({ documentId: id<DocumentId>() })),
  /** Hash of the picture that a block shows, attached or held by the file; null without one. */
  'picture:shown': call<string | null>()(
    z.strictObject({ documentId: id<DocumentId>(), blockId: id<BlockId>() }),
  ),
  /** The picture that the imported file itself holds at a block, for the page to draw anew. Stores nothing. */
  'picture:source': call<SourcePicture>()(z.strictObject({ blockId: id<BlockId>() })),
  /** A file chosen as a picture, for the page to draw anew. Stores nothing. */
  'picture:read': call<{ readonly bytes: Uint8Array; readonly kind: ImageKind; readonly fileName: string }>()(
    z.strictObject({
      file: z.strictObject({ kind: z.literal('path'), path: z.string().min(1).max(4096) }),
    }),
  ),
  /** Puts a picture in the place of one that did not come along, or of the one that is there. */
  'picture:attach': call<AttachedPicture>()(
    z.strictObject({ blockId: id<BlockId>(), bytes: z.instanceof(Uint8Array), fileName: text(255) }),
  ),
  'picture:remove': call<null>()(z.strictObject({ blockId: id<BlockId>() })),
  'picture:bytes': call<{ readonly bytes: Uint8Array; readonly mediaType: PictureType }>()(
    z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
  /** What was typed off the pictures of a document, in text order. */
  'transcription:list': call<readonly Transcription[]>()(z.strictObject({ documentId: id<DocumentId>() })),
  /** Keeps the typed words of a picture; none takes the transcription away. */
  'transcription:set': call<null>()(z.strictObject({ blockId: id<BlockId>(), text: text(200_000) })),
} as const;
