import type { TextRange } from '../document/range';
import type { DocumentId, NoteId } from '../ids';
import type { NoteBody } from './note';
import { inlinesOf } from './note-text';

/** A note that speaks of a document, with the places that it quotes or names. */
export interface NoteCitation {
  readonly noteId: NoteId;
  readonly title: string;
  readonly updatedAt: number;
  readonly places: readonly TextRange[];
}

/** Where in a document a note's quotes stand and the clauses that it names, in the note's order. */
export function placesIn(body: NoteBody, documentId: DocumentId): readonly TextRange[] {
  return body.blocks.flatMap((block): readonly TextRange[] => {
    if (block.type === 'quote') return block.documentId === documentId ? [block.range] : [];
    return inlinesOf(block).flatMap((piece) =>
      piece.type === 'clause' && piece.documentId === documentId ? [piece.range] : [],
    );
  });
}
