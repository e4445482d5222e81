import { useEffect } from 'react';
import { useStoreQuery } from '../../../lib/client';
import { useWorkbench } from '../../../lib/workbench';
import { closePane } from '../panes-acts';

/** A pane whose document was put away is closed. */
export function useWholePanes(): void {
  const beside = useWorkbench((state) => state.beside);
  const { data: documents } = useStoreQuery('document:list', {});
  const isGone = beside !== null && documents !== undefined && !documents.some(({ id }) => id === beside);
  useEffect(() => {
    const { pane } = useWorkbench.getState();
    if (isGone) closePane(pane === 'first' ? 'second' : 'first');
  }, [isGone]);
}
