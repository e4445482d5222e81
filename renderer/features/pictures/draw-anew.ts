import { pixelsAlone, type ImageKind, type PictureType } from '../../../shared/domain/picture/image-file';
import { largestPicture } from '../../../shared/domain/picture/picture';
import { CallError } from '../../lib/client';

/** Quality of a JPEG that is drawn anew, 0 to 1: high enough that print in a scan stays sharp. */
const quality = 0.92;

async function encode(canvas: OffscreenCanvas, type: PictureType): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await canvas.convertToBlob({ type, quality });
  return pixelsAlone(new Uint8Array(await blob.arrayBuffer()));
}

/**
 * Decodes an image and draws its pixels into a new file, so that nothing else of it is kept: no place,
 * no name, no preview, no bytes behind its end. The page does it because it is the process with the
 * fewest rights: what a hostile file could break there reaches no file and no network. Of moving images
 * the first picture is kept. Throws CallError picture.damaged, picture.too-large.
 */
export async function drawAnew(
  bytes: Uint8Array,
  kind: ImageKind,
  fileName: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const blob = new Blob([new Uint8Array(bytes)], { type: `image/${kind}` });
  const image = await createImageBitmap(blob).catch(() => {
    throw new CallError('picture.damaged', { fileName });
  });
  try {
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (!context) throw new CallError('picture.too-large', { fileName });
    context.drawImage(image, 0, 0);
    if (kind === 'jpeg') return await encode(canvas, 'image/jpeg');
    const exact = await encode(canvas, 'image/png');
    if (exact.length <= largestPicture.bytes) return exact;
    // A photograph without loss may be larger than the limit; what is clear in it becomes white.
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = 'white';
    context.fillRect(0, 0, image.width, image.height);
    return await encode(canvas, 'image/jpeg');
  } finally {
    image.close();
  }
}
