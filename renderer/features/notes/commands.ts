import type { Command } from '../../lib/commands';
import { reportFailure } from '../../lib/notices';
import { useWorkbench } from '../../lib/workbench';
import { createNote } from './note-actions';

export const noteCommands: readonly Command[] = [
  {
    id: 'new-note',
    shortcuts: ['Mod+N'],
    group: 'notes',
    run: () => reportFailure(createNote(useWorkbench.getState().documentId)),
  },
];
