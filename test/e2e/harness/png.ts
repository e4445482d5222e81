/** Width and height of a PNG in pixels; throws if the bytes are none. */
export function pngSize(png: Buffer): { readonly width: number; readonly height: number } {
  if (png.subarray(0, 8).toString('latin1') !== '\x89PNG\r\n\x1a\n') throw new Error('not a PNG');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
