import { flushSync } from 'react-dom';
import type { Command } from '../../lib/commands';
import { holdTyping } from '../../lib/held-typing';
import { useWorkbench } from '../../lib/workbench';
import { useFind } from './find-state';

const isReading = () => useWorkbench.getState().screen === 'read';

/** Puts the keyboard into the search field; false while it is not on the page. */
function takeKeyboard(): boolean {
  const field = document.querySelector<HTMLInputElement>('[data-pane="search"] [role="searchbox"]');
  field?.focus();
  field?.select();
  return field !== null;
}

/** Goes to another hit; the search comes into view with it, or its hits would not be seen. */
function step(by: 1 | -1): void {
  const { inspectorTab, historyTab, showTab } = useWorkbench.getState();
  const { hits, step: stepBy } = useFind.getState();
  if (hits.length > 0 && (inspectorTab !== 'search' || historyTab !== null)) showTab('search');
  stepBy(by);
}

export const findCommands: readonly Command[] = [
  {
    id: 'find',
    group: 'reading',
    shortcuts: ['Mod+F'],
    isEnabled: () => useWorkbench.getState().documentId !== null,
    run: () => {
      // At once: what is typed right after the key is already meant for the field.
      flushSync(() => useWorkbench.getState().showTab('search'));
      // From another screen the field comes with the text.
      if (!takeKeyboard()) holdTyping();
    },
  },
  {
    id: 'find-next',
    group: 'reading',
    shortcuts: ['F3', 'Mod+G'],
    isEnabled: isReading,
    run: () => step(1),
  },
  {
    id: 'find-previous',
    group: 'reading',
    shortcuts: ['Shift+F3', 'Shift+Mod+G'],
    isEnabled: isReading,
    run: () => step(-1),
  },
];
