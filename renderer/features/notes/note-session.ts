import type { NoteId } from '../../../shared/domain/ids';
import type { Note, NoteBody } from '../../../shared/domain/note/note';
import { callStore } from '../../lib/client';
import { useNotices } from '../../lib/notices';
import { Autosave, type SaveState } from './autosave';
import { fromEditorState, toEditorState } from './editor-state';

export interface NoteDraft {
  readonly title: string;
  readonly body: NoteBody;
}

/** What could not be stored before its note was left; it waits here for the note to be opened again. */
const heldDrafts = new Map<NoteId, NoteDraft>();

/** Equal for bodies that say the same, whatever the order of their fields. */
const fingerprint = (body: NoteBody) => JSON.stringify(fromEditorState(toEditorState(body)));

interface SessionListener {
  onState(state: SaveState, error?: unknown): void;
  /** The note was changed from outside (an undo, another window of the interface). */
  onReplaced(draft: NoteDraft): void;
}

/** The writing of one open note: what is in its fields, what the store holds, and the way between. */
export class NoteSession {
  readonly noteId: NoteId;
  readonly initial: NoteDraft;
  listener: SessionListener | null = null;
  #stored: { title: string; body: string };
  #title: string;
  #readBody: () => NoteBody;
  #isEditorComposing: () => boolean = () => false;
  #isTitleComposing = false;
  readonly #autosave: Autosave;

  constructor(note: Note) {
    this.noteId = note.id;
    this.#stored = { title: note.title, body: fingerprint(note.body) };
    this.initial = heldDrafts.get(note.id) ?? { title: note.title, body: note.body };
    this.#title = this.initial.title;
    this.#readBody = () => this.initial.body;
    this.#autosave = new Autosave({
      delay: 400,
      longest: 700,
      write: () => this.#write(),
      onState: (state, error) => this.#tell(state, error),
      isComposing: () => this.#isTitleComposing || this.#isEditorComposing(),
    });
    if (heldDrafts.delete(note.id)) this.#autosave.touch();
  }

  /** The editor gives its text whenever it is asked for. */
  connect(readBody: () => NoteBody, isComposing: () => boolean): void {
    this.#readBody = readBody;
    this.#isEditorComposing = isComposing;
  }
  setTitle(title: string, isComposing: boolean): void {
    this.#isTitleComposing = isComposing;
    this.#title = title;
    this.#autosave.touch();
  }
  bodyChanged(): void {
    this.#autosave.touch();
  }
  flush(): Promise<void> {
    return this.#autosave.flush();
  }
  flushAtOnce(): void {
    this.#autosave.flushAtOnce();
  }

  /** Leaves the note: what waits is written, and kept here if that fails. */
  async close(): Promise<void> {
    await this.#autosave.flush();
    if (!this.#autosave.isPending) await this.#keepVersion();
    if (!this.#autosave.isPending || this.listener) return;
    heldDrafts.set(this.noteId, { title: this.#title, body: this.#readBody() });
  }

  /** What is left stays as a version. That none was kept (the note is gone) is no loss of words. */
  async #keepVersion(): Promise<void> {
    await callStore('note:keep-version', { noteId: this.noteId }).catch(() => undefined);
  }

  /**
   * Looks at a note that the store sent. Echoes of what was written here are passed over, and what
   * is being typed wins; otherwise the store is asked once more, since answers may be overtaken.
   */
  async receive(note: Note): Promise<void> {
    if (!this.#differs(note) || this.#autosave.isPending) return;
    const fresh = await callStore('note:get', { noteId: this.noteId });
    if (!this.#differs(fresh) || this.#autosave.isPending) return;
    this.#stored = { title: fresh.title, body: fingerprint(fresh.body) };
    this.#title = fresh.title;
    this.listener?.onReplaced({ title: fresh.title, body: fresh.body });
  }

  #differs(note: Note): boolean {
    return note.title !== this.#stored.title || fingerprint(note.body) !== this.#stored.body;
  }

  async #write(): Promise<void> {
    const title = this.#title;
    const body = this.#readBody();
    const print = fingerprint(body);
    const hasTitle = title !== this.#stored.title;
    const hasBody = print !== this.#stored.body;
    if (!hasTitle && !hasBody) return;
    await callStore('note:update', {
      noteId: this.noteId,
      ...(hasTitle ? { title } : {}),
      ...(hasBody ? { body } : {}),
    });
    this.#stored = { title, body: print };
  }

  #tell(state: SaveState, error: unknown): void {
    if (this.listener) this.listener.onState(state, error);
    else if (state === 'failed') useNotices.getState().reportError(error);
  }
}
