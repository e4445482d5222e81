import i18next from 'i18next';
import { addressOfBlock } from '../../../../shared/domain/document/address';
import { canChange } from '../../../../shared/domain/document/can-change';
import type { TextPoint } from '../../../../shared/domain/document/range';
import { toReading } from '../../../../shared/domain/document/reading';
import { callStore } from '../../../lib/client';
import { reportFailure, useNotices } from '../../../lib/notices';
import { addressFormNow } from '../../../lib/reading-address';
import { useWorkbench } from '../../../lib/workbench';
import { useReader } from '../reader-state';
import { shown } from '../shown';
import { changeFor, type StructureAct } from './acts';

/** The place that a command means: the caret or the outline's row, whichever was last, else the mark in hand. */
export function placeInHand(): TextPoint | null {
  const here = shown();
  if (!here || useWorkbench.getState().screen !== 'read') return null;
  const { inHand } = useReader.getState();
  if (inHand && here.opened.blockById.has(inHand.block)) return inHand;
  return here.marks.byId.get(useWorkbench.getState().focusedAnnotation ?? '')?.range.start ?? null;
}

export function isPossible(act: StructureAct, point: TextPoint | null): boolean {
  const reading = shown()?.opened.reading;
  return reading !== undefined && point !== null && canChange(reading, changeFor(act, point));
}

/** Makes the change in one step and offers to take it back. */
export function act(act: StructureAct, point: TextPoint | null): void {
  const opened = shown()?.opened;
  if (!opened || !point) return;
  const index = toReading(opened.reading, point)?.index ?? -1;
  const address = addressOfBlock(opened.reading, index, addressFormNow());
  reportFailure(
    callStore('structure:change', {
      documentId: opened.document.id,
      changes: [changeFor(act, point)],
    }).then(() => useNotices.getState().offerUndo(i18next.t(`structure:done.${act}`, { address }))),
  );
}
