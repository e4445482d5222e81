import type { NoteId } from '../../../shared/domain/ids';
import type { NoteQuote } from '../../../shared/domain/note/note';

/** An editor on the page, as the rest of the feature may use it. */
export interface OpenEditor {
  /** Appends a quote to what is in the editor and stores it; what was typed is stored before. */
  appendQuote(quote: NoteQuote): Promise<void>;
  /** Brings a heading of the text into view, by its number from 0, and puts the caret there. */
  showHeading(index: number): void;
  /** Stores what was typed so far. */
  flush(): Promise<void>;
}

const openEditors = new Map<NoteId, OpenEditor>();
const writing = new Map<NoteId, Promise<void>>();
let somewhere = Promise.resolve();

export function openEditorOf(noteId: NoteId): OpenEditor | undefined {
  return openEditors.get(noteId);
}

export function registerEditor(noteId: NoteId, editor: OpenEditor): () => void {
  openEditors.set(noteId, editor);
  return () => {
    if (openEditors.get(noteId) === editor) openEditors.delete(noteId);
  };
}

/** Remembers a write to a note that no editor on the page knows of. */
export function noteIsWritten(noteId: NoteId, written: Promise<void>): void {
  const all = Promise.allSettled([writing.get(noteId), written]).then(() => undefined);
  writing.set(noteId, all);
  void all.then(() => {
    if (writing.get(noteId) === all) writing.delete(noteId);
  });
}

/** Remembers a write to a note that is yet to be found: it may be any. */
export function someNoteIsWritten(written: Promise<unknown>): void {
  somewhere = Promise.allSettled([somewhere, written]).then(() => undefined);
}

/** Resolves when the writes from outside the open editor that are on their way now are stored. */
export async function whenOthersWritten(noteId: NoteId): Promise<void> {
  await somewhere;
  await writing.get(noteId);
}

/** Resolves when all writes to this note that are on their way now are stored. */
export async function whenWritten(noteId: NoteId): Promise<void> {
  await Promise.all([openEditors.get(noteId)?.flush(), writing.get(noteId)]);
}
