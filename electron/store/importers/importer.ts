import type { DraftBlock } from '../../../shared/domain/document/block';
import type { MediaType, Provenance } from '../../../shared/domain/document/document';

/** How far the reading of a file is: pages or blocks out of all there are. */
export interface ReadingStep {
  readonly stage: 'pages' | 'structure' | 'repairs';
  readonly done: number;
  readonly total: number;
}
export type TellProgress = (step: ReadingStep) => void;

/** What an importer reads out of a decoded text. */
export interface ImportedText {
  readonly drafts: readonly DraftBlock[];
  /** What the file itself says of its origin. */
  readonly provenance: Partial<Provenance>;
}

/** One format of text that can be brought in: a file beside this one and a line in the registry. */
export interface Importer {
  readonly mediaType: MediaType;
  /** File name extensions in lower case, without the dot. */
  readonly extensions: readonly string[];
  /** How surely a text without its front matter is of this format, from 0 (no) to 1. */
  sniff(text: string): number;
  /** Reads a text whose line ends are \n and which has no byte order mark. */
  read(text: string): ImportedText;
}

/** One format that is no text: known by its leading bytes, whatever the file is called. */
export interface BinaryImporter {
  readonly mediaType: MediaType;
  /** The name that `kindOfBinary` gives it. */
  readonly kind: string;
  /** Reads the whole file. Throws DomainError file.damaged or file.unpacks-too-large. */
  read(bytes: Uint8Array): ImportedText;
}

/** One format that is read page by page, by code that is loaded when the first such file comes. */
export interface PagedImporter {
  readonly mediaType: MediaType;
  /** The name that `kindOfBinary` gives it. */
  readonly kind: string;
  read(bytes: Uint8Array, tell: TellProgress): Promise<ImportedText>;
}
