import type { TextRange } from '../document/range';
import type { AnnotationId, CommentId } from '../ids';

/** What a returned file says otherwise than the one that went out. The last two are only reported. */
export const differenceKinds = [
  'new',
  'reply',
  'resolved',
  'reopened',
  'changed',
  'deleted',
  'text-edited',
  'not-found',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** Whether a difference can be written; the others are reported and never written. */
export const isWritable = ({ kind }: Pick<Difference, 'kind'>): boolean =>
  kind !== 'text-edited' && kind !== 'not-found';

/** A comment that somebody wrote in the file. */
export interface Contribution {
  readonly author: string;
  readonly initials: string;
  /** Milliseconds since the epoch; null where the file has no date. */
  readonly time: number | null;
  readonly text: string;
}

/** By what the place or the comment was known. */
export type Basis =
  /** The durable id. */
  | 'durable-id'
  /** Author, date to the second and text. */
  | 'words'
  /** Author, date to the second and range. */
  | 'place'
  /** The marked words stand in the document, character for character. */
  | 'text'
  /** The researcher said where it belongs. */
  | 'chosen'
  /** The comment is not in the file any more. */
  | 'absent'
  /** The marked words were edited, or are not of the document. */
  | 'none';

export interface Difference {
  /** The same for the same file, whenever it is compared. */
  readonly key: string;
  readonly kind: DifferenceKind;
  /** Who is behind it, as far as the file tells; who edited or settled something it does not tell. */
  readonly by: Contribution | null;
  /** Answers that came with a new comment. */
  readonly answers: readonly Contribution[];
  readonly annotationId: AnnotationId | null;
  readonly commentId: CommentId | null;
  /** Where it stands; null where the place is not known for certain. */
  readonly range: TextRange | null;
  /** The block of the reading nearest to it, for its address where there is no range. */
  readonly near: number | null;
  /** The words that it stands on; as the file has them where they are not in the document. */
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  readonly basis: Basis;
  /** What the comment says here now, where it was changed here too since the file went out. */
  readonly conflict: string | null;
  /** Marks that stand on just this range already. */
  readonly beside: readonly AnnotationId[];
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** Comments that came back as they went out, or were taken back before. */
  readonly same: number;
  /** Who wrote in the file, with the number of comments. */
  readonly authors: readonly { readonly name: string; readonly count: number }[];
  /** What the program that saved it did not keep of what went out. */
  readonly lost: readonly ('durable-ids' | 'threads')[];
  readonly program: string;
}
