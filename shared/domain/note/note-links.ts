import type { NoteId } from '../ids';
import type { NoteBody } from './note';
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
