import { useEffect, useMemo } from 'react';
import { toReading } from '../../../shared/domain/document/reading';
import { useStoreQuery } from '../../lib/client';
import type { OpenDocument } from '../../lib/open-document';
import { useOwnPane } from '../../lib/pane';
import { blockElementId } from './dom-text';

/** Puts the sign of a bookmark beside each paragraph on the page that has one. */
export function useBookmarkSigns(opened: OpenDocument, nearBlocks: ReadonlySet<string>): void {
  const pane = useOwnPane();
  const { data } = useStoreQuery('bookmark:list', { documentId: opened.document.id });
  const ids = useMemo(
    () =>
      (data ?? []).flatMap(({ point }) => {
        const at = toReading(opened.reading, point);
        return at ? [blockElementId(pane, opened.reading.blocks[at.index]?.id ?? '')] : [];
      }),
    [data, opened, pane],
  );
  // Written to the page itself, as the current paragraph is: a block is not drawn anew for it.
  useEffect(() => {
    const blocks = ids.map((id) => document.getElementById(id));
    for (const block of blocks) block?.setAttribute('data-bookmarked', '');
    return () => {
      for (const block of blocks) block?.removeAttribute('data-bookmarked');
    };
  }, [ids, nearBlocks]);
}
