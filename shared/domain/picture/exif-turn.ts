/** Whether a JPEG asks to be shown lying on its side, so that its width and height change places. */
export const isTurned = (bytes: Uint8Array): boolean => turnOf(bytes) >= 5;

/**
 * How a JPEG asks to be turned and mirrored: the orientation of its metadata, 1 to 8 (Exif 2.3, tag
 * 0x0112). 1, as it is, for anything that says nothing of it.
 */
export function turnOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return 1;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    if (marker === 0xda || marker === 0xd9) return 1;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || end < at + 4) return 1;
    const isExif = marker === 0xe1 && end - at > 18 && view.getUint32(at + 4) === 0x45786966;
    if (isExif) return orientationIn(view, at + 10, end);
    at = end;
  }
  return 1;
}

/** The orientation that a TIFF structure between two offsets gives in its first directory; 1 where it gives none. */
function orientationIn(view: DataView, start: number, end: number): number {
  const isLittle = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, isLittle);
  if (directory + 2 > end) return 1;
  const count = view.getUint16(directory, isLittle);
  for (let entry = directory + 2; entry < directory + 2 + 12 * count && entry + 12 <= end; entry += 12) {
    if (view.getUint16(entry, isLittle) !== 0x0112) continue;
    const value = view.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
