import type { TextRange } from '../document/range';
import type { AnnotationId, DocumentId, NoteId } from '../ids';

/** A place where the words stand, in the source or in the researcher's own writing. */
export interface LibraryHit {
  readonly documentId: DocumentId | null;
  readonly documentTitle: string;
  readonly kind: 'text' | 'comment' | 'note' | 'transcription';
  /** The note that holds the words; null for hits in a document or a comment. */
  readonly noteId: NoteId | null;
  /** Of a comment: the mark that it belongs to. */
  readonly annotationId?: AnnotationId;
  /** Range in the source for `text`, `comment` (the mark's) and `transcription` (its picture's place); null for a note. */
  readonly range: TextRange | null;
  /** Short address of the place, or the note's title. */
  readonly address: string;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}
