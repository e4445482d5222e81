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
  /** How surely the text is of this format, 0 (no) … 1; content outweighs the name. */
  sniff(text: string, name: string): number;
  read(text: string): ImportedText;
}
