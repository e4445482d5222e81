import { z } from 'zod';
import type { ReviewBlock, ReviewDoubt, ReviewHeading } from '../../domain/document/review';
import { call, review, ticket } from '../schema';

/** A proposed repair as the review shows it; `at` is its place among all proposals. */
export interface ReviewedRepair {
  readonly at: number;
  readonly kind: 'join' | 'space' | 'split';
  readonly before: string;
  readonly after: string;
  /** Place of its block among all blocks. */
  readonly ordinal: number;
  readonly page: number | null;
  readonly nextPage: number | null;
}

/** A file under review but for its text, which import:blocks gives part by part. */
export interface ReviewOutline {
  readonly headings: readonly ReviewHeading[];
  readonly blockCount: number;
  readonly paragraphCount: number;
  readonly pictureCount: number;
  /** 0 where the file has no pages. */
  readonly pageCount: number;
  /** The first of them, joined lines apart. */
  readonly repairs: readonly ReviewedRepair[];
  readonly repairCount: number;
  /** How many paragraphs were joined of lines that had been set to a width. */
  readonly wrapCount: number;
  readonly doubts: readonly ReviewDoubt[];
  readonly doubtCount: number;
  /** Whether the reading has the file's characters, white space apart, and how many. */
  readonly proof: {
    readonly characters: number;
    readonly isSame: boolean;
    readonly against: 'file' | 'importer';
  };
}

export const importsCalls = {
  /** A file under review: its headings, what would be repaired and what is to be looked at. */
  'import:outline': call<ReviewOutline>()(z.strictObject({ token: ticket, review })),
  /** Blocks of a file under review, in order. */
  'import:blocks': call<readonly ReviewBlock[]>()(
    z.strictObject({ token: ticket, review, from: z.int().min(0), count: z.int().min(1).max(400) }),
  ),
  /** Ends the reading of a file for document:inspect or document:import; false where it is over. */
  'import:cancel': call<boolean>()(z.strictObject({ ticket })),
} as const;
