import { DomainError } from '../../../shared/domain/error';
import type { CodebookFormat } from '../../../shared/domain/tag/codebook/entry';
import type { IncomingFile } from '../../../shared/ipc/contract';
import { decodeText } from '../importers/encoding';
import { readIncoming } from '../read-incoming';
import { readCsv } from './read-csv';
import { readQdc, type ReadCodebook } from './read-qdc';

/** A codebook is words about words; a file beyond this is something else. */
const largest = 16_000_000;

/**
 * Reads a codebook file by what it holds, not by its name: XML begins with <. Throws DomainError as the
 * readers do, file.empty, file.binary, codebook.too-large.
 */
export function readCodebookFile(
  file: IncomingFile,
): ReadCodebook & { readonly format: CodebookFormat; readonly fileName: string } {
  const { bytes, name: fileName } = readIncoming(file);
  if (bytes.length === 0) throw new DomainError('file.empty', { fileName });
  if (bytes.length > largest) throw new DomainError('codebook.too-large', { fileName, limit: largest });
  // A project archive is a ZIP; its codebook is another file.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new DomainError('codebook.foreign', { fileName, root: 'ZIP' });
  let text: string;
  try {
    ({ text } = decodeText(bytes));
  } catch (error) {
    throw error instanceof DomainError ? new DomainError(error.code, { ...error.detail, fileName }) : error;
  }
  if (text.includes('\0')) throw new DomainError('file.binary', { fileName });
  const format = /^\s*</u.test(text) ? 'qdc' : 'csv';
  return { ...(format === 'qdc' ? readQdc(text, fileName) : readCsv(text, fileName)), format, fileName };
}
