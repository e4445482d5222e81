import type { DraftBlock } from '../../../shared/domain/document/block';
import type { Encoding, MediaType, Provenance } from '../../../shared/domain/document/document';
import { DomainError } from '../../../shared/domain/error';

export interface ImportedFile {
  readonly mediaType: MediaType;
  readonly encoding: Encoding;
  /** Each encoding that decodes the file without error, likeliest first, with the same first words. */
  readonly candidates: readonly { readonly encoding: Encoding; readonly sample: string }[];
  readonly drafts: readonly DraftBlock[];
  readonly provenance: Provenance;
}

/**
 * Reads a file of any registered format. `encoding` overrides the detection.
 * Throws DomainError file.empty, file.binary, file.unsupported, file.encoding, file.truncated,
 * file.too-large or file.no-text.
 */
export function importFile(bytes: Uint8Array, fileName: string, encoding?: Encoding): ImportedFile {
  void bytes; void encoding;
  throw new DomainError('file.unsupported', { fileName });
}
