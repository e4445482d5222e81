import type { Command } from '../../lib/commands';
import { useWorkbench } from '../../lib/workbench';

export const helpCommands: readonly Command[] = [
  {
    id: 'help',
    group: 'general',
    shortcuts: ['F1'],
    run: () => useWorkbench.getState().openDialog('help'),
  },
];
