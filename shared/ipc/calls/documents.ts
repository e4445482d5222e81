import { z } from 'zod';
import type { Bookmark } from '../../domain/bookmark/bookmark';
import type { Block } from '../../domain/document/block';
import type { DocumentCounts } from '../../domain/document/counts';
import { type DocumentSummary, type Encoding, encodings } from '../../domain/document/document';
import type { TextRange } from '../../domain/document/range';
import type { Passage } from '../../domain/document/passage';
import type { ProposedChange, Repair } from '../../domain/document/repair';
import type { BlockId, BookmarkId, DocumentId, RepairId } from '../../domain/ids';
import type { LibraryHit } from '../../domain/search/hit';
import { call, id, incoming, nothing, point, review, structureChange, text, ticket } from '../schema';

/** What an importer found in a file, before anything is stored. */
export interface ImportPreview extends DocumentCounts {
  readonly fileName: string;
  readonly title: string;
  readonly issuer: string;
  readonly encoding: Encoding;
  /** The same first words under each encoding that decodes without error. */
  readonly encodings: readonly { readonly encoding: Encoding; readonly sample: string }[];
  readonly paragraphCount: number;
  readonly repairs: readonly {
    readonly kind: ProposedChange['kind'];
    readonly before: string;
    readonly after: string;
  }[];
  /** The document of the library that holds the same bytes, if any. */
  readonly duplicateOf: DocumentId | null;
  /** Names the file where it is reviewed, for a while. */
  readonly token: string;
}

export interface DocumentContent {
  readonly document: DocumentSummary;
  readonly blocks: readonly Block[];
  readonly repairs: readonly Repair[];
  /** The reading's name, which addresses carry behind an @. */
  readonly version: string;
}

export const documentsCalls = {
  'document:list': call<readonly DocumentSummary[]>()(nothing),
  /** What is read first: some blocks from the given one on, or from the start where it is not given or gone. */
  'document:passage': call<Passage>()(
    z.strictObject({ documentId: id<DocumentId>(), from: id<BlockId>().optional() }),
  ),
  /** Marks the document as opened and gives all that reading it needs. */
  'document:open': call<DocumentContent>()(z.strictObject({ documentId: id<DocumentId>() })),
  'document:inspect': call<ImportPreview>()(
    z.strictObject({ file: incoming, encoding: z.enum(encodings).optional(), ticket: ticket.optional() }),
  ),
  'document:import': call<DocumentSummary>()(
    z.strictObject({
      file: incoming,
      encoding: z.enum(encodings).optional(),
      ticket: ticket.optional(),
      /** What was decided in the review of this very file. */
      reviewed: z.strictObject({ token: ticket, review }).optional(),
    }),
  ),
  'document:update': call<DocumentSummary>()(
    z.strictObject({
      documentId: id<DocumentId>(),
      title: text(500).optional(),
      issuer: text(500).optional(),
      number: text(100).optional(),
      date: text(40).optional(),
    }),
  ),
  'document:delete': call<null>()(z.strictObject({ documentId: id<DocumentId>() })),
  'repair:set': call<Repair>()(z.strictObject({ repairId: id<RepairId>(), active: z.boolean() })),
  /** What the reader decides about blocks, one after the other, in one step; answers the repairs there are then. */
  'structure:change': call<readonly Repair[]>()(
    z.strictObject({
      documentId: id<DocumentId>(),
      changes: z.array(structureChange).min(1).max(1000),
    }),
  ),
  /**
   * The source that an address of either form names: in the present reading, or in the one whose
   * version stands behind its @. Refuses with address.version or address.unknown.
   */
  'address:resolve': call<{
    readonly range: TextRange;
    readonly version: string;
    readonly isCurrent: boolean;
  }>()(z.strictObject({ documentId: id<DocumentId>(), address: text(400) })),
  /** Bookmarks of a document in text order. */
  'bookmark:list': call<readonly Bookmark[]>()(z.strictObject({ documentId: id<DocumentId>() })),
  'bookmark:add': call<Bookmark>()(
    z.strictObject({ documentId: id<DocumentId>(), point, name: text(200).default('') }),
  ),
  'bookmark:rename': call<Bookmark>()(z.strictObject({ bookmarkId: id<BookmarkId>(), name: text(200) })),
  'bookmark:remove': call<null>()(z.strictObject({ bookmarkId: id<BookmarkId>() })),
  'search:library': call<readonly LibraryHit[]>()(
    z.strictObject({ query: text(200), limit: z.int().min(1).max(10_000).default(500) }),
  ),
  /** Comments on a document that hold the words, then notes on it or on no document. */
  'search:own': call<readonly LibraryHit[]>()(
    z.strictObject({
      documentId: id<DocumentId>(),
      query: text(200),
      limit: z.int().min(1).max(10_000).default(500),
    }),
  ),
} as const;
