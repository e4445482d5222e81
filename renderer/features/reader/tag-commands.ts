import { tagShortcuts } from '../../../shared/domain/tag/tag';
import type { Command } from '../../lib/commands';
import { showMark } from '../../lib/follow-marks';
import { reportFailure } from '../../lib/notices';
import { useWorkbench } from '../../lib/workbench';
import { setMarkTags } from '../annotations';
import { tagFromWords, tagOfKey } from '../tags';
import { useReader } from './reader-state';
import { focusedMark, hasSelection, isReading, markInHand } from './selection-actions';
import { shown } from './shown';

/** Gives the selection a mark with the digit's tag, in its colour; a mark in hand gets the tag, or loses it. */
function applyKey(digit: number): void {
  const tag = tagOfKey(digit);
  const mark = focusedMark();
  if (!tag) return;
  if (hasSelection()) reportFailure(markInHand({ color: tag.color, tagIds: [tag.id] }));
  else if (mark) {
    const has = mark.tagIds.includes(tag.id);
    setMarkTags(mark.id, has ? mark.tagIds.filter((id) => id !== tag.id) : [...mark.tagIds, tag.id]);
  }
}

function tagWords(): void {
  const { selection } = useReader.getState();
  const here = shown();
  if (!selection || !here) return;
  reportFailure(
    tagFromWords(here.opened.document.id, selection.range).then(({ annotation }) => {
      showMark(annotation);
      document.getSelection()?.removeAllRanges();
      useReader.getState().setSelection(null);
      useWorkbench.getState().focusAnnotation(annotation.id);
      useWorkbench.getState().showTab('annotations');
    }),
  );
}

/** Tags without the picker: a digit of one's own, or the words themselves. */
export const tagCommands: readonly Command[] = [
  ...tagShortcuts.map((digit): Command => ({
    id: `tag-key-${digit}`,
    group: 'marking',
    shortcuts: [`Shift+${digit}`],
    isEnabled: () =>
      isReading() && (hasSelection() || focusedMark() !== undefined) && tagOfKey(digit) !== null,
    run: () => applyKey(digit),
  })),
  {
    id: 'tag-from-words',
    group: 'marking',
    shortcuts: ['V'],
    isEnabled: () => isReading() && hasSelection(),
    run: tagWords,
  },
];
