import i18next from 'i18next';
import type { OperationStep } from '../../../shared/domain/history/operation';
import { callStore } from '../../lib/client';
import { isTyping, type Command } from '../../lib/commands';
import { keyboardPlace } from '../../lib/held-typing';
import { reportFailure, useNotices } from '../../lib/notices';
import { useWorkbench } from '../../lib/workbench';

const nameOf = (step: OperationStep) =>
  [i18next.t(`operation:${step.kind.replace(':', '.')}`), step.subject].filter(Boolean).join(' ');

/** Takes back the last change, whatever it was; says nothing when there is none. */
export function undoLast(): void {
  useNotices.getState().withdrawUndo();
  reportFailure(
    callStore('history:state', {}).then(async ({ undo }) => {
      if (!undo) return;
      const step = await callStore('history:undo', {});
      useNotices.getState().tell(i18next.t('app:undone', { what: nameOf(step) }));
    }),
  );
}

export function redoLast(): void {
  reportFailure(
    callStore('history:state', {}).then(async ({ redo }) => {
      if (!redo) return;
      const step = await callStore('history:redo', {});
      useNotices.getState().tell(i18next.t('app:redone', { what: nameOf(step) }));
    }),
  );
}

/** In a text field the field's own undo is meant; a box or a slider has none. */
const notTyping = (): boolean => !isTyping(keyboardPlace());

export const historyCommands: readonly Command[] = [
  { id: 'undo', group: 'general', shortcuts: ['Mod+Z'], isEnabled: notTyping, run: undoLast },
  { id: 'redo', group: 'general', shortcuts: ['Shift+Mod+Z', 'Mod+Y'], isEnabled: notTyping, run: redoLast },
  {
    id: 'history',
    group: 'general',
    shortcuts: ['Shift+Mod+H'],
    run: () => useWorkbench.getState().showHistory(useWorkbench.getState().historyTab ? null : 'steps'),
  },
  {
    id: 'trash',
    group: 'general',
    shortcuts: [],
    run: () => useWorkbench.getState().showHistory('trash'),
  },
];
