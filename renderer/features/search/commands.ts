import type { Command } from '../../lib/commands';
import { useWorkbench } from '../../lib/workbench';
import { useFind } from './find-state';

const isReading = () => useWorkbench.getState().screen === 'read';

export const findCommands: readonly Command[] = [
  {
    id: 'find',
    group: 'reading',
    shortcuts: ['Mod+F'],
    isEnabled: () => useWorkbench.getState().documentId !== null,
    run: () => {
      useWorkbench.getState().showTab('search');
      // Already open: the field takes the keyboard again.
      requestAnimationFrame(() => {
        const field = document.querySelector<HTMLInputElement>('[data-pane="search"] [role="searchbox"]');
        field?.focus();
        field?.select();
      });
    },
  },
  {
    id: 'find-next',
    group: 'reading',
    shortcuts: ['F3', 'Mod+G'],
    isEnabled: isReading,
    run: () => useFind.getState().step(1),
  },
  {
    id: 'find-previous',
    group: 'reading',
    shortcuts: ['Shift+F3', 'Shift+Mod+G'],
    isEnabled: isReading,
    run: () => useFind.getState().step(-1),
  },
];
