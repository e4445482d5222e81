import { createContext } from 'react';
import type { Note } from '../../../shared/domain/note/note';

/** The note whose text is being written, for what is shown inside of it. */
export const NoteContext = createContext<Note | null>(null);
