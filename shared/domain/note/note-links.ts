import type { DocumentId, NoteId } from '../ids';
import type { Note, NoteBody } from './note';
import { inlinesOf, inlineText } from './note-text';

const wordsAtMost = 80;

/**
 * The words of the first paragraph, item or row that leads to the note, at most 80 characters; null
 * if none does.
 */
export function linksTo(body: NoteBody, noteId: NoteId): string | null {
  for (const block of body.blocks) {
    const children = inlinesOf(block);
    const at = children.findIndex((child) => child.type === 'reference' && child.noteId === noteId);
    if (at < 0) continue;
    const words = inlineText(children).replace(/\s+/gu, ' ').trim();
    return [...words.slice(0, wordsAtMost * 2)].slice(0, wordsAtMost).join('');
  }
  return null;
}

/** The documents whose words the notes quote or whose clauses they name, each once. */
export function documentsIn(notes: readonly Pick<Note, 'body'>[]): readonly DocumentId[] {
  const blocks = notes.flatMap(({ body }) => body.blocks);
  const quoted = blocks.flatMap((block) => (block.type === 'quote' ? [block.documentId] : []));
  const named = blocks
    .flatMap(inlinesOf)
    .flatMap((piece) => (piece.type === 'clause' ? [piece.documentId] : []));
  return [...new Set([...quoted, ...named])];
}
