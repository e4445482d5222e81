import { z } from 'zod';
import type { Annotation, EarlierWording } from '../domain/annotation/annotation';
import type { Layer } from '../domain/annotation/layer';
import { markColors } from '../domain/annotation/annotation';
import { acceptsValue, type AttributeChange } from '../domain/annotation/attributes/registry';
import type { AttributeValues } from '../domain/annotation/attributes/definition';
import type { MarkView } from '../domain/annotation/filter';
import { markStyles } from '../domain/annotation/style';
import type { Bookmark } from '../domain/bookmark/bookmark';
import type { Block } from '../domain/document/block';
import type { DocumentSummary, Encoding } from '../domain/document/document';
import { encodings } from '../domain/document/document';
import type { TextRange } from '../domain/document/range';
import { readAs, type ProposedChange, type Repair } from '../domain/document/repair';
import type { ReviewBlock, ReviewDoubt, ReviewHeading } from '../domain/document/review';
import { deepestLevel } from '../domain/document/shapes';
import type { ExportPreview, ExportResult } from '../domain/export/format';
import { templateIds, type Template } from '../domain/export/template';
import { tableFormatIds } from '../domain/export/workbook/registry';
import {
  recordKinds,
  type HistoryPage,
  type HistoryState,
  type OperationStep,
  type TrashItem,
} from '../domain/history/operation';
import type {
  AnnotationId,
  BlockId,
  BookmarkId,
  ColumnId,
  CommentId,
  DocumentId,
  ExampleId,
  MarkViewId,
  NoteId,
  RepairId,
  StatusId,
  TagId,
  ViewId,
} from '../domain/ids';
import type { Note, NoteLinkFrom, NoteSummary, NoteVersion, NoteVersionSummary } from '../domain/note/note';
import type { DocumentCounts } from '../domain/document/counts';
import { measureStatuses, type Measure } from '../domain/measure/register';
import { columnKinds, type RegisterScheme } from '../domain/measure/scheme';
import { statementKinds, wordFields, type WordField } from '../domain/measure/statement';
import type { Comparison, Difference } from '../domain/review/difference';
import { heldWidth, tableNames, type NamedView } from '../domain/measure/table/look';
import type { ImageKind, PictureType } from '../domain/picture/image-file';
import type { AttachedPicture, Transcription } from '../domain/picture/picture';
import type { LibraryHit } from '../domain/search/hit';
import type { Settings } from '../domain/settings/settings';
import { languages, selectionUnits, textFonts, themes } from '../domain/settings/settings';
import { autoUnits, type AutoPreview } from '../domain/tag/auto-code';
import { codebookFormats, type CodebookLosses } from '../domain/tag/codebook/entry';
import type { CodebookPreview } from '../domain/tag/codebook/merge-plan';
import { tagShortcuts, type Tag, type TagDetails } from '../domain/tag/tag';
import { coverageUnits, type Clause } from '../domain/topic/coverage';
import type { StarterSummary } from '../domain/topic/starter';
import type { Suggestion } from '../domain/topic/suggest';
import { exportRequestSchema } from './export-request';
import { noteAttachmentSchema, noteBodySchema } from './note-schema';

// The page runs under a policy without eval, so validators are interpreted, not compiled.
z.config({ jitless: true });

/** Ties a call's input schema to the type of its answer. */
export interface Call<Input extends z.ZodType, Output> {
  readonly input: Input;
  /** Exists in types only; there is no value behind it. */
  readonly output: Output;
}
const call =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Call<Input, Output> =>
    ({ input }) as Call<Input, Output>;

const id = <T extends string>() => z.string().min(1).max(64) as unknown as z.ZodType<T, T>;
const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => value.isWellFormed(), 'lone surrogate');
const nothing = z.strictObject({});
const point = z.strictObject({ block: id<BlockId>(), offset: z.int().min(0) });
const range = z.strictObject({ start: point, end: point });
const ranges = z.array(range).min(1).max(20_000);
const columnIds = z.array(z.string().max(80)).max(100);
const filters = z
  .array(
    z.strictObject({
      column: text(80),
      keys: z.array(text(2000)).max(5000),
      not: z.boolean().optional(),
      text: text(200).optional(),
    }),
  )
  .max(60);
