/** Kinds of picture that can be chosen; the first two are what is stored. */
export type ImageKind = 'png' | 'jpeg' | 'webp' | 'gif';
export type PictureType = 'image/png' | 'image/jpeg';

/** What the head of an image file says; pixels, before any turning that its metadata asks for. */
export interface ImageHead {
  readonly kind: ImageKind;
  readonly width: number;
  readonly height: number;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const latin = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length));

/** The kind of an image by its leading bytes, never by its name; null for anything else. */
export function imageKindOf(bytes: Uint8Array): ImageKind | null {
  if (pngSignature.every((byte, at) => bytes[at] === byte)) return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (/^GIF8[79]a$/.test(latin(bytes, 0, 6))) return 'gif';
  return latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 4) === 'WEBP' ? 'webp' : null;
}

/** A part of a file: a chunk of a PNG or a segment of a JPEG. `end` is where the next begins. */
interface Part {
  readonly name: string;
  readonly start: number;
  readonly data: number;
  readonly end: number;
}

/** The chunks of a PNG up to its end; null where one reaches over the end of the file. */
function pngChunks(bytes: Uint8Array): readonly Part[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Part[] = [];
  for (let at = pngSignature.length; ;) {
    if (at + 12 > bytes.length) return null;
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const chunk = { name: latin(bytes, at + 4, 4), start: at, data: at + 8, end };
    chunks.push(chunk);
    if (chunk.name === 'IEND') return chunks;
    at = end;
  }
}

/** End of the entropy-coded data that begins at `at`: the next marker that is no restart. */
function endOfScan(bytes: Uint8Array, at: number): number {
  let next = at;
  while (next + 1 < bytes.length) {
    const code = bytes[next + 1]!;
    if (bytes[next] === 0xff && code !== 0 && code !== 0xff && !(code >= 0xd0 && code <= 0xd7)) return next;
    next += 1;
  }
  return bytes.length;
}

const hex = (code: number) => code.toString(16).padStart(2, '0');

/** The segments of a JPEG, by their marker (`c0`), as far as they are whole; the last one is `d9` if it has an end. */
function jpegSegments(bytes: Uint8Array): readonly Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const segments: Part[] = [];
  let at = 2;
  while (at + 2 <= bytes.length && bytes[at] === 0xff) {
    const code = bytes[at + 1]!;
    if (code === 0xff) {
      at += 1;
      continue;
    }
    if (code === 0xd9) return [...segments, { name: 'd9', start: at, data: at + 2, end: at + 2 }];
    if (at + 4 > bytes.length) return segments;
    let end = at + 2 + view.getUint16(at + 2);
    if (code === 0xda) end = endOfScan(bytes, end);
    if (end > bytes.length) return segments;
    segments.push({ name: hex(code), start: at, data: at + 4, end });
    at = end;
  }
  return segments;
}

const isFrame = (name: string) => /^c[0-35-79-bd-f]$/.test(name);

function sizeOf(kind: ImageKind, bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (kind === 'jpeg') {
    const frame = jpegSegments(bytes).find(({ name }) => isFrame(name));
    if (!frame || frame.end - frame.data < 5) return null;
    return { width: view.getUint16(frame.data + 3), height: view.getUint16(frame.data + 1) };
  }
  if (bytes.length < 30) return null;
  if (kind === 'png') return { width: view.getUint32(16), height: view.getUint32(20) };
  if (kind === 'gif') return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  const form = latin(bytes, 12, 4);
  const uint24 = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  if (form === 'VP8X') return { width: uint24(24) + 1, height: uint24(27) + 1 };
  if (form === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (form !== 'VP8L') return null;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** What the head says of an image, read without decoding it; null where it is no image or says nothing. */
export function imageHeadOf(bytes: Uint8Array): ImageHead | null {
  const kind = imageKindOf(bytes);
  const size = kind && sizeOf(kind, bytes);
  return kind && size && size.width > 0 && size.height > 0 ? { kind, ...size } : null;
}

/** What a picture needs to be drawn, and nothing that could carry words, places or other files. */
const plainChunks = new Set(['IHDR', 'PLTE', 'tRNS', 'sRGB', 'gAMA', 'cHRM', 'sBIT', 'IDAT', 'IEND']);
const plainSegments = new Set(['c0', 'c1', 'c2', 'c4', 'da', 'db', 'dd', 'e0', 'd9']);

/** A frame of a JPEG's head that holds a preview is longer. */
const isPlain = ({ name, data, end }: Part): boolean =>
  plainChunks.has(name) || (plainSegments.has(name) && (name !== 'e0' || end - data <= 14));

/**
 * A PNG or JPEG without what it can be drawn without: an encoder adds the profile of its colours, which are
 * the usual ones (sRGB) where none is named. Whether the rest is sound is for `isPixelsAlone` to say.
 */
export function pixelsAlone(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const isPng = imageKindOf(bytes) === 'png';
  const parts = (isPng ? pngChunks(bytes) : jpegSegments(bytes)) ?? [];
  const head = bytes.subarray(0, isPng ? pngSignature.length : 2);
  const kept = [head, ...parts.filter(isPlain).map(({ start, end }) => bytes.subarray(start, end))];
  const whole = new Uint8Array(kept.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of kept) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Whether a PNG or JPEG holds pixels alone: no metadata, no comment, no preview, nothing behind its
 * end. An image that was drawn anew is so; a file as a camera or an editor wrote it hardly ever is.
 */
export function isPixelsAlone(bytes: Uint8Array): boolean {
  const kind = imageKindOf(bytes);
  if (kind === 'png') {
    const chunks = pngChunks(bytes);
    return (
      chunks?.[0]?.name === 'IHDR' &&
      chunks.at(-1)?.end === bytes.length &&
      chunks.some(({ name }) => name === 'IDAT') &&
      chunks.every(isPlain)
    );
  }
  if (kind !== 'jpeg') return false;
  const segments = jpegSegments(bytes);
  const last = segments.at(-1);
  return (
    last?.name === 'd9' &&
    last.end === bytes.length &&
    segments.some(({ name }) => name === 'da') &&
    segments.every(isPlain)
  );
}
