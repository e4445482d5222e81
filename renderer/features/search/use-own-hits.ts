import { useDeferredValue, useMemo } from 'react';
import type { DocumentId } from '../../../shared/domain/ids';
import type { LibraryHit } from '../../../shared/domain/search/hit';
import { useStoreQuery } from '../../lib/client';

interface OwnHits {
  readonly comments: readonly LibraryHit[];
  readonly notes: readonly LibraryHit[];
}

/** What the researcher wrote on a document that holds the words; asked of the store as typing rests. */
export function useOwnHits(documentId: DocumentId, query: string): OwnHits {
  const words = useDeferredValue(query);
  const { data } = useStoreQuery(
    'search:own',
    { documentId, query: words },
    { enabled: words.trim() !== '', keepPrevious: true },
  );
  return useMemo(() => {
    const hits = words.trim() === '' ? [] : (data ?? []);
    return {
      comments: hits.filter(({ kind }) => kind === 'comment'),
      notes: hits.filter(({ kind }) => kind === 'note'),
    };
  }, [data, words]);
}
