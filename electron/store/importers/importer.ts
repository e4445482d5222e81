import type { DraftBlock } from '../../../shared/domain/document/block';
import type { MediaType, Provenance } from '../../../shared/domain/document/document';

/** What an importer reads out of a decoded text. */
export interface ImportedText {
  readonly drafts: readonly DraftBlock[];
  /** What the file itself says of its origin. */
  readonly provenance: Partial<Provenance>;
}

/** One format that can be brought in: a file beside this one and a line in the registry. */
export interface Importer {
  readonly mediaType: MediaType;
  /** File name extensions in lower case, without the dot. */
  readonly extensions: readonly string[];
  /** How surely a text without its front matter is of this format, from 0 (no) to 1. */
  sniff(text: string): number;
  /** Reads a text whose line ends are \n and which has no byte order mark. */
  read(text: string): ImportedText;
}
