import { tagShortcuts } from '../../../shared/domain/tag/tag';
import type { Command } from '../../lib/commands';
import { showMark } from '../../lib/follow-marks';
import { reportFailure } from '../../lib/notices';
import { setMarkTags } from '../annotations';
import { tagFromWords, tagOfKey } from '../tags';
import { useReader } from './reader-state';
import {
  focusedMark,
  hasSelection,
  hasTarget,
  isReading,
  markInHand,
  takeInHand,
  withFreshMark,
} from './mark-in-hand';
import { shown } from './shown';

/** Gives the selection a mark with the digit's tag, in its colour; a mark in hand gets the tag, or loses it. */
function applyKey(digit: number): void {
  const tag = tagOfKey(digit);
  const mark = focusedMark();
  if (!tag || withFreshMark(({ id, tagIds }) => setMarkTags(id, [...tagIds, tag.id]))) return;
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
  const made = tagFromWords(here.opened.document.id, selection.range).then(({ annotation }) => {
    showMark(annotation);
    return annotation;
  });
  reportFailure(takeInHand(selection.range, made));
}

/** Tags without the picker: a digit of one's own, or the words themselves. */
export const tagCommands: readonly Command[] = [
  ...tagShortcuts.map((digit): Command => ({
    id: `tag-key-${digit}`,
    group: 'marking',
    shortcuts: [`Shift+${digit}`],
    isEnabled: () => hasTarget() && tagOfKey(digit) !== null,
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
