import type { Command } from '../../lib/commands';
import { useWorkbench } from '../../lib/workbench';
import { chooseFiles } from './receive';

export const libraryCommands: readonly Command[] = [
  {
    id: 'library',
    group: 'library',
    shortcuts: ['Shift+Mod+L'],
    run: () => useWorkbench.getState().show('library'),
  },
  { id: 'import', group: 'library', shortcuts: ['Mod+O'], run: chooseFiles },
];