const sort = z.strictObject({ column: text(80), descending: z.boolean() }).nullable();
const look = z.strictObject({
  filters,
  sort,
  group: text(80).nullable(),
  columns: columnIds,
  widths: z.record(text(80), z.number().transform(heldWidth)),
});
const color = z.literal(markColors);
const style = z.enum(markStyles);
const attributeValue = z.union([text(80), z.number()]);
/** Values that an attribute of that name can have. */
const attributes = z
  .record(text(80), attributeValue)
  .refine((values) => Object.entries(values).every(([name, value]) => acceptsValue(name, value)), 'attribute')
  .transform((values): AttributeValues => values);
const attributeChange = z
  .record(text(80), attributeValue.nullable())
  .refine(
    (values) => Object.entries(values).every(([name, value]) => value === null || acceptsValue(name, value)),
    'attribute',
  )
  .transform((values): AttributeChange => values);
const tagIds = z.array(id<TagId>()).max(200);
const day = z.string().regex(/^(?:\d{4}-\d{2}-\d{2})?$/);
const markFilter = z.strictObject({
  tags: z.strictObject({ all: tagIds, any: tagIds, none: tagIds }),
  colors: z.array(color).max(8),
  styles: z.array(style).max(4),
  text: text(200),
  from: day,
  to: day,
  address: text(200),
  authors: z.array(text(80)).max(200),
  attributes: z.record(text(80), z.array(attributeValue).max(50)),
});
const terms = z.array(text(80)).max(500);

/** A file as the window hands it over: picked in a dialog, dropped or pasted. */
const incoming = z.union([
  z.strictObject({ kind: z.literal('path'), path: z.string().min(1).max(4096) }),
  z.strictObject({
    kind: z.literal('bytes'),
    name: text(255),
    bytes: z.instanceof(Uint8Array),
  }),
  z.strictObject({ kind: z.literal('text'), name: text(255), text: z.string() }),
]);
export type IncomingFile = z.infer<typeof incoming>;
/** One thing that the reader decides about a block. */
const structureChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('level'), point, by: z.int().min(-8).max(8) }),
  z.strictObject({
    kind: z.literal('as'),
    point,
    as: z.enum(readAs),
    level: z.int().min(1).max(deepestLevel).optional(),
  }),
  z.strictObject({ kind: z.literal('split'), point }),
  z.strictObject({ kind: z.literal('merge'), point }),
  z.strictObject({ kind: z.literal('restore'), point }),
]);
/** What the reader decides about a file before it is stored. */
const review = z.strictObject({
  off: z.array(z.int().min(0)).max(20_000),
  keepsLines: z.boolean(),
  changes: z.array(structureChange).max(1000),
});

/** Names a reading of a file, chosen by who asks for it. */
const ticket = z.string().min(1).max(64);

/** What is being done with a file on its way in, in this order. */
export const importStages = ['waiting', 'opening', 'pages', 'structure', 'repairs'] as const;
/** How far the reading of a file is. `total` is 0 where nothing can be counted. */
export interface ImportProgress {
  readonly ticket: string;
  readonly stage: (typeof importStages)[number];
  readonly done: number;
  readonly total: number;
}

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

