import type { Command } from '../../lib/commands';
import { otherSide, useWorkbench } from '../../lib/workbench';
import { closePane, openSecondPane, switchPane } from './panes-acts';
import { usePanes } from './panes';
import { isReading } from './mark-in-hand';

const isSplit = () => isReading() && useWorkbench.getState().beside !== null;
const active = () => useWorkbench.getState().pane;

/** Two texts, or two places of one, side by side. */
export const paneCommands: readonly Command[] = [
  {
    id: 'split',
    group: 'reading',
    shortcuts: ['Mod+\\'],
    isEnabled: isReading,
    // Back to one pane, the one with the keyboard stays.
    run: () => (isSplit() ? closePane(otherSide(active())) : openSecondPane()),
  },
  { id: 'other-pane', group: 'reading', shortcuts: ['F6'], isEnabled: isSplit, run: switchPane },
  {
    id: 'sync-panes',
    group: 'reading',
    shortcuts: ['Y'],
    isEnabled: isSplit,
    run: () => usePanes.getState().toggle('synchronised'),
  },
  { id: 'close-pane', group: 'reading', shortcuts: [], isEnabled: isSplit, run: () => closePane(active()) },
];
