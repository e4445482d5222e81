import { readingOf } from '../../shared/domain/document/reading';
import type { Reading } from '../../shared/domain/document/reading-block';
import type { Repair } from '../../shared/domain/document/repair';
import { reviewedRepairs, type Review } from '../../shared/domain/document/review';
import { DomainError } from '../../shared/domain/error';
import type { NewId } from '../../shared/domain/ids';
import type { ReadFile } from './reading/read-now';
import type { UnderstoodFile } from './understand';

/** Files kept while they are reviewed; one that was put away is read again when it is looked at. */
const mostKept = 4;

export interface ReviewedFile extends ReadFile {
  readonly understood: UnderstoodFile;
}

/** How a file reads under a review. */
export interface Reviewed {
  readonly file: ReviewedFile;
  readonly repairs: readonly Repair[];
  readonly reading: Reading;
}

/** The files that stand in the review of an import, each under the token that its inspection gave. */
export interface Reviews {
  keep(file: ReviewedFile): string;
  /** Throws DomainError import.review where the file is kept no more: it is to be inspected again. */
  read(token: string, review: Review): Reviewed;
}

interface Kept {
  readonly file: ReviewedFile;
  /** The last review asked for, and what it gave: the window asks for one review many times. */
  last: { readonly key: string; readonly reviewed: Reviewed } | null;
}

export function createReviews(newId: NewId): Reviews {
  const kept = new Map<string, Kept>();
  return {
    keep(file) {
      const token = newId();
      kept.set(token, { file, last: null });
      for (const oldest of kept.keys()) {
        if (kept.size <= mostKept) break;
        kept.delete(oldest);
      }
      return token;
    },
    read(token, review) {
      const entry = kept.get(token);
      if (!entry) throw new DomainError('import.review');
      // The one in hand is the last to be put away.
      kept.delete(token);
      kept.set(token, entry);
      const key = JSON.stringify(review);
      if (entry.last?.key === key) return entry.last.reviewed;
      const { blocks, repairs: proposed } = entry.file.understood;
      const repairs = reviewedRepairs(blocks, proposed, review, newId);
      const reviewed = { file: entry.file, repairs, reading: readingOf(blocks, repairs) };
      entry.last = { key, reviewed };
      return reviewed;
    },
  };
}
