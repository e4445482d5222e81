import type { NoteId } from '../../../shared/domain/ids';
import type { NoteQuote } from '../../../shared/domain/note/note';

/** An editor on the page, as the rest of the feature may use it. */
export interface OpenEditor {
  /** Appends a quote to what is in the editor and stores it; what was typed is stored before. */
  appendQuote(quote: NoteQuote): Promise<void>;
  /** Stores what was typed so far. */
  flush(): Promise<void>;
}

const openEditors = new Map<NoteId, OpenEditor>();
const closing = new Map<NoteId, Promise<void>>();

export function openEditorOf(noteId: NoteId): OpenEditor | undefined {
  return openEditors.get(noteId);
}

export function registerEditor(noteId: NoteId, editor: OpenEditor): () => void {
  openEditors.set(noteId, editor);
  return () => {
    if (openEditors.get(noteId) === editor) openEditors.delete(noteId);
  };
}

/** Remembers the last write of an editor that has left the page. */
export function noteIsClosing(noteId: NoteId, written: Promise<void>): void {
  closing.set(noteId, written);
  void written.finally(() => {
    if (closing.get(noteId) === written) closing.delete(noteId);
  });
}

/** Resolves when nothing typed in this note is on its way to the store any more. */
export async function whenWritten(noteId: NoteId): Promise<void> {
  await openEditors.get(noteId)?.flush();
  await closing.get(noteId);
}
