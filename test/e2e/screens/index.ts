import { dialogStops } from './dialogs';
import { notesStops } from './notes';
import { readerStops } from './reader';
import { registerStops } from './register';
import type { Stop } from './stop';

export type { Stop } from './stop';

/** Every screen, dialog and menu, as walks that begin in the reader of a new library. */
export const walks: Readonly<Record<string, readonly Stop[]>> = {
  reader: readerStops,
  register: registerStops,
  'notes and codebook': notesStops,
  'dialogs, library and settings': dialogStops,
};
