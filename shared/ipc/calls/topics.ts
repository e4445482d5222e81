import { z } from 'zod';
import type { DocumentId, TagId } from '../../domain/ids';
import { languages } from '../../domain/settings/settings';
import type { Tag } from '../../domain/tag/tag';
import { type Clause, coverageUnits } from '../../domain/topic/coverage';
import type { StarterSummary } from '../../domain/topic/starter';
import type { Suggestion } from '../../domain/topic/suggest';
import { call, id, nothing, range, ranges, text } from '../schema';

/** The clauses of a document under a topic scheme. */
export interface TopicCoverage {
  readonly clauses: readonly Clause[];
  /** By a clause's key, surest first; only for clauses without a topic. */
  readonly suggestions: Readonly<Record<string, readonly Suggestion[]>>;
}

export const topicsCalls = {
  /** Topic schemes that come with the application. */
  'topic:starters': call<readonly StarterSummary[]>()(nothing),
  /** Puts a starter's topics into the codebook as a tag tree; topics of the same name that are there stay. */
  'topic:add-starter': call<Tag>()(z.strictObject({ starterId: text(80), language: z.enum(languages) })),
  /** The clauses of a document with the topics of a scheme, and suggestions for those without. */
  'topic:coverage': call<TopicCoverage>()(
    z.strictObject({ documentId: id<DocumentId>(), schemeId: id<TagId>(), unit: z.enum(coverageUnits) }),
  ),
  /** Gives clauses a topic: the rows of the register in them, or a mark where there is no row. */
  'topic:assign': call<null>()(
    z.strictObject({
      documentId: id<DocumentId>(),
      clauses: z
        .array(z.strictObject({ range, rows: z.array(range).max(1000) }))
        .min(1)
        .max(20_000),
      topicId: id<TagId>(),
    }),
  ),
  /** Puts clauses aside as of no topic of a scheme, or takes that back. */
  'topic:exempt': call<null>()(
    z.strictObject({
      documentId: id<DocumentId>(),
      schemeId: id<TagId>(),
      ranges,
      exempt: z.boolean(),
    }),
  ),
} as const;
