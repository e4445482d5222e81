export { NotesView } from './lazy-notes-view';
export { NotesTab } from './notes-tab';
export { addQuoteToNote, openMemo } from './note-actions';
export { noteCommands } from './commands';
