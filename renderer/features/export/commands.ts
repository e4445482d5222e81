import type { Command } from '../../lib/commands';
import { useWorkbench } from '../../lib/workbench';

export const exportCommands: readonly Command[] = [
  {
    id: 'export',
    group: 'general',
    shortcuts: ['Mod+E'],
    isEnabled: () => useWorkbench.getState().documentId !== null,
    run: () => useWorkbench.getState().openDialog('export'),
  },
  {
    id: 'print',
    group: 'general',
    shortcuts: ['Mod+P'],
    isEnabled: () => useWorkbench.getState().documentId !== null,
    run: () => useWorkbench.getState().openDialog('print'),
  },
];
