import type { MarkColor } from '../annotation/annotation';
import type { TextRange } from '../document/range';
import type { DocumentId, NoteId, TagId } from '../ids';

/** Bits of `format`, as Lexical keeps them. */
export const inlineFormat = { bold: 1, italic: 2, strikethrough: 4, underline: 8, code: 16 } as const;

/** A clause named in running text: a link to its place that shows its address as it is today. */
export interface NoteClause {
  readonly type: 'clause';
  readonly documentId: DocumentId;
  readonly range: TextRange;
  /** The address as it was shown when the link was made; what stands in exports and counts. */
  readonly label: string;
}
/** A link to another note; `title` is what that was called when the link was made. */
export interface NoteReference {
  readonly type: 'reference';
  readonly noteId: NoteId;
  readonly title: string;
}
/** A footnote where it is called; its number follows from its place. */
export interface NoteFootnote {
  readonly type: 'footnote';
  readonly text: string;
}

/** Inline content of the plainest kind, which every export can hold. */
export type NoteInline =
  | { readonly type: 'text'; readonly text: string; readonly format: number }
  | { readonly type: 'linebreak' }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly NoteInline[] };

/** Anything that a line of a note can hold. */
export type NotePiece = NoteInline | NoteClause | NoteReference | NoteFootnote;

export interface NoteListItem<Piece = NoteInline> {
  readonly children: readonly Piece[];
  /** Lists inside this item. */
  readonly lists: readonly NoteList<Piece>[];
  /** Present in every item of a check list, and only there. */
  readonly checked?: boolean;
}
export interface NoteList<Piece = NoteInline> {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly NoteListItem<Piece>[];
}

/**
 * A clause quoted in a note: a range and the words as they stood when quoted.
 * The address shown is derived from the range; `agrees` is checked whenever it is shown or exported.
 */
export interface NoteQuote {
  readonly type: 'quote';
  readonly documentId: DocumentId;
  readonly range: TextRange;
  /** Source words at the time of quoting. */
  readonly exact: string;
  /** SHA-256 of the document version that was quoted. */
  readonly contentSha256: string;
  readonly color: MarkColor | null;
}

/** A table: every row has as many cells as the first; the first row may be a head. */
export interface NoteTable {
  readonly type: 'table';
  readonly hasHead: boolean;
  readonly rows: readonly (readonly (readonly NotePiece[])[])[];
}

/** A block of the plainest kind, which every export can hold. */
export type BasicBlock<Piece = NoteInline> =
  | { readonly type: 'paragraph'; readonly children: readonly Piece[] }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Piece[] }
  | NoteList<Piece>
  | NoteQuote;

export type NoteBlock =
  | BasicBlock<NotePiece>
  /** Words of somebody else, typed or pasted; a clause of the library is a `quote`. */
  | { readonly type: 'block-quote'; readonly children: readonly NotePiece[] }
  | { readonly type: 'code'; readonly text: string }
  | NoteTable;

/** A note's content as data: what is stored, exported and turned into editor state and back. */
export interface NoteBody {
  readonly blocks: readonly NoteBlock[];
}

export const attachmentKinds = ['annotation', 'tag', 'measure', 'section', 'document'] as const;

/** The record that a memo belongs to: a mark, a tag, a row of the register, a section by its heading's block, a document. */
export interface NoteAttachment {
  readonly kind: (typeof attachmentKinds)[number];
  readonly id: string;
}

export interface NoteSummary {
  readonly id: NoteId;
  /** The document the note belongs to, or null for a note of the whole library. */
  readonly documentId: DocumentId | null;
  readonly title: string;
  /** First words of the text, at most 80 characters. */
  readonly excerpt: string;
  readonly quoteCount: number;
  readonly characterCount: number;
  readonly tagIds: readonly TagId[];
  /** What a memo is about; null for a note that stands by itself. */
  readonly attachedTo: NoteAttachment | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}
export interface Note extends NoteSummary {
  readonly body: NoteBody;
}

/** An earlier state of a note. `at` is when the note was last changed in it (ms). */
export interface NoteVersionSummary {
  readonly id: string;
  readonly title: string;
  readonly excerpt: string;
  readonly characterCount: number;
  readonly at: number;
}
export interface NoteVersion extends NoteVersionSummary {
  readonly body: NoteBody;
}

/** A note that leads to another: with the first words of the paragraph that does. */
export interface NoteLinkFrom {
  readonly noteId: NoteId;
  readonly title: string;
  readonly words: string;
}
