import type { DraftBlock } from '../../../shared/domain/document/block';
import type { Encoding, MediaType, Provenance } from '../../../shared/domain/document/document';
import { DomainError } from '../../../shared/domain/error';
import { decodeText } from './encoding';
import { splitFrontMatter } from './front-matter';
import { html } from './html';
import type { BinaryImporter, ImportedText, Importer, PagedImporter, TellProgress } from './importer';
import { largestFile } from './largest-file';
import { kindOfBinary } from './magic';
import { markdown } from './markdown';
import { pdf } from './pdf';
import { plainText } from './plain-text';
import { word } from './word';

/** Every format of text that can be brought in. */
export const importers: readonly Importer[] = [html, markdown, plainText];
/** Every format of bytes that can be brought in. */
export const binaryImporters: readonly BinaryImporter[] = [word];
/** Every format of pages that can be brought in. */
export const pagedImporters: readonly PagedImporter[] = [pdf];

export interface ImportedFile {
  readonly mediaType: MediaType;
  readonly encoding: Encoding;
  /** Each encoding that decodes the file without error, likeliest first, with the same first words. */
  readonly candidates: readonly { readonly encoding: Encoding; readonly sample: string }[];
  readonly drafts: readonly DraftBlock[];
  readonly provenance: Provenance;
}

export { largestFile };
/** Trust in a file's name, added to what its content says. */
const nameWeight = 0.45;

/** Control characters that no text holds, escape sequences of terminals apart. */
function looksBinary(text: string): boolean {
  const head = text.slice(0, 65_536);
  if (text.includes('\0')) return true;
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const controls = head.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls > head.length / 50;
}

function importerFor(body: string, fileName: string): Importer {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  let best = plainText;
  let most = -1;
  for (const importer of importers) {
    const score = importer.sniff(body) + (importer.extensions.includes(extension) ? nameWeight : 0);
    if (score > most) [best, most] = [importer, score];
  }
  return best;
}

/** What a reader of bytes threw, with the name of the file. */
function named(error: unknown, fileName: string): unknown {
  if (error instanceof DomainError) return new DomainError(error.code, { fileName, ...error.detail });
  // Nesting that no writer makes ends in the reader's stack.
  return error instanceof RangeError ? new DomainError('file.damaged', { fileName }) : error;
}

function readBinary(importer: BinaryImporter, bytes: Uint8Array, fileName: string): ImportedText {
  try {
    return importer.read(bytes);
  } catch (error) {
    throw named(error, fileName);
  }
}

/** What was read as a file of the library; a format of bytes has no encoding to choose. */
function imported(
  mediaType: MediaType,
  { drafts, provenance }: ImportedText,
  fileName: string,
  text: { readonly encoding: Encoding; readonly candidates: ImportedFile['candidates'] } = {
    encoding: 'utf-8',
    candidates: [],
  },
): ImportedFile {
  if (!drafts.some((draft) => /[\p{L}\p{N}]/u.test(draft.text)))
    throw new DomainError('file.no-text', { fileName });
  const unknown = { publisher: '', headline: '', address: '', published: '' };
  return {
    mediaType,
    encoding: text.encoding,
    candidates: text.candidates,
    drafts,
    provenance: { ...unknown, ...provenance, fileName },
  };
}

function checkSize(bytes: Uint8Array, fileName: string): void {
  if (bytes.length > largestFile)
    throw new DomainError('file.too-large', { fileName, bytes: bytes.length, limit: largestFile });
}

/**
 * Reads a file of any registered format, those of pages too. `tell` hears how far it is.
 * Throws what importFile throws, and what the format's own reader does, with `fileName`.
 */
export async function importAny(
  bytes: Uint8Array,
  fileName: string,
  encoding: Encoding | undefined,
  tell: TellProgress,
): Promise<ImportedFile> {
  const kind = kindOfBinary(bytes);
  const paged = pagedImporters.find((importer) => importer.kind === kind);
  if (!paged) return importFile(bytes, fileName, encoding);
  checkSize(bytes, fileName);
  const read = await paged.read(bytes, tell).catch((error: unknown) => {
    throw named(error, fileName);
  });
  return imported(paged.mediaType, read, fileName);
}

/**
 * Reads a file of any format that is read in one go; what it is decides its content before its name.
 * `encoding` overrides the detection. Throws DomainError file.too-large, file.empty,
 * file.unsupported (`kind`: what it is), file.damaged (`part`), file.binary, file.encoding (`position` in bytes),
 * file.truncated or file.no-text; each with `fileName`.
 */
export function importFile(bytes: Uint8Array, fileName: string, encoding?: Encoding): ImportedFile {
  const refuse = (code: DomainError['code'], detail: DomainError['detail'] = {}) =>
    new DomainError(code, { fileName, ...detail });
  checkSize(bytes, fileName);
  if (bytes.length === 0) throw refuse('file.empty');
  const kind = kindOfBinary(bytes);
  if (kind) {
    const binary = binaryImporters.find((importer) => importer.kind === kind);
    if (!binary) throw refuse('file.unsupported', { kind });
    return imported(binary.mediaType, readBinary(binary, bytes, fileName), fileName);
  }
  let decoded;
  try {
    decoded = decodeText(bytes, encoding);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    // Bytes of no text at all are told apart from a text with a wrong byte in it.
    if (!encoding && bytes.subarray(0, 65_536).includes(0)) throw refuse('file.binary');
    throw refuse(error.code, error.detail);
  }
  if (looksBinary(decoded.text)) throw refuse('file.binary');
  if (decoded.text.trim() === '') throw refuse('file.empty');

  const front = splitFrontMatter(decoded.text);
  const importer = importerFor(front.body, fileName);
  const read = importer.read(front.body);
  return imported(
    importer.mediaType,
    { drafts: read.drafts, provenance: { ...read.provenance, ...front.provenance } },
    fileName,
    decoded,
  );
}
