export { NotesView } from './lazy-notes-view';
export { QuotedBy } from './lazy-quoted-by';
export { NotesTab } from './notes-tab';
export { addQuoteToNote, createNote, openMemo } from './note-actions';
export { noteCommands } from './commands';
