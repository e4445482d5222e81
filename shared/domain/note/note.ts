import type { MarkColor } from '../annotation/annotation';
import type { TextRange } from '../document/range';
import type { DocumentId, NoteId } from '../ids';

/** Bits of `format`, as Lexical keeps them. */
export const inlineFormat = { bold: 1, italic: 2, strikethrough: 4, underline: 8, code: 16 } as const;

export type NoteInline =
  | { readonly type: 'text'; readonly text: string; readonly format: number }
  | { readonly type: 'linebreak' }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly NoteInline[] };

export interface NoteListItem {
  readonly children: readonly NoteInline[];
  /** Lists inside this item. */
  readonly lists: readonly NoteList[];
}
export interface NoteList {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly NoteListItem[];
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

export type NoteBlock =
  | { readonly type: 'paragraph'; readonly children: readonly NoteInline[] }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly NoteInline[] }
  | NoteList
  | NoteQuote;

/** A note's content as data: what is stored, exported and turned into editor state and back. */
export interface NoteBody {
  readonly blocks: readonly NoteBlock[];
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
  readonly createdAt: number;
  readonly updatedAt: number;
}
export interface Note extends NoteSummary {
  readonly body: NoteBody;
}
