import type { BlockId, DocumentId } from '../ids';
import type { ImageKind, PictureType } from './image-file';

/** A picture that the researcher put in the place of one that did not come along with the text. */
export interface AttachedPicture {
  readonly blockId: BlockId;
  readonly documentId: DocumentId;
  /** SHA-256 of the stored bytes. */
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  readonly mediaType: PictureType;
  /** Name of the file that it was made from. */
  readonly fileName: string;
  readonly addedAt: number;
}

/** A picture as the imported file holds it: its bytes, that it holds none, or why they are not shown. */
export type SourcePicture =
  | { readonly state: 'absent' }
  | {
      readonly state: 'refused';
      /** Its name in the file. */
      readonly fileName: string;
      readonly reason: 'unsupported' | 'too-large' | 'unreadable' | 'missing';
    }
  | {
      readonly state: 'held';
      readonly fileName: string;
      readonly bytes: Uint8Array;
      readonly kind: ImageKind;
      /** SHA-256 of the bytes as the file holds them. */
      readonly sha256: string;
      /** Pixels, as it is shown: turned, if its metadata asks for that. */
      readonly width: number;
      readonly height: number;
    };

/** What the researcher typed off a picture: their words, never the source's. */
export interface Transcription {
  readonly blockId: BlockId;
  readonly documentId: DocumentId;
  /** Plain paragraphs, one a line; none is empty. */
  readonly text: string;
  readonly author: string;
  readonly updatedAt: number;
}

/** Most bytes and pixels of a picture, as it is chosen and as it is stored. */
export const largestPicture = { bytes: 20_000_000, pixels: 60_000_000, side: 16_384 } as const;

/** Paragraphs of typed text: lines without what surrounds them, empty ones left out. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The address of a picture by its number in the document: 图片3, img3. */
export const pictureAddress = (picture: number, form: 'long' | 'short'): string =>
  `${form === 'long' ? '图片' : 'img'}${picture}`;

/**
 * The address of a transcription, or of its paragraph counted from 1: 图片3录入第2段, img3t¶2. It is
 * the picture's own address with a part that no address of the source has, so that the researcher's
 * words are never taken for a place of the source.
 */
export function transcriptionAddress(picture: number, paragraph: number | null, form: 'long' | 'short') {
  const tail = { long: `第${paragraph}段`, short: `¶${paragraph}` };
  const part = { long: '录入', short: 't' };
  return `${pictureAddress(picture, form)}${part[form]}${paragraph === null ? '' : tail[form]}`;
}

/** The picture's own address in the address of a transcription or a region of either form; null for any other. */
export const pictureInAddress = (address: string): string | null =>
  /^(图片\d{1,6})(?:录入(?:第\d{1,6}段)?|区域)$/u.exec(address)?.[1] ??
  /^(img\d{1,6})(?:t(?:¶\d{1,6})?|r)$/u.exec(address)?.[1] ??
  null;