/** A proposed repair as the review shows it; `at` is its place among all proposals. */
export interface ReviewedRepair {
  readonly at: number;
  readonly kind: 'join' | 'space';
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

/** A difference with the place where it stands, '' where there is none. */
export type PlacedDifference = Difference & { readonly address: string; readonly longAddress: string };

/** What a returned file says otherwise than the one that went out, before anything is written. */
export interface ReturnedComments extends Omit<Comparison, 'differences'> {
  readonly fileName: string;
  readonly fileSha256: string;
  readonly documentId: DocumentId;
  readonly title: string;
  readonly exportedAt: number;
  readonly differences: readonly PlacedDifference[];
}

/** The clauses of a document under a topic scheme. */
export interface TopicCoverage {
  readonly clauses: readonly Clause[];
  /** By a clause's key, surest first; only for clauses without a topic. */
  readonly suggestions: Readonly<Record<string, readonly Suggestion[]>>;
}

export interface DocumentContent {
  readonly document: DocumentSummary;
  readonly blocks: readonly Block[];
  readonly repairs: readonly Repair[];
  /** The reading's name, which addresses carry behind an @. */
  readonly version: string;
}

/**
 * Every call that the window may make of the store. One row a call: its input is parsed on arrival,
 * an unknown call or a missing handler does not compile.
 */
export const contract = {
  'settings:get': call<Settings>()(nothing),
  'settings:set': call<Settings>()(
    z.strictObject({
      theme: z.enum(themes).optional(),
      language: z.enum(languages).optional(),
      author: z.strictObject({ name: text(80), initials: text(12) }).optional(),
      fontSize: z.number().min(14).max(28).optional(),
      lineHeight: z.number().min(1.5).max(2.4).optional(),
      columnWidth: z.number().min(28).max(44).optional(),
      boldTopicSentence: z.boolean().optional(),
      selectionUnit: z.enum(selectionUnits).optional(),
      interfaceScale: z.number().min(0.8).max(2).optional(),
      textFont: z.enum(textFonts).optional(),
      shortcuts: z.record(text(80), z.array(text(40)).max(4).readonly()).optional(),
    }),
  ),
  'document:list': call<readonly DocumentSummary[]>()(nothing),
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
  /** A file under review: its headings, what would be repaired and what is to be looked at. */
  'import:outline': call<ReviewOutline>()(z.strictObject({ token: ticket, review })),
  /** Blocks of a file under review, in order. */
  'import:blocks': call<readonly ReviewBlock[]>()(
    z.strictObject({ token: ticket, review, from: z.int().min(0), count: z.int().min(1).max(400) }),
  ),
  /** Ends the reading of a file for document:inspect or document:import; false where it is over. */
  'import:cancel': call<boolean>()(z.strictObject({ ticket })),
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
  'annotation:list': call<readonly Annotation[]>()(z.strictObject({ documentId: id<DocumentId>() })),
  /** Those of the named marks that are there. */
  'annotation:get': call<readonly Annotation[]>()(
    z.strictObject({
      documentId: id<DocumentId>(),
      annotationIds: z.array(id<AnnotationId>()).min(1).max(100),
    }),
  ),
  'annotation:create': call<Annotation>()(
    z.strictObject({
      documentId: id<DocumentId>(),
      range,
      color,
      style: style.default('highlight'),
      attributes: attributes.default({}),
      tagIds: z.array(id<TagId>()).max(200).default([]),
      comment: text(100_000).default(''),
    }),
  ),
  'annotation:update': call<Annotation>()(
    z.strictObject({
      annotationId: id<AnnotationId>(),
      color: color.optional(),
      style: style.optional(),
      attributes: attributeChange.optional(),
      tagIds: z.array(id<TagId>()).max(200).optional(),
      range: range.optional(),
    }),
  ),
  'annotation:delete': call<null>()(
    z.strictObject({ annotationIds: z.array(id<AnnotationId>()).min(1).max(100_000) }),
  ),
  /** The same change of several marks, as one step. */
  'annotation:change': call<null>()(
    z.strictObject({
      annotationIds: z.array(id<AnnotationId>()).min(1).max(100_000),
      color: color.optional(),
      style: style.optional(),
      addTags: tagIds.default([]),
      removeTags: tagIds.default([]),
      attributes: attributeChange.optional(),
    }),
  ),
  /** Parts a mark at a place within it; the second part takes its colour, tags and attributes, not its comments. */
  'annotation:split': call<readonly Annotation[]>()(
    z.strictObject({ annotationId: id<AnnotationId>(), at: point }),
  ),
  /** One mark from the first start to the last end, with the tags and comments of all. */
  'annotation:merge': call<Annotation>()(
    z.strictObject({ annotationIds: z.array(id<AnnotationId>()).min(2).max(1000) }),
  ),
  /** Another mark on the same words with other tags. */
  'annotation:duplicate': call<Annotation>()(z.strictObject({ annotationId: id<AnnotationId>(), tagIds })),
  /** Filters of marks that the researcher named. */
  'annotation:views': call<readonly MarkView[]>()(nothing),
  'annotation:add-view': call<MarkView>()(z.strictObject({ name: text(80), filter: markFilter })),
  'annotation:update-view': call<MarkView>()(
    z.strictObject({ viewId: id<MarkViewId>(), name: text(80).optional(), filter: markFilter.optional() }),
  ),
  'annotation:remove-view': call<null>()(z.strictObject({ viewId: id<MarkViewId>() })),
  'comment:add': call<Annotation>()(
    z.strictObject({ annotationId: id<AnnotationId>(), text: text(100_000) }),
  ),
  'comment:update': call<Annotation>()(z.strictObject({ commentId: id<CommentId>(), text: text(100_000) })),
  /** What a comment said before, newest first. */
  'comment:history': call<readonly EarlierWording[]>()(z.strictObject({ commentId: id<CommentId>() })),
  'comment:delete': call<Annotation>()(z.strictObject({ commentId: id<CommentId>() })),
  /** Bookmarks of a document in text order. */
  'bookmark:list': call<readonly Bookmark[]>()(z.strictObject({ documentId: id<DocumentId>() })),
  'bookmark:add': call<Bookmark>()(
    z.strictObject({ documentId: id<DocumentId>(), point, name: text(200).default('') }),
  ),
  'bookmark:rename': call<Bookmark>()(z.strictObject({ bookmarkId: id<BookmarkId>(), name: text(200) })),
  'bookmark:remove': call<null>()(z.strictObject({ bookmarkId: id<BookmarkId>() })),
  /** Pictures that were attached to blocks of a document, in text order. */
  'picture:list': call<readonly AttachedPicture[]>()(z.strictObject({ documentId: id<DocumentId>() })),
  /** A file chosen as a picture, for the page to draw anew. Stores nothing. */
  'picture:read': call<{ readonly bytes: Uint8Array; readonly kind: ImageKind; readonly fileName: string }>()(
    z.strictObject({
      file: z.strictObject({ kind: z.literal('path'), path: z.string().min(1).max(4096) }),
    }),
  ),
  /** Puts a picture in the place of one that did not come along, or of the one that is there. */
  'picture:attach': call<AttachedPicture>()(
    z.strictObject({ blockId: id<BlockId>(), bytes: z.instanceof(Uint8Array), fileName: text(255) }),
  ),
  'picture:remove': call<null>()(z.strictObject({ blockId: id<BlockId>() })),
  'picture:bytes': call<{ readonly bytes: Uint8Array; readonly mediaType: PictureType }>()(
    z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
  /** What was typed off the pictures of a document, in text order. */
  'transcription:list': call<readonly Transcription[]>()(z.strictObject({ documentId: id<DocumentId>() })),
  /** Keeps the typed words of a picture; none takes the transcription away. */
  'transcription:set': call<null>()(z.strictObject({ blockId: id<BlockId>(), text: text(200_000) })),
  'tag:list': call<readonly Tag[]>()(nothing),
  'tag:create': call<Tag>()(
    z.strictObject({
      name: text(200),
      parentId: id<TagId>().nullable(),
      color: color.optional(),
      definition: text(20_000).default(''),
      inclusion: text(20_000).default(''),
      exclusion: text(20_000).default(''),
      terms: terms.default([]),
    }),
  ),
  'tag:update': call<Tag>()(
    z.strictObject({
      tagId: id<TagId>(),
      name: text(200).optional(),
      color: color.optional(),
      definition: text(20_000).optional(),
      inclusion: text(20_000).optional(),
      exclusion: text(20_000).optional(),
      terms: terms.optional(),
      /** One tag a digit: a digit in use is refused unless `takeKey` says to take it over. */
      shortcut: z.literal(tagShortcuts).nullable().optional(),
      takeKey: z.boolean().default(false),
      archived: z.boolean().optional(),
    }),
  ),
  /** Puts a tag under another parent (null: the root) at a place among its new siblings. */
  'tag:move': call<Tag>()(
    z.strictObject({
      tagId: id<TagId>(),
      parentId: id<TagId>().nullable(),
      position: z.int().min(0),
    }),
  ),
  /** Puts several tags, in this order, beside each other; those under one of them go along. */
  'tag:move-all': call<null>()(
    z.strictObject({
      tagIds: z.array(id<TagId>()).min(1).max(2000),
      parentId: id<TagId>().nullable(),
      position: z.int().min(0),
    }),
  ),
  /** Marks and children of the first tag go to the second; the first disappears. */
  'tag:merge': call<Tag>()(z.strictObject({ tagId: id<TagId>(), intoId: id<TagId>() })),
  /** Deletes a tag with all tags under it; marks stay. */
  'tag:delete': call<null>()(z.strictObject({ tagId: id<TagId>() })),
  /** What the tag's page shows beside the tag: examples, revisions, uses. */
  'tag:details': call<TagDetails>()(z.strictObject({ tagId: id<TagId>() })),
  /** Shows words of a mark, or others, as an example of the tag. */
  'tag:add-example': call<null>()(
    z.strictObject({
      tagId: id<TagId>(),
      annotationId: id<AnnotationId>().nullable(),
      text: text(20_000).default(''),
    }),
  ),
  'tag:remove-example': call<null>()(z.strictObject({ exampleId: id<ExampleId>() })),
  /** Makes a new tag, beside or under the first, and gives it the named marks in the first one's stead. */
  'tag:split': call<Tag>()(
    z.strictObject({
      tagId: id<TagId>(),
      name: text(200),
      under: z.boolean().default(false),
      annotationIds: z.array(id<AnnotationId>()).min(1).max(100_000),
    }),
  ),
  /** A tag named by chosen words, or the one of that name that is there, and a mark with it. */
  'tag:in-vivo': call<{ readonly tag: Tag; readonly annotation: Annotation }>()(
    z.strictObject({ documentId: id<DocumentId>(), range, parentId: id<TagId>().nullable() }),
  ),
  /** Where a pattern occurs, unit by unit, and whether the tag is there already. Changes nothing. */
  'tag:auto-preview': call<AutoPreview>()(
    z.strictObject({
      tagId: id<TagId>(),
      /** Whose text; null for every document. */
      documentId: id<DocumentId>().nullable(),
      /** Heading whose section alone is looked at. */
      section: id<BlockId>().nullable().default(null),
      pattern: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('terms'), terms: z.array(text(200)).max(200) }),
        z.strictObject({ kind: z.literal('expression'), source: text(1000) }),
      ]),
      unit: z.enum(autoUnits),
    }),
  ),
  /** Gives ranges the tag in one step; a mark that stands on the very range is taken, else one is made. */
  'tag:auto-apply': call<{ readonly marks: number }>()(
    z.strictObject({
      tagId: id<TagId>(),
      places: z
        .array(z.strictObject({ documentId: id<DocumentId>(), range }))
        .min(1)
        .max(20_000),
    }),
  ),
  /** What writing the codebook in a format would leave out. */
  'codebook:losses': call<CodebookLosses>()(z.strictObject({ format: z.enum(codebookFormats) })),
  'codebook:export': call<{
    readonly path: string;
    readonly tags: number;
    readonly losses: CodebookLosses;
  }>()(
    z.strictObject({
      path: z.string().min(1).max(4096),
      format: z.enum(codebookFormats),
      language: z.enum(languages).default('zh-CN'),
      bom: z.boolean().default(false),
    }),
  ),
  /** What a file's codebook would bring: new, changed, the same. Changes nothing. */
  'codebook:inspect': call<CodebookPreview>()(z.strictObject({ file: incoming })),
  /** Brings a file's codebook into the library's own, in one step. */
  'codebook:import': call<CodebookPreview>()(z.strictObject({ file: incoming })),
  'note:list': call<readonly NoteSummary[]>()(nothing),
  'note:get': call<Note>()(z.strictObject({ noteId: id<NoteId>() })),
  'note:create': call<Note>()(
    z.strictObject({
      documentId: id<DocumentId>().nullable(),
      title: text(500),
      body: noteBodySchema,
      attachedTo: noteAttachmentSchema.optional(),
    }),
  ),
  'note:update': call<NoteSummary>()(
    z.strictObject({ noteId: id<NoteId>(), title: text(500).optional(), body: noteBodySchema.optional() }),
  ),
  'note:delete': call<null>()(z.strictObject({ noteId: id<NoteId>() })),
  'note:set-tags': call<NoteSummary>()(
    z.strictObject({ noteId: id<NoteId>(), tagIds: z.array(id<TagId>()).max(200) }),
  ),
  /** Which other notes lead to this one. */
  'note:links': call<readonly NoteLinkFrom[]>()(z.strictObject({ noteId: id<NoteId>() })),
  /** Earlier states of a note, the newest on top. */
  'note:versions': call<readonly NoteVersionSummary[]>()(z.strictObject({ noteId: id<NoteId>() })),
  'note:version': call<NoteVersion>()(z.strictObject({ noteId: id<NoteId>(), versionId: text(64) })),
  /** Keeps the note as it is now, if no version says the same. */
  'note:keep-version': call<null>()(z.strictObject({ noteId: id<NoteId>() })),
  'note:restore-version': call<NoteSummary>()(z.strictObject({ noteId: id<NoteId>(), versionId: text(64) })),
  'search:library': call<readonly LibraryHit[]>()(
    z.strictObject({ query: text(200), limit: z.int().min(1).max(10_000).default(500) }),
  ),
  /** The register of a document in text order: decisions, and proposals where nothing was decided. */
  'measure:list': call<readonly Measure[]>()(z.strictObject({ documentId: id<DocumentId>() })),
  /**
   * Changes rows, known by their ranges, all by the same patch in one step; a proposal is kept by that.
   * A row that then says no more than the rules do is a proposal again.
   */
  'measure:update': call<null>()(
    z.strictObject({
      documentId: id<DocumentId>(),
      ranges,
      patch: z.strictObject({
        status: z.enum(measureStatuses).optional(),
        /** A status of the researcher's own; it sets `status` as well. */
        statusId: id<StatusId>().nullable().optional(),
        kind: z.enum(statementKinds).optional(),
        fields: z
          .strictObject({
            ...(Object.fromEntries(wordFields.map((name) => [name, text(2000).optional()])) as Record<
              WordField,
              z.ZodOptional<ReturnType<typeof text>>
            >),
            strength: z.enum(['hard', 'medium', 'soft']).nullable().optional(),
          })
          .optional(),
        note: text(20_000).optional(),
        addTopics: z.array(id<TagId>()).max(200).optional(),
        removeTopics: z.array(id<TagId>()).max(200).optional(),
        /** Cells of own columns as typed; '' empties one. */
        values: z.record(id<ColumnId>(), text(20_000)).optional(),
      }),
    }),
  ),
  /** Puts chosen words into the register, confirmed, with the fields that the rules read off them. */
  'measure:add': call<null>()(
    z.strictObject({ documentId: id<DocumentId>(), range, kind: z.enum(statementKinds).optional() }),
  ),
  /** Makes two rows of one, parted at a place within its words. */
  'measure:split': call<null>()(z.strictObject({ documentId: id<DocumentId>(), range, at: point })),
  /** Makes one row of several and of those between them. */
  'measure:merge': call<null>()(z.strictObject({ documentId: id<DocumentId>(), ranges })),
  /** Takes rows out of the register; what the rules propose for their words shows again. */
  'measure:remove': call<null>()(z.strictObject({ documentId: id<DocumentId>(), ranges })),
  /** Ends the difference between kept rows and what the rules say now. */
  'measure:settle': call<null>()(
    z.strictObject({ documentId: id<DocumentId>(), ranges, take: z.enum(['mine', 'rules']) }),
  ),
  /** Writes the register's tables to a file and answers how many quotes were checked against the source. */
  'register:export': call<{
    readonly path: string;
    readonly rows: number;
    readonly checkedQuotes: number;
    readonly differing: number;
  }>()(
    z.strictObject({
      documentId: id<DocumentId>(),
      path: z.string().min(1).max(4096),
      wish: z.strictObject({
        format: z.enum(tableFormatIds),
        language: z.enum(languages),
        bom: z.boolean().default(false),
        parts: z
          .array(z.enum(['measures', 'targets', 'pivot']))
          .min(1)
          .max(3),
        measureColumns: columnIds,
        targetColumns: columnIds,
        pivot: z.strictObject({ down: text(80), across: text(80) }),
        view: z.strictObject({
          filters,
          sort,
        }),
      }),
    }),
  ),
  'register:scheme': call<RegisterScheme>()(nothing),
  /** The register's own columns, all of them in order; cells of a column left out go with it. */
  'register:set-columns': call<RegisterScheme>()(
    z.strictObject({
      columns: z
        .array(
          z.strictObject({
            id: id<ColumnId>().nullable(),
            name: text(80),
            kind: z.enum(columnKinds),
            options: z.array(text(200)).max(200),
          }),
        )
        .max(60),
    }),
  ),
  'register:set-statuses': call<RegisterScheme>()(
    z.strictObject({
      statuses: z
        .array(
          z.strictObject({ id: id<StatusId>().nullable(), name: text(80), status: z.enum(measureStatuses) }),
        )
        .max(60),
    }),
  ),
  /** Looks at the register's tables that the researcher named. */
  'register:views': call<readonly NamedView[]>()(nothing),
  'register:add-view': call<NamedView>()(z.strictObject({ name: text(80), shown: z.enum(tableNames), look })),
  'register:update-view': call<NamedView>()(
    z.strictObject({ viewId: id<ViewId>(), name: text(80).optional(), look: look.optional() }),
  ),
  'register:remove-view': call<null>()(z.strictObject({ viewId: id<ViewId>() })),
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
  /** Layers of a document that hold something. */
  'layer:list': call<readonly Layer[]>()(z.strictObject({ documentId: id<DocumentId>() })),
  /** Whether a file is one that was exported here to be commented on, and of which document; null for any other. */
  'comments:recognise': call<{ readonly documentId: DocumentId | null } | null>()(
    z.strictObject({ file: incoming }),
  ),
  'comments:inspect': call<ReturnedComments>()(z.strictObject({ file: incoming })),
  /** Writes chosen differences of a file, as it was inspected, in one step; what cannot be written becomes a note. */
  'comments:apply': call<{ readonly written: number; readonly noteId: NoteId | null }>()(
    z.strictObject({
      file: incoming,
      fileSha256: z.string().length(64),
      keys: z.array(z.string().max(80)).max(100_000),
    }),
  ),
  'history:state': call<HistoryState>()(nothing),
  'history:undo': call<OperationStep>()(nothing),
  'history:redo': call<OperationStep>()(nothing),
  /** The newest steps, or those older than one. */
  'history:list': call<HistoryPage>()(
    z.strictObject({ before: z.int().min(1).optional(), limit: z.int().min(1).max(500).default(100) }),
  ),
  /** Undoes or does again until the named step is the last one done; 0 takes back every step. */
  'history:go': call<HistoryState>()(z.strictObject({ seq: z.int().min(0) })),
  /** What was deleted and can come back, the last deleted first. */
  'trash:list': call<readonly TrashItem[]>()(nothing),
  /** Brings a deleted record back with what hung on it, as a new step of the history. */
  'trash:restore': call<null>()(z.strictObject({ kind: z.enum(recordKinds), id: text(64) })),
  'export:preview': call<ExportPreview>()(z.strictObject({ request: exportRequestSchema })),
  /**
   * Writes a file, or into a folder, and answers how many quotes were checked against the source. `job`
   * names the work for `export:progress` and `export:cancel`; the store goes on answering meanwhile.
   */
  'export:run': call<ExportResult>()(
    z.strictObject({
      request: exportRequestSchema,
      path: z.string().min(1).max(4096),
      job: z.string().max(64).default(''),
    }),
  ),
  /** How far a job has come, 0 to 1; null for one that is not at work. */
  'export:progress': call<number | null>()(z.strictObject({ job: z.string().max(64) })),
  /** Ends a job before anything of it is written. */
  'export:cancel': call<null>()(z.strictObject({ job: z.string().max(64) })),
  'template:list': call<readonly Template[]>()(nothing),
  /** Keeps a template of the researcher's own; null goes back to the one that came with the application. */
  'template:set': call<null>()(
    z.strictObject({ templateId: z.enum(templateIds), text: text(100_000).nullable() }),
  ),
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
/** What the caller passes (defaults may be left out). */
export type CallInput<N extends CallName> = z.input<Contract[N]['input']>;
/** What the handler receives (parsed, defaults filled in). */
export type CallArguments<N extends CallName> = z.output<Contract[N]['input']>;
export type CallOutput<N extends CallName> = Contract[N]['output'];

/** The kinds of record that a change event can name; the window refetches what it shows of them. */
export type ChangedTopic =
  | 'settings'
  | 'document'
  | 'repair'
  | 'annotation'
  | 'bookmark'
  | 'picture'
  | 'tag'
  | 'note'
  | 'measure'
  | 'template'
  | 'register-view'
  | 'mark-view'
  | 'history';
/** Sent after a commit, never before. */
export interface ChangeEvent {
  readonly topics: readonly ChangedTopic[];
  readonly documentIds: readonly DocumentId[];
  /** The marks that changed, whether still there or not; null where they are too many to name. */
  readonly annotationIds: readonly AnnotationId[] | null;
  readonly savedAt: number;
}
