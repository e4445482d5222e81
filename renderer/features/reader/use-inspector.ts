import { useCallback, useEffect, useRef, useState } from 'react';
import { useWorkbench, type InspectorTab } from '../../lib/workbench';
import { useMarkFilter } from '../annotations';
import { usePanes } from './panes';

interface InspectorState {
  readonly isShown: boolean;
  readonly toggle: () => void;
  /** The rail's tab was pressed: its pane slides over the text, or away if it was there. */
  readonly onRail: (tab: InspectorTab) => void;
}

/**
 * Whether the right pane is on the page. Where it `folds` it lies over the text and is open only while it
 * is used; with notes in the `margin` it gives way to them.
 */
export function useInspector(folds: boolean, margin: boolean): InspectorState {
  const wants = usePanes((state) => state.inspector);
  const setPane = usePanes((state) => state.set);
  const [overlayShown, setOverlayShown] = useState(false);
  const setShown = useCallback(
    (shown: boolean) => (folds ? setOverlayShown(shown) : setPane('inspector', shown)),
    [folds, setPane],
  );
  const historyShown = useWorkbench((state) => state.historyTab !== null);
  const isShown = (folds ? overlayShown : wants && !margin) && !historyShown;
  useEffect(() => setOverlayShown(false), [folds]);

  // A command that wants a tab wants to see it.
  const tab = useWorkbench((state) => state.inspectorTab);
  const tabAsked = useWorkbench((state) => state.tabAsked);
  const wanted = useRef({ tab, tabAsked });
  useEffect(() => {
    const before = wanted.current;
    wanted.current = { tab, tabAsked };
    // Where the pane lies over the text it may have been put away with the same tab.
    const isWanted = before.tab !== tab || (folds && before.tabAsked !== tabAsked);
    // Where the pane is folded a mark's card stands in the text.
    if (isWanted && !(folds && tab === 'annotations')) setShown(true);
    // The margin holds marks only; another tab needs its pane.
    if (before.tab !== tab && tab !== 'annotations') setPane('margin', false);
  }, [tab, tabAsked, folds, setShown, setPane]);
  // The form of the filter is in the pane.
  const isFiltering = useMarkFilter((state) => state.isFormOpen);
  useEffect(() => {
    if (isFiltering && folds) setOverlayShown(true);
  }, [isFiltering, folds]);

  const { showHistory } = useWorkbench.getState();
  return {
    isShown,
    toggle: () => {
      showHistory(null);
      setShown(!isShown);
    },
    onRail: (pressed) => {
      showHistory(null);
      wanted.current = { tab: pressed, tabAsked: useWorkbench.getState().tabAsked };
      setShown(!(isShown && pressed === tab));
    },
  };
}
