import { crc32, deflateSync } from 'node:zlib';

const latin = (text: string) => Buffer.from(text, 'latin1');
const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

export function pngChunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([latin(name), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}

interface PngOptions {
  /** Chunks between the head and the pixels. */
  readonly more?: readonly Buffer[];
  /** What the head says, if it lies. */
  readonly said?: { readonly width: number; readonly height: number };
}

/** A true PNG of stripes, grey, 8 bits a pixel. */
export function png(
  width: number,
  height: number,
  { more = [], said }: PngOptions = {},
): Uint8Array<ArrayBuffer> {
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.of(0), Buffer.alloc(width, Math.floor(y / 8) % 2 ? 0xdd : 0x55)]),
  );
  const head = Buffer.concat([
    uint32(said?.width ?? width),
    uint32(said?.height ?? height),
    Buffer.of(8, 0, 0, 0, 0),
  ]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      pngChunk('IHDR', head),
      ...more,
      pngChunk('IDAT', deflateSync(Buffer.concat(rows))),
      pngChunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

const segment = (marker: number, data: Uint8Array) => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length + 2);
  return Buffer.concat([Buffer.of(0xff, marker), length, data]);
};

/** The frame of a JPEG: its segments are right, its pixels are not. */
export function jpeg(width: number, height: number, more: readonly Buffer[] = []): Uint8Array<ArrayBuffer> {
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.of(0xff, 0xd8),
      segment(0xe0, latin('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
      ...more,
      segment(0xc0, frame),
      segment(0xda, Buffer.of(1, 1, 0, 0, 63, 0)),
      Buffer.of(0x12, 0xff, 0x00, 0xff, 0xd0, 0x34),
      Buffer.of(0xff, 0xd9),
    ]),
  );
}
export const exif = segment(0xe1, latin('Exif\0\0 31.2304 N 121.4737 E'));

/** Metadata (Exif) that asks for one of the eight ways to turn a picture. */
export function turned(orientation: number): Buffer {
  const entry = Buffer.alloc(12);
  entry.writeUInt16BE(0x0112, 0);
  entry.writeUInt16BE(3, 2);
  entry.writeUInt32BE(1, 4);
  entry.writeUInt16BE(orientation, 8);
  const directory = Buffer.concat([Buffer.of(0, 1), entry, Buffer.alloc(4)]);
  return segment(0xe1, Buffer.concat([latin('Exif\0\0MM\0*'), uint32(8), directory]));
}

/** The bytes of a JPEG with further segments behind its beginning. */
export const jpegWith = (bytes: Uint8Array, more: readonly Buffer[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat([bytes.subarray(0, 2), ...more, bytes.subarray(2)]));

/** A true GIF89a of pictures of one grey each (0 to 127), shown one after another. */
export function gif(width: number, height: number, greys: readonly number[]): Uint8Array<ArrayBuffer> {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(width, 0);
  size.writeUInt16LE(height, 2);
  const palette = Buffer.from(Array.from({ length: 128 }, (_, at) => [at * 2, at * 2, at * 2]).flat());
  const frame = (grey: number) => {
    // Codes stay eight bits wide as long as the table is cleared before it grows.
    const codes: number[] = [];
    for (let at = 0; at < width * height; at += 1) {
      if (at % 100 === 0) codes.push(128);
      codes.push(grey);
    }
    codes.push(129);
    const blocks: Buffer[] = [];
    for (let at = 0; at < codes.length; at += 255) {
      const part = codes.slice(at, at + 255);
      blocks.push(Buffer.from([part.length, ...part]));
    }
    return Buffer.concat([
      Buffer.of(0x21, 0xf9, 4, 4, 10, 0, 0, 0, 0x2c, 0, 0, 0, 0),
      size,
      Buffer.of(0, 7),
      ...blocks,
      Buffer.of(0),
    ]);
  };
  return new Uint8Array(
    Buffer.concat([
      latin('GIF89a'),
      size,
      Buffer.of(0xf6, 0, 0),
      palette,
      ...greys.map(frame),
      Buffer.of(0x3b),
    ]),
  );
}
