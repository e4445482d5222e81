import type { Command } from '../../lib/commands';
import { useWorkbench } from '../../lib/workbench';
import { useCodebook } from './codebook-state';

const show = () => useWorkbench.getState().show('codebook');
const hasDocument = () => useWorkbench.getState().documentId !== null;

/** What the codebook can do, wherever one stands. */
export const codebookCommands: readonly Command[] = [
  {
    id: 'auto-code',
    group: 'marking',
    shortcuts: ['Shift+Mod+A'],
    isEnabled: hasDocument,
    run: () => {
      show();
      useCodebook.getState().showSide('auto');
    },
  },
  {
    id: 'export-codebook',
    group: 'library',
    shortcuts: [],
    isEnabled: hasDocument,
    run: () => {
      show();
      useCodebook.getState().openDialog('export');
    },
  },
];
