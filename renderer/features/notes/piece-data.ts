import type { NoteClause, NoteFootnote, NoteReference } from '../../../shared/domain/note/note';
import { noteBodySchema } from '../../../shared/ipc/note-schema';

/** What stands in a line as one piece: a link to a clause or a note, the call of a footnote. */
export type Piece = NoteClause | NoteReference | NoteFootnote;

/** Type of such a piece's node in the editor's state. */
export const pieceNodeType = 'note-piece';

/** The piece, if this is one in every respect; null for anything forged or half there. */
export function parsePiece(value: unknown): Piece | null {
  const parsed = noteBodySchema.safeParse({ blocks: [{ type: 'paragraph', children: [value] }] });
  const block = parsed.success ? parsed.data.blocks[0] : undefined;
  const child = block?.type === 'paragraph' ? block.children[0] : undefined;
  return child?.type === 'clause' || child?.type === 'reference' || child?.type === 'footnote' ? child : null;
}

/** Id of the field that holds a footnote's words, by the key of its call. */
export const footnoteFieldId = (key: string) => `footnote-${key}`;
