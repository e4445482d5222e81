import { exportCommands } from '../features/export/commands';
import { helpCommands } from '../features/help/commands';
import { historyCommands } from '../features/history';
import { libraryCommands } from '../features/library/commands';
import { noteCommands } from '../features/notes/commands';
import { readerCommands } from '../features/reader';
import { reviewCommands } from '../features/review/commands';
import { findCommands } from '../features/search';
import { settingsCommands } from '../features/settings/commands';
import { codebookCommands } from '../features/tags';
import type { Command } from '../lib/commands';
import { holdTyping } from '../lib/held-typing';
import { useWorkbench } from '../lib/workbench';

const hasDocument = () => useWorkbench.getState().documentId !== null;

const generalCommands: readonly Command[] = [
  {
    id: 'palette',
    group: 'general',
    shortcuts: ['Mod+K'],
    run: () => {
      holdTyping();
      useWorkbench.getState().openDialog('palette');
    },
  },
  {
    id: 'shortcuts',
    group: 'general',
    shortcuts: ['?'],
    run: () => {
      holdTyping();
      useWorkbench.getState().openDialog('shortcuts');
    },
  },
  {
    id: 'read',
    group: 'general',
    shortcuts: ['Mod+1'],
    isEnabled: hasDocument,
    run: () => useWorkbench.getState().show('read'),
  },
  {
    id: 'register',
    group: 'general',
    shortcuts: ['Mod+2'],
    isEnabled: hasDocument,
    run: () => useWorkbench.getState().show('register'),
  },
  {
    id: 'notes',
    group: 'general',
    shortcuts: ['Mod+3'],
    isEnabled: hasDocument,
    run: () => useWorkbench.getState().show('notes'),
  },
  {
    id: 'codebook',
    group: 'general',
    shortcuts: ['Mod+4'],
    isEnabled: hasDocument,
    run: () => useWorkbench.getState().show('codebook'),
  },
];

/** Every command of the application: palette, shortcut sheet, settings and the keyboard read this list. */
export const commands: readonly Command[] = [
  ...generalCommands,
  ...historyCommands,
  ...libraryCommands,
  ...readerCommands,
  ...findCommands,
  ...noteCommands,
  ...codebookCommands,
  ...exportCommands,
  ...reviewCommands,
  ...settingsCommands,
  ...helpCommands,
];

export const commandById = (id: string): Command | undefined => commands.find((command) => command.id === id);
