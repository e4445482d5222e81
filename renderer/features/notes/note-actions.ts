import i18next from 'i18next';
import type { DocumentId, NoteId } from '../../../shared/domain/ids';
import type { Note, NoteAttachment, NoteBody, NoteQuote } from '../../../shared/domain/note/note';
import { readingOf, sectionOfBlock, toReading } from '../../../shared/domain/document/reading';
import { callStore, queryClient } from '../../lib/client';
import { dropTyping, holdTyping } from '../../lib/held-typing';
import { useNotices } from '../../lib/notices';
import { useWorkbench } from '../../lib/workbench';
import { noteIsWritten, openEditorOf, someNoteIsWritten, whenWritten } from './open-editors';

const emptyBody: NoteBody = { blocks: [] };
let freshNote: NoteId | null = null;

/** True once for a note that was just made, so that its title takes the keyboard. */
export function takeFresh(noteId: NoteId): boolean {
  if (freshNote !== noteId) return false;
  freshNote = null;
  return true;
}

/** Makes an empty note that belongs to the document and opens it. */
export async function createNote(documentId: DocumentId | null, title = ''): Promise<void> {
  // The title's field is there when the store has the note and the editor is loaded.
  holdTyping();
  try {
    const note = await callStore('note:create', { documentId, title, body: emptyBody });
    freshNote = note.id;
    useWorkbench.getState().openNote(note.id);
  } catch (error) {
    dropTyping();
    throw error;
  }
}

/** Makes a note from a template, filled with what is known of the document, and opens it. */
export async function createFromTemplate(id: string, documentId: DocumentId | null): Promise<void> {
  const { fromTemplate } = await import('./note-templates');
  const { title, body } = await fromTemplate(id, documentId);
  const note = await callStore('note:create', { documentId, title, body });
  freshNote = note.id;
  useWorkbench.getState().openNote(note.id);
}

/** Opens the memo of a mark, a tag, a row of the register, a section or a document; makes it where there is none. */
export async function openMemo(
  attachedTo: NoteAttachment,
  documentId: DocumentId | null,
  title: string,
): Promise<void> {
  const notes = await callStore('note:list', {});
  const known = notes.find((note) => isAttached(note, attachedTo));
  if (known) {
    useWorkbench.getState().openNote(known.id);
    return;
  }
  const note = await createMemo(attachedTo, documentId, title, emptyBody);
  useWorkbench.getState().openNote(note.id);
}

/** Stores a memo without leaving the place where one is. */
export function createMemo(
  attachedTo: NoteAttachment,
  documentId: DocumentId | null,
  title: string,
  body: NoteBody,
): Promise<Note> {
  return callStore('note:create', {
    documentId,
    title: title.slice(0, 200).toWellFormed(),
    body,
    attachedTo,
  });
}

export const isAttached = ({ attachedTo }: Pick<Note, 'attachedTo'>, { kind, id }: NoteAttachment): boolean =>
  attachedTo?.kind === kind && attachedTo.id === id;

/** Deletes a note and offers to take that back; `next` is opened in its place. */
export async function deleteNote(noteId: NoteId, title: string, next: NoteId | null): Promise<void> {
  await whenWritten(noteId);
  await callStore('note:delete', { noteId });
  const workbench = useWorkbench.getState();
  if (workbench.noteId === noteId) useWorkbench.setState({ noteId: next });
  useNotices.getState().offerUndo(i18next.t('notes:deleted', { title: nameOf(title) }));
}

/** The title, or what stands for one where the researcher gave none. */
export function nameOf(title: string): string {
  return title.trim() === '' ? i18next.t('notes:untitled') : title;
}

/**
 * Adds a quote at the end of the note that is open; if none is, of the document's note that was
 * edited last; if there is none, of a new one named after the section. Answers the note's id.
 */
export function addQuoteToNote(quote: NoteQuote): Promise<NoteId> {
  const added = addQuote(quote);
  // An editor that opens before the note is found must not begin without the quote, and then write over it.
  someNoteIsWritten(added);
  return added;
}

async function addQuote(quote: NoteQuote): Promise<NoteId> {
  const known = await noteFor(quote.documentId);
  const note = known ?? (await createForQuote(quote));
  if (known) await appendQuote(known, quote);
  const title = nameOf(note.title);
  useNotices.getState().offerUndo(i18next.t(known ? 'notes:quoted' : 'notes:quotedInNew', { title }));
  return note.id;
}

async function noteFor(documentId: DocumentId): Promise<Pick<Note, 'id' | 'title'> | null> {
  const notes = await callStore('note:list', {});
  const openId = useWorkbench.getState().noteId;
  const open = notes.find((note) => note.id === openId);
  const own = notes.filter((note) => note.documentId === documentId);
  return open ?? own.sort((a, b) => b.updatedAt - a.updatedAt)[0] ?? null;
}

async function appendQuote(note: Pick<Note, 'id'>, quote: NoteQuote): Promise<void> {
  const editor = openEditorOf(note.id);
  if (editor) return editor.appendQuote(quote);
  const before = whenWritten(note.id);
  const append = async () => {
    await before;
    const { body } = await callStore('note:get', { noteId: note.id });
    await callStore('note:update', { noteId: note.id, body: { blocks: [...body.blocks, quote] } });
  };
  const appended = append();
  // An editor that opens meanwhile waits for this; it would write an older text over the quote.
  noteIsWritten(note.id, appended);
  await appended;
}

async function createForQuote(quote: NoteQuote): Promise<Note> {
  const title = await sectionTitle(quote);
  const note = await callStore('note:create', {
    documentId: quote.documentId,
    title,
    body: { blocks: [quote] },
  });
  useWorkbench.setState({ noteId: note.id });
  return note;
}

/** Heading of the section that holds the quote; before the first heading, the document's title. */
async function sectionTitle(quote: NoteQuote): Promise<string> {
  const input = { documentId: quote.documentId };
  const content = await queryClient.fetchQuery({
    queryKey: ['document:open', input],
    queryFn: () => callStore('document:open', input),
  });
  const reading = readingOf(content.blocks, content.repairs);
  const place = toReading(reading, quote.range.start);
  const heading = place && sectionOfBlock(reading.blocks[place.index]);
  const index = heading ? reading.indexOf.get(heading) : undefined;
  const title = index === undefined ? '' : (reading.blocks[index]?.text ?? '');
  return (title || content.document.title).slice(0, 500).toWellFormed();
}
