/** A place in the returned file: characters into a paragraph or table of it, in UTF-16 units. */
export interface ReturnedPoint {
  readonly unit: number;
  readonly offset: number;
}
export interface ReturnedStretch {
  readonly start: ReturnedPoint;
  readonly end: ReturnedPoint;
}

/**
 * A paragraph or table of the file. Words that were struck out with tracked changes still stand in
 * `text`, and added ones do not: it is the text before them. `revised` is the text after them.
 */
export interface ReturnedUnit {
  readonly text: string;
  readonly revised: string;
}

/** A comment as the file has it. */
export interface ReturnedComment {
  /** The file's own number of it. */
  readonly key: string;
  /** Eight hexadecimal digits in upper case; null where the program that saved it keeps none. */
  readonly durableId: string | null;
  /** The comment that it answers, by its key; null for the first of a thread, and where threads are lost. */
  readonly parent: string | null;
  readonly author: string;
  readonly initials: string;
  /** Wall clock to the second, without zone; '' where there is none. */
  readonly date: string;
  readonly text: string;
  /** Null where the file does not tell. */
  readonly isResolved: boolean | null;
  /** Null where no words are marked with it. */
  readonly stretch: ReturnedStretch | null;
  /** The marked words as the file has them. */
  readonly words: string;
}

/** What a file holds of comments, and of the text that they stand on. */
export interface ReturnedFile {
  readonly units: readonly ReturnedUnit[];
  readonly comments: readonly ReturnedComment[];
  /** Whether any comment has a durable id, and whether any answers another. */
  readonly hasDurableIds: boolean;
  readonly hasThreads: boolean;
  /** The program that saved it last, as it calls itself; '' where it does not. */
  readonly program: string;
}
