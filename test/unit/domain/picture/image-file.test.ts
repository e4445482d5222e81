import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  imageHeadOf,
  imageKindOf,
  isPixelsAlone,
  pixelsAlone,
} from '../../../../shared/domain/picture/image-file';
import { exif, jpeg, png, pngChunk, turned } from '../../../support/images';

const words = pngChunk('tEXt', Buffer.from('Comment\0hidden'));
const withTail = (bytes: Uint8Array) => new Uint8Array([...bytes, 0x50, 0x4b, 3, 4]);

const webp = (form: string, ...rest: readonly number[]) =>
  new Uint8Array([
    ...Buffer.from(`RIFF\0\0\0\0WEBP${form}`, 'latin1'),
    ...[0, 0, 0, 0],
    ...rest,
    ...new Uint8Array(30),
  ]);

describe('the head of an image file', () => {
  it('says kind and size of each kind that can be attached', () => {
    expect(imageHeadOf(png(3, 2))).toEqual({ kind: 'png', width: 3, height: 2 });
    expect(imageHeadOf(jpeg(640, 300, [exif]))).toEqual({ kind: 'jpeg', width: 640, height: 300 });
    const gif = new Uint8Array([...Buffer.from('GIF89a'), 0x40, 0x01, 0xc8, 0x00, ...new Uint8Array(30)]);
    expect(imageHeadOf(gif)).toEqual({ kind: 'gif', width: 320, height: 200 });
    expect(imageHeadOf(webp('VP8X', 0, 0, 0, 0, 0x3f, 1, 0, 0xc7, 0, 0))).toEqual({
      kind: 'webp',
      width: 320,
      height: 200,
    });
    expect(imageHeadOf(webp('VP8 ', 0, 0, 0, 0x9d, 1, 0x2a, 0x40, 1, 0xc8, 0))).toEqual({
      kind: 'webp',
      width: 320,
      height: 200,
    });
    expect(imageHeadOf(webp('VP8L', 0x2f, 0x3f, 0xc1, 0x31, 0))).toEqual({
      kind: 'webp',
      width: 320,
      height: 200,
    });
  });

  it('is read off the bytes and not off a name: markup, archives and bitmaps are no pictures', () => {
    for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'BM', 'PK\x03\x04', '', 'GIF88a'])
      expect(imageKindOf(new TextEncoder().encode(text))).toBeNull();
  });

  it('says nothing of a size of nothing or of a file that ends before it', () => {
    expect(imageHeadOf(png(1, 1, { said: { width: 0, height: 9 } }))).toBeNull();
    expect(imageHeadOf(png(3, 2).subarray(0, 12))).toBeNull();
    expect(imageHeadOf(jpeg(3, 2).subarray(0, 24))).toBeNull();
  });

  it('is read of any bytes without an error', () => {
    const starts = [[...png(1, 1)], [...jpeg(1, 1)], [...webp('VP8L')], [...Buffer.from('GIF89a')], []];
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.nat(60),
        fc.uint8Array({ maxLength: 80 }),
        (start, at, rest) => {
          const bytes = new Uint8Array([...start.slice(0, at), ...rest]);
          const head = imageHeadOf(bytes);
          expect(head === null || (head.width > 0 && head.height > 0)).toBe(true);
          expect(typeof isPixelsAlone(bytes)).toBe('boolean');
        },
      ),
    );
  });
});

describe('pixels alone', () => {
  it('are what a PNG and a JPEG hold that were drawn anew', () => {
    expect(isPixelsAlone(png(3, 2))).toBe(true);
    expect(isPixelsAlone(jpeg(3, 2))).toBe(true);
  });

  it('are not all where words, places or another file come along', () => {
    expect(isPixelsAlone(png(3, 2, { more: [words] }))).toBe(false);
    expect(isPixelsAlone(withTail(png(3, 2)))).toBe(false);
    expect(isPixelsAlone(jpeg(3, 2, [exif]))).toBe(false);
    expect(isPixelsAlone(withTail(jpeg(3, 2)))).toBe(false);
    expect(isPixelsAlone(new TextEncoder().encode('GIF89a'))).toBe(false);
  });

  it('are not there in a file that is cut off', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(png(9, 9), jpeg(9, 9)),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (bytes, part) => {
          expect(isPixelsAlone(bytes.subarray(0, Math.floor(bytes.length * part)))).toBe(false);
        },
      ),
    );
  });

  it('are what is left when an encoder’s profile and everything else is taken out', () => {
    expect(pixelsAlone(jpeg(9, 9, [exif, turned(6)]))).toEqual(jpeg(9, 9));
    expect(pixelsAlone(jpeg(9, 9))).toEqual(jpeg(9, 9));
    const words = pngChunk('tEXt', Buffer.from('a\0b'));
    expect(pixelsAlone(png(9, 9, { more: [words] }))).toEqual(png(9, 9));
    expect(pixelsAlone(new Uint8Array([...jpeg(9, 9), 1, 2, 3]))).toEqual(jpeg(9, 9));
  });
});
