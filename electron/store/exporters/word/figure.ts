import { ImageRun, Paragraph, type ParagraphChild } from 'docx';
import type { ExportPicture } from '../../../../shared/domain/export/options';
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
 * the paragraph below it. `title` is read out in its place. Only for a picture that fits Word.
 */
export function figure(
  { kind, bytes, width, height, turn }: ExportPicture,
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
        data: bytes,
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
