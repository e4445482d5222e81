import { ImageRun, Paragraph, type ParagraphChild } from 'docx';
import type { ExportPicture } from '../../../../shared/domain/export/options';
import { mediaFolder, type PartContent } from './package';
import type { WordPreset } from './word-preset';
import { plain } from './xml-text';

/** In px of 1/96 inch: leaves room for the caption on the page. */
const tallestFigure = 800;

/** Twips between the margins as px of 1/96 inch. */
export const textWidthOf = ({ page: { size, margin } }: WordPreset): number =>
  (Number(size?.width) - Number(margin?.left) - Number(margin?.right)) / 15;

/** Kinds of picture as a Word file holds them. */
const wordTypes = { png: 'png', jpeg: 'jpg', gif: 'gif', webp: null } as const;

/** Whether a Word file can hold a picture. */
export const fitsWord = ({ kind }: ExportPicture): boolean => wordTypes[kind] !== null;

/** Degrees to the right, after mirroring left and right, for the turns of Exif: Word does not read these. */
const turns: Readonly<Record<number, readonly [degrees: number, isMirrored: boolean]>> = {
  2: [0, true],
  3: [180, false],
  4: [180, true],
  5: [270, true],
  6: [90, false],
  7: [90, true],
  8: [270, false],
};

/**
 * A picture in its own proportions, no wider than the text and no taller than a page, together with
 * the paragraph below it. `title` is read out in its place. Only for a picture that fits Word. The library
 * is given its hash for its bytes, which it would press in vain: `putPictures` puts them in.
 */
export function figure(
  { kind, sha256, width, height, turn }: ExportPicture,
  title: string,
  textWidth: number,
  marks: readonly ParagraphChild[] = [],
): Paragraph {
  const scale = Math.min(1, textWidth / width, tallestFigure / height);
  const [wide, high] = [width, height].map((side) => Math.max(1, Math.round(side * scale)));
  const [degrees, isMirrored] = turns[turn] ?? [0, false];
  // The size is that of the picture before it is turned.
  const size = turn >= 5 ? { width: high!, height: wide! } : { width: wide!, height: high! };
  const text = plain(title);
  return new Paragraph({
    style: 'Figure',
    children: [
      ...marks,
      new ImageRun({
        type: wordTypes[kind] ?? 'png',
        data: new TextEncoder().encode(sha256),
        altText: { name: text, description: text },
        transformation: {
          ...size,
          ...(degrees ? { rotation: degrees } : {}),
          ...(isMirrored ? { flip: { horizontal: true } } : {}),
        },
      }),
    ],
  });
}

/** Puts the bytes of pictures in the place of their hashes, in the parts of a file. */
export function putPictures(parts: Map<string, PartContent>, pictures: Iterable<ExportPicture>): void {
  const byHash = new Map([...pictures].map(({ sha256, bytes }) => [sha256, bytes]));
  for (const [name, content] of parts) {
    if (!name.startsWith(mediaFolder) || !(content instanceof Uint8Array)) continue;
    const bytes = byHash.get(new TextDecoder().decode(content));
    if (bytes) parts.set(name, bytes);
  }
}
