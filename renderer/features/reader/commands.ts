import { markColors } from '../../../shared/domain/annotation/annotation';
import { markStyles } from '../../../shared/domain/annotation/style';
import type { Command } from '../../lib/commands';
import { holdTyping, keyboardPlace } from '../../lib/held-typing';
import { useWorkbench } from '../../lib/workbench';
import {
  addMeasure,
  commentSelection,
  copyWithCitation,
  deleteFocused,
  markSelection,
  pickTags,
  quoteSelection,
  stepMark,
  restyle,
  nextStyle,
} from './selection-actions';
import { useMarkFilter } from '../annotations';
import { toggleBookmark } from './bookmarks';
import { paneCommands } from './pane-commands';
import { usePanes } from './panes';
import { markActCommands } from './mark-acts';
import { focusedMark, hasSelection, hasTarget, isReading, rangeInHand } from './mark-in-hand';
import { useReader } from './reader-state';
import { tagCommands } from './tag-commands';
import { goBack, goForward, useTrail } from './trail';
import { structureCommands } from './structure/commands';
import { moveEdge, narrow, walkClause, walkParagraph, walkSection, walkSentence, widen } from './walk';

const hasTextSelection = () => inText() && useReader.getState().selection !== null;
const hasWords = () => isReading() && rangeInHand() !== undefined;

export const readerCommands: readonly Command[] = [
  ...markColors.map((color): Command => ({
    id: `color-${color}`,
    group: 'marking',
    shortcuts: [String(color)],
    isEnabled: hasTarget,
    run: () => markSelection(color),
  })),
  {
    id: 'next-style',
    group: 'marking',
    shortcuts: ['S'],
    isEnabled: () => isReading() && focusedMark() !== undefined,
    run: nextStyle,
  },
  ...markActCommands,
  {
    id: 'filter-marks',
    group: 'marking',
    shortcuts: ['F'],
    isEnabled: isReading,
    run: () => {
      useWorkbench.getState().showTab('annotations');
      useMarkFilter.getState().openForm(true);
    },
  },
  ...markStyles.map((style): Command => ({
    id: `style-${style}`,
    group: 'marking',
    shortcuts: [],
    isEnabled: isReading,
    run: () => restyle(style),
  })),
  { id: 'tag', group: 'marking', shortcuts: ['T'], isEnabled: hasTarget, run: () => pickTags() },
  ...tagCommands,
  { id: 'comment', group: 'marking', shortcuts: ['C'], isEnabled: hasTarget, run: commentSelection },
  { id: 'measure', group: 'marking', shortcuts: ['M'], isEnabled: hasWords, run: addMeasure },
  { id: 'quote', group: 'marking', shortcuts: ['Q'], isEnabled: hasWords, run: quoteSelection },
  {
    id: 'copy-cited',
    group: 'marking',
    shortcuts: ['Shift+Mod+C'],
    isEnabled: hasWords,
    run: copyWithCitation,
  },
  {
    id: 'delete-mark',
    group: 'marking',
    shortcuts: ['Delete', 'Backspace'],
    isEnabled: () => isReading() && !hasSelection() && focusedMark() !== undefined,
    run: deleteFocused,
  },
  {
    id: 'bookmark',
    group: 'reading',
    shortcuts: ['B'],
    isEnabled: isReading,
    run: toggleBookmark,
  },
  {
    id: 'go-to',
    group: 'reading',
    shortcuts: ['G'],
    isEnabled: isReading,
    run: () => {
      holdTyping();
      useWorkbench.getState().openDialog('go-to');
    },
  },
  {
    id: 'back',
    group: 'reading',
    shortcuts: ['Alt+ArrowLeft'],
    isEnabled: () => useTrail.getState().back.length > 0,
    run: goBack,
  },
  {
    id: 'forward',
    group: 'reading',
    shortcuts: ['Alt+ArrowRight'],
    isEnabled: () => useTrail.getState().forward.length > 0,
    run: goForward,
  },
  {
    id: 'focus-mode',
    group: 'reading',
    shortcuts: ['F8'],
    isEnabled: isReading,
    run: () => usePanes.getState().toggle('focus'),
  },
  {
    id: 'margin-notes',
    group: 'reading',
    shortcuts: ['F7'],
    isEnabled: isReading,
    run: () => usePanes.getState().toggle('margin'),
  },
  ...paneCommands,
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
    id: 'next-clause',
    group: 'reading',
    shortcuts: ['Mod+ArrowRight'],
    isEnabled: inText,
    run: () => walkClause(1),
  },
  {
    id: 'previous-clause',
    group: 'reading',
    shortcuts: ['Mod+ArrowLeft'],
    isEnabled: inText,
    run: () => walkClause(-1),
  },
  {
    id: 'next-section',
    group: 'reading',
    shortcuts: ['Shift+J'],
    isEnabled: isReading,
    run: () => walkSection(1),
  },
  {
    id: 'previous-section',
    group: 'reading',
    shortcuts: ['Shift+K'],
    isEnabled: isReading,
    run: () => walkSection(-1),
  },
  {
    id: 'extend-clause',
    group: 'reading',
    shortcuts: ['Shift+ArrowRight'],
    isEnabled: hasTextSelection,
    run: () => moveEdge('end', 1, 'clause'),
  },
  {
    id: 'shrink-clause',
    group: 'reading',
    shortcuts: ['Shift+ArrowLeft'],
    isEnabled: hasTextSelection,
    run: () => moveEdge('end', -1, 'clause'),
  },
  { id: 'widen', group: 'reading', shortcuts: ['Shift+ArrowUp'], isEnabled: hasTextSelection, run: widen },
  {
    id: 'narrow',
    group: 'reading',
    shortcuts: ['Shift+ArrowDown'],
    isEnabled: hasTextSelection,
    run: narrow,
  },
  {
    id: 'end-further',
    group: 'reading',
    shortcuts: ['Shift+Mod+ArrowRight'],
    isEnabled: hasTextSelection,
    run: () => moveEdge('end', 1, 'character'),
  },
  {
    id: 'end-back',
    group: 'reading',
    shortcuts: ['Shift+Mod+ArrowLeft'],
    isEnabled: hasTextSelection,
    run: () => moveEdge('end', -1, 'character'),
  },
  {
    id: 'start-further',
    group: 'reading',
    shortcuts: ['Mod+Alt+ArrowRight'],
    isEnabled: hasTextSelection,
    run: () => moveEdge('start', 1, 'character'),
  },
  {
    id: 'start-back',
    group: 'reading',
    shortcuts: ['Mod+Alt+ArrowLeft'],
    isEnabled: hasTextSelection,
    run: () => moveEdge('start', -1, 'character'),
  },
  ...structureCommands,
];

/** Arrow keys walk the text only while the text, not a tree or a list, has the keyboard. */
function inText(): boolean {
  const active = keyboardPlace();
  const { dialog } = useWorkbench.getState();
  return (
    isReading() &&
    (active === document.body || active?.querySelector('[data-reader]') !== null) &&
    // A place for a comment is chosen in the text itself.
    (dialog === null || dialog === 'comments-place')
  );
}
