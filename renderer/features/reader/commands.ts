import { markColors } from '../../../shared/domain/annotation/annotation';
import type { Command } from '../../lib/commands';
import { useWorkbench } from '../../lib/workbench';
import {
  addMeasure,
  commentSelection,
  copyWithCitation,
  deleteFocused,
  focusedMark,
  hasSelection,
  isReading,
  markSelection,
  pickTags,
  quoteSelection,
  stepMark,
} from './selection-actions';
import { structureCommands } from './structure/commands';
import { extendSentence, walkParagraph, walkSentence } from './walk';

const hasTarget = () => isReading() && (hasSelection() || focusedMark() !== undefined);

export const readerCommands: readonly Command[] = [
  ...markColors.map((color): Command => ({
    id: `color-${color}`,
    group: 'marking',
    shortcuts: [String(color)],
    isEnabled: hasTarget,
    run: () => markSelection(color),
  })),
  { id: 'tag', group: 'marking', shortcuts: ['T'], isEnabled: hasTarget, run: () => pickTags() },
  { id: 'comment', group: 'marking', shortcuts: ['C'], isEnabled: hasTarget, run: commentSelection },
  { id: 'measure', group: 'marking', shortcuts: ['M'], isEnabled: hasTarget, run: addMeasure },
  { id: 'quote', group: 'marking', shortcuts: ['Q'], isEnabled: hasTarget, run: quoteSelection },
  {
    id: 'copy-cited',
    group: 'marking',
    shortcuts: ['Shift+Mod+C'],
    isEnabled: hasTarget,
    run: copyWithCitation,
  },
  {
    id: 'delete-mark',
    group: 'marking',
    shortcuts: ['Delete', 'Backspace'],
    isEnabled: () => isReading() && !hasSelection() && focusedMark() !== undefined,
    run: deleteFocused,
  },
  { id: 'next-mark', group: 'marking', shortcuts: ['N'], isEnabled: isReading, run: () => stepMark(1) },
  { id: 'previous-mark', group: 'marking', shortcuts: ['P'], isEnabled: isReading, run: () => stepMark(-1) },
  {
    id: 'next-paragraph',
    group: 'reading',
    shortcuts: ['J'],
    isEnabled: isReading,
    run: () => walkParagraph(1),
  },
  {
    id: 'previous-paragraph',
    group: 'reading',
    shortcuts: ['K'],
    isEnabled: isReading,
    run: () => walkParagraph(-1),
  },
  {
    id: 'next-sentence',
    group: 'reading',
    shortcuts: ['ArrowRight'],
    isEnabled: inText,
    run: () => walkSentence(1),
  },
  {
    id: 'previous-sentence',
    group: 'reading',
    shortcuts: ['ArrowLeft'],
    isEnabled: inText,
    run: () => walkSentence(-1),
  },
  {
    id: 'extend-sentence',
    group: 'reading',
    shortcuts: ['Shift+ArrowRight'],
    isEnabled: () => inText() && hasSelection(),
    run: () => extendSentence(1),
  },
  {
    id: 'shrink-sentence',
    group: 'reading',
    shortcuts: ['Shift+ArrowLeft'],
    isEnabled: () => inText() && hasSelection(),
    run: () => extendSentence(-1),
  },
  ...structureCommands,
];

/** Arrow keys walk the text only while the text, not a tree or a list, has the keyboard. */
function inText(): boolean {
  const active = document.activeElement;
  return (
    isReading() &&
    (active === document.body || active?.querySelector('[data-reader]') !== null) &&
    !useWorkbench.getState().dialog
  );
}
