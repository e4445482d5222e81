import { useEffect } from 'react';
import type { Review, ReviewBlock } from '../../../../shared/domain/document/review';
import type { ReviewOutline } from '../../../../shared/ipc/contract';
import { useStoreQuery } from '../../../lib/client';
import { useIncoming } from '../incoming';

/** Blocks that one call brings. */
const pageLength = 80;

export interface ReviewedFile {
  readonly key: number;
  readonly token: string;
  readonly review: Review;
}

/** The outline of a file under review; one that the store keeps no more is read again. */
export function useOutline({ key, token, review }: ReviewedFile): ReviewOutline | undefined {
  const inspectAgain = useIncoming((state) => state.inspectAgain);
  const { data, error } = useStoreQuery(
    'import:outline',
    { token, review: asInput(review) },
    { keepPrevious: true },
  );
  const isGone = error?.code === 'import.review';
  useEffect(() => {
    if (isGone) inspectAgain(key);
  }, [isGone, key, inspectAgain]);
  return data;
}

/** One block of it, fetched with its neighbours when a row first asks for it. */
export function useReviewBlock({ token, review }: ReviewedFile, index: number): ReviewBlock | undefined {
  const from = Math.floor(index / pageLength) * pageLength;
  const { data } = useStoreQuery(
    'import:blocks',
    { token, review: asInput(review), from, count: pageLength },
    { keepPrevious: true },
  );
  return data?.find((block) => block.index === index);
}

/** A review as a call takes it. */
export const asInput = (review: Review) => ({
  off: [...review.off],
  keepsLines: review.keepsLines,
  changes: [...review.changes],
});
