import { existsSync, readFileSync } from 'node:fs';
import type { Encoding, MediaType } from '../../shared/domain/document/document';
import { wordMediaType } from '../../shared/domain/document/file-format';
import { largestPicture } from '../../shared/domain/picture/picture';
import { embeddedPicture } from './importers/embedded-picture';
import { decodeText } from './importers/encoding';
import { splitFrontMatter } from './importers/front-matter';
import { pictureSources } from './importers/html';
import { picturePart } from './importers/word/picture-part';
import { originalPath, sha256 } from './originals';

/** Where a picture stands in the file that a document was read from. */
export interface PlaceInFile {
  readonly mediaType: MediaType;
  readonly encoding: Encoding;
  readonly sourceSha256: string;
  /** Its address, as the importer kept it. */
  readonly source: string;
  /** Which of the document's pictures it is, from 0, and how many there are. */
  readonly index: number;
  readonly count: number;
}

interface Opened {
  readonly bytes: Uint8Array;
  /** Addresses of a page's pictures; absent until one is asked for. */
  sources?: readonly string[];
}

/** The file that was looked into last: its pictures come into view one after another. */
let latest: { readonly hash: string; readonly opened: WeakRef<Opened> } | null = null;

/** The kept bytes of a file, compared with their hash; null where they are missing or were changed. */
function openOriginal(libraryDir: string, hash: string): Opened | null {
  const known = latest?.hash === hash ? latest.opened.deref() : undefined;
  const path = originalPath(libraryDir, hash);
  if (!existsSync(path)) return null;
  if (known) return known;
  const bytes = readFileSync(path);
  if (sha256(bytes) !== hash) return null;
  const opened: Opened = { bytes };
  latest = { hash, opened: new WeakRef(opened) };
  return opened;
}

/**
 * The bytes of a picture that the file itself holds, with its name there: a part of a Word file, or what a
 * web page has in an address; `absent` where the file holds none, `missing` where the file was not kept as
 * it came. Throws DomainError picture.too-large, file.damaged.
 */
export function originalPicture(
  libraryDir: string,
  { mediaType, encoding, sourceSha256, source, index, count }: PlaceInFile,
): { readonly bytes: Uint8Array; readonly fileName: string } | 'absent' | 'missing' {
  const isEmbedded = mediaType === 'text/html' && /^data:/i.test(source);
  if (source === '' || (mediaType !== wordMediaType && !isEmbedded)) return 'absent';
  const opened = openOriginal(libraryDir, sourceSha256);
  if (!opened) return 'missing';
  if (!isEmbedded) {
    const bytes = picturePart(opened.bytes, source, largestPicture.bytes);
    return bytes ? { bytes, fileName: source.slice(source.lastIndexOf('/') + 1) } : 'absent';
  }
  opened.sources ??= pictureSources(splitFrontMatter(decodeText(opened.bytes, encoding).text).body);
  // Read otherwise than it once was, nobody knows which is which.
  if (opened.sources.length !== count) return 'absent';
  return embeddedPicture(opened.sources[index] ?? '', largestPicture.bytes) ?? 'absent';
}
