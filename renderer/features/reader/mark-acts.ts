import i18next from 'i18next';
import type { TextPoint } from '../../../shared/domain/document/range';
import type { Command } from '../../lib/commands';
import { linear } from '../../lib/open-document';
import { useNotices } from '../../lib/notices';
import { useWorkbench } from '../../lib/workbench';
import { mergeMarks, provideCardActs, splitMark, useMarkFilter } from '../annotations';
import { startRanging } from './ranging';
import { useReader } from './reader-state';
import { focusedMark, hasSelection, isReading } from './mark-in-hand';
import { pickTags } from './selection-actions';
import { shown } from './shown';

const hint = (key: string) => useNotices.getState().tell(i18next.t(`marks:${key}`));

/** Where the mark in hand can be split: at the start of a selection in it, or at the caret. */
function splitPoint(): TextPoint | null {
  const mark = focusedMark();
  const opened = shown()?.opened;
  const { selection, inHand } = useReader.getState();
  const at = (hasSelection() ? selection?.range.start : null) ?? inHand;
  if (!mark || !opened || !at) return null;
  const place = linear(opened, at);
  return place > linear(opened, mark.range.start) && place < linear(opened, mark.range.end) ? at : null;
}

function split(): void {
  const mark = focusedMark();
  const at = splitPoint();
  if (mark && at) splitMark(mark.id, at);
  else hint('splitHint');
}

/** The mark that follows the one in hand in the same paragraph, or lies over its end. */
function mergeNext(): void {
  const { marks, opened } = shown() ?? {};
  const mark = focusedMark();
  if (!mark || !marks || !opened) return;
  const end = linear(opened, mark.range.end);
  const next = marks.list[marks.list.indexOf(mark) + 1];
  const isNear =
    next && (next.range.start.block === mark.range.end.block || linear(opened, next.range.start) <= end);
  if (isNear && !mark.region && !next.region) mergeMarks([mark, next]);
  else hint('mergeHint');
}

function duplicate(): void {
  const mark = focusedMark();
  if (!mark) return;
  useReader.getState().setDuplicating(mark.id);
  pickTags();
}

function choose(): void {
  const mark = focusedMark();
  if (mark) useMarkFilter.getState().toggleChosen(mark.id);
}

function openBeside(): void {
  const mark = focusedMark();
  if (mark) useWorkbench.getState().openBeside(mark.documentId, mark.range);
}

const hasMark = () => isReading() && focusedMark() !== undefined;
const acts = [
  { id: 'edit-range', name: 'range.edit', shortcut: 'R', run: startRanging },
  { id: 'split-mark', name: 'split', shortcut: 'Shift+S', ofWords: true, run: split },
  { id: 'merge-next', name: 'mergeNext', shortcut: 'Shift+M', ofWords: true, run: mergeNext },
  { id: 'duplicate-mark', name: 'duplicate', shortcut: 'Shift+D', run: duplicate },
  { id: 'open-beside', name: 'openBeside', shortcut: 'O', run: openBeside },
  { id: 'choose-mark', name: 'bulk.choose', shortcut: 'X', run: choose },
] as const;
provideCardActs(acts);

/** What can be done to the mark in hand: in the palette, by keys, and in the menu of its card. */
export const markActCommands: readonly Command[] = acts.map(({ id, shortcut, run }) => ({
  id,
  group: 'marking',
  shortcuts: [shortcut],
  isEnabled: () => hasMark() && (id === 'split-mark' || !hasSelection()),
  run,
}));
