import type { NoteQuote } from '../../../shared/domain/note/note';
import { noteBodySchema } from '../../../shared/ipc/note-schema';

/** Type of the quote's node in the editor's state. */
export const quoteNodeType = 'note-quote';

/** The quote, if this is one in every respect; null for anything forged or half there. */
export function parseQuote(value: unknown): NoteQuote | null {
  const parsed = noteBodySchema.safeParse({ blocks: [value] });
  const block = parsed.success ? parsed.data.blocks[0] : undefined;
  return block?.type === 'quote' ? block : null;
}
