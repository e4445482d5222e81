import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { HistoryEntry, HistoryPage } from '../../../shared/domain/history/operation';
import { callStore } from '../../lib/client';

/** Steps that are asked for at once. */
const pageLength = 100;

/** The steps of the history, newest first, page by page. */
export function useSteps() {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['history:list', {}],
    queryFn: ({ pageParam }) =>
      callStore('history:list', { limit: pageLength, ...(pageParam ? { before: pageParam } : {}) }),
    initialPageParam: 0,
    getNextPageParam: (last: HistoryPage) => (last.hasMore ? (last.entries.at(-1)?.seq ?? null) : null),
  });
  const entries = useMemo<readonly HistoryEntry[]>(
    () => data?.pages.flatMap((page) => page.entries) ?? [],
    [data],
  );
  return {
    entries,
    isKnown: data !== undefined,
    hasMore: hasNextPage && !isFetchingNextPage,
    more: () => void fetchNextPage(),
  };
}
