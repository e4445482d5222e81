import type { Annotation, MarkColor } from '../annotation/annotation';
import type { Block } from '../document/block';
import type { DocumentSummary } from '../document/document';
import type { TextRange } from '../document/range';
import type { Repair } from '../document/repair';
import type { BlockId, NoteId, TagId } from '../ids';
import type { Measure } from '../measure/register';
import type { Note } from '../note/note';
import type { ImageKind } from '../picture/image-file';
import type { Transcription } from '../picture/picture';
import type { Language } from '../settings/settings';
import type { Tag } from '../tag/tag';

/** A document with its text, as it is read now. */
export interface ExportSource {
  readonly document: DocumentSummary;
  /** The reading's version, which the addresses belong to. */
  readonly version: string;
  readonly blocks: readonly Block[];
  readonly repairs: readonly Repair[];
}

/** The picture that a block shows. */
export interface ExportPicture {
  /** Whether the researcher put it there; else the imported file itself holds it. */
  readonly isAttached: boolean;
  readonly kind: ImageKind;
  /** Of the bytes as they are kept. */
  readonly sha256: string;
  /** Pixels, as it is shown: turned, if its metadata asks for that. */
  readonly width: number;
  readonly height: number;
  /** How its metadata asks for it to be turned (`turnOf`); 1 for as it is. */
  readonly turn: number;
  /** Empty where only its being there matters. */
  readonly bytes: Uint8Array;
  /** The bytes as base64 (RFC 4648). */
  readonly base64: () => string;
}

/** All that a report of a document draws on. */
export interface ExportInput extends ExportSource {
  /** The other documents that the notes quote or name, as far as the library still has them. */
  readonly others?: readonly ExportSource[];
  readonly annotations: readonly Annotation[];
  readonly tags: readonly Tag[];
  readonly notes: readonly Note[];
  /** What the researcher typed off pictures, in text order. */
  readonly transcriptions?: readonly Transcription[];
  /** The hash of the picture that each block with marked regions shows now; a block without one is absent. */
  readonly shownPictures?: ReadonlyMap<BlockId, string>;
  /** What the picture blocks show; `unread` where a picture is there that cannot be read. */
  readonly pictures?: ReadonlyMap<BlockId, ExportPicture | 'unread'>;
  /** The register in text order; absent where it was not asked for. */
  readonly measures?: readonly Measure[];
  /** Marks that the reader's filter keeps out, and what it asks in words; absent where nothing is filtered. */
  readonly withheld?: { readonly words: string; readonly annotations: readonly Annotation[] };
}

/** Which marks are meant; what is empty asks for nothing. A tag stands for those under it too. */
export interface MarkFilter {
  /** All of these, any of these, none of these. */
  readonly tags: {
    readonly all: readonly TagId[];
    readonly any: readonly TagId[];
    readonly none: readonly TagId[];
  };
  readonly colors: readonly MarkColor[];
  /** Words that stand in the marked words or in a comment. */
  readonly text: string;
  /** First and last day (2026-11-28, UTC) on which the mark was made. */
  readonly from: string | null;
  readonly to: string | null;
  /** Names of those who marked or commented. */
  readonly authors: readonly string[];
}

/** What an export is of. A document has its notes with it; a set of notes has nothing else. */
export type ExportScope =
  | { readonly kind: 'document' }
  /** Headings whose sections alone are meant. */
  | { readonly kind: 'sections'; readonly sections: readonly BlockId[] }
  | { readonly kind: 'filter'; readonly filter: MarkFilter }
  | { readonly kind: 'selection'; readonly range: TextRange }
  | { readonly kind: 'notes'; readonly noteIds: readonly NoteId[] };

/** `text`, `chapter`, `tag`, `topic` (the top of a tag's tree), `date` (newest day first), `color`. */
export const exportOrders = ['text', 'chapter', 'tag', 'topic', 'date', 'color'] as const;
export type ExportOrder = (typeof exportOrders)[number];

/** What is told of a mark beside its words and their place, which always stand. */
export const exportFields = ['tags', 'color', 'comments', 'author'] as const;
export type ExportField = (typeof exportFields)[number];

export const exportParts = ['measures', 'annotations', 'notes', 'fullText', 'codebook'] as const;
export type ExportPart = (typeof exportParts)[number];

/** The researcher's choices for an export. */
export interface ExportOptions {
  readonly scope: ExportScope;
  readonly order: ExportOrder;
  readonly include: Readonly<Record<ExportPart, boolean>>;
  readonly fields: readonly ExportField[];
  readonly address: 'long' | 'short';
  /** How a folder is divided: all marks in one file, or a file a chapter. Notes have a file each. */
  readonly division: 'note' | 'chapter';
  readonly language: Language;
}
