import { useState } from 'react';
import type { StructureChange } from '../../../../shared/domain/document/change-structure';
import type { Review } from '../../../../shared/domain/document/review';
import { callStore, CallError, queryClient } from '../../../lib/client';
import { useIncoming } from '../incoming';
import { asInput, type ReviewedFile } from './use-reviewed';

export interface ReviewChanges {
  /** Makes a change, if it can be made; answers whether it was. */
  change(change: StructureChange): Promise<boolean>;
  /** Takes the last change back. */
  undo(): void;
  toggleRepair(at: number): void;
  toggleLines(): void;
  readonly canUndo: boolean;
  /** True where the last change could not be made. */
  readonly isRefused: boolean;
}

/** What the reader decides in the review, each tried by the store before it stands. */
export function useReviewChanges({ key, token, review }: ReviewedFile): ReviewChanges {
  const setReview = useIncoming((state) => state.setReview);
  const [isRefused, setRefused] = useState(false);
  const tryOut = async (next: Review): Promise<boolean> => {
    const input = { token, review: asInput(next) };
    try {
      const outline = await callStore('import:outline', input);
      queryClient.setQueryData(['import:outline', input], outline);
      setReview(key, next);
      setRefused(false);
      return true;
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      if (error.code === 'import.review') useIncoming.getState().inspectAgain(key);
      setRefused(error.code === 'structure.invalid' || error.code === 'range.invalid');
      return false;
    }
  };
  // A decision about repairs may leave a later change without its place: then it does not stand.
  const set = (next: Review) => void tryOut(next);
  return {
    change: (one) => tryOut({ ...review, changes: [...review.changes, one] }),
    undo: () => set({ ...review, changes: review.changes.slice(0, -1) }),
    toggleRepair: (at) =>
      set({
        ...review,
        off: review.off.includes(at) ? review.off.filter((one) => one !== at) : [...review.off, at],
      }),
    toggleLines: () => set({ ...review, keepsLines: !review.keepsLines }),
    canUndo: review.changes.length > 0,
    isRefused,
  };
}
