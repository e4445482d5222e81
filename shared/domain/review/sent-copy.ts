import type { Author } from '../annotation/annotation';
import type { TextRange } from '../document/range';
import type { AnnotationId, BlockId, CommentId, CopyId, DocumentId, RepairId } from '../ids';
import type { Language } from '../settings/settings';

/** A comment as it went out in a file, so that what comes back can be told from it. */
export interface SentComment {
  /** Eight hexadecimal digits under 80000000, the same in every file for the same comment. */
  readonly durableId: string;
  /** Null for a mark without comments, whose tags and address were sent in their place. */
  readonly commentId: CommentId | null;
  readonly annotationId: AnnotationId;
  /** The comment that this one answers, by its durable id; threads are one level deep. */
  readonly parent: string | null;
  readonly author: Author;
  /** As printed: wall clock to the second, without zone. */
  readonly date: string;
  readonly text: string;
  /** The line under the words that tells tags and address; '' where there is none. */
  readonly data: string;
  readonly isResolved: boolean;
  readonly range: TextRange;
}

/** What a file held when it went out. */
export interface SentCopy {
  readonly id: CopyId;
  readonly documentId: DocumentId;
  readonly contentSha256: string;
  readonly exportedAt: number;
  readonly language: Language;
  /** The blocks of the reading that were printed, null for all of them. */
  readonly blocks: readonly BlockId[] | null;
  /** The repairs that were active. */
  readonly repairs: readonly RepairId[];
  readonly comments: readonly SentComment[];
}

/** All that stands in the comment's balloon. */
export const printedWords = ({ text, data }: Pick<SentComment, 'text' | 'data'>): string =>
  [text, data].filter((part) => part !== '').join('\n');
