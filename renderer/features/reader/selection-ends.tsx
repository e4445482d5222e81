import { useEffect } from 'react';
import { useModals } from '../../lib/modals';
import { useWorkbench } from '../../lib/workbench';
import { domRange, scrollerOf } from './dom-text';
import { useReader, type ReaderSelection } from './reader-state';
import styles from './selection-bar.module.css';

/**
 * Both ends of a selection, so that it cannot be taken for a mark; its words too while a field or a
 * dialog has the page's own selection.
 */
export function SelectionEnds({ selection }: { readonly selection: ReaderSelection }) {
  useKeptFill(selection);
  return (
    <>
      <Caret rect={selection.start} side="start" />
      <Caret rect={selection.end} side="end" />
    </>
  );
}

function Caret({ rect, side }: { readonly rect: DOMRect; readonly side: 'start' | 'end' }) {
  const pane = scrollerOf(useWorkbench.getState().pane)?.getBoundingClientRect();
  if (!pane || rect.bottom < pane.top || rect.top > pane.bottom - 4) return null;
  const line =
    Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--reading-line')) || 34;
  const middle = (rect.top + rect.bottom) / 2;
  return (
    <span
      aria-hidden
      className={styles['caret']}
      style={{ left: (side === 'start' ? rect.left : rect.right) - 1, top: middle - line / 2, height: line }}
    />
  );
}

/** What is selected stays painted while it is not the page's selection or lies under a dialog. */
function useKeptFill({ range }: ReaderSelection): void {
  const isPicking = useReader((state) => state.picking !== null);
  const isUnderDialog = useModals((state) => state.open > 0);
  const isCovered = isPicking || isUnderDialog;
  useEffect(() => {
    const made = isCovered ? domRange(useWorkbench.getState().pane, range) : null;
    if (!made) return;
    const highlight = new Highlight(made);
    highlight.priority = 9;
    CSS.highlights.set('selection-kept', highlight);
    return () => void CSS.highlights.delete('selection-kept');
  }, [isCovered, range]);
}
