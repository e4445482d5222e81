import { z } from 'zod';
import type { Annotation, EarlierWording } from '../../domain/annotation/annotation';
import type { AttributeValues } from '../../domain/annotation/attributes/definition';
import { type AttributeChange, acceptsValue } from '../../domain/annotation/attributes/registry';
import type { MarkView } from '../../domain/annotation/filter';
import type { Layer } from '../../domain/annotation/layer';
import { markStyles } from '../../domain/annotation/style';
import type { TextRange } from '../../domain/document/range';
import type { AnnotationId, CommentId, DocumentId, MarkViewId, NoteId, TagId } from '../../domain/ids';
import type { Comparison, Difference } from '../../domain/review/difference';
import { isBox } from '../../domain/picture/region';
import { call, color, id, incoming, nothing, point, range, tagIds, text } from '../schema';

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

const percent = z.number().min(0).max(100);

/** A rectangle of a picture, which is named by the hash of its bytes. */
const region = z.strictObject({
  picture: z.string().regex(/^[0-9a-f]{64}$/),
  box: z.strictObject({ x: percent, y: percent, width: percent, height: percent }).refine(isBox, 'box'),
});

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

/** A place that a comment might be given. */
export interface PossiblePlace {
  readonly range: TextRange;
  /** The words that stand there. */
  readonly words: string;
  readonly address: string;
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

export const annotationsCalls = {
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
      /** The words; for a region of a picture, the place of the picture's block. */
      range,
      region: region.optional(),
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
      /** Where a mark on a picture stands now; a mark on words takes none. */
      region: region.optional(),
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
  /** Layers of a document that hold something. */
  'layer:list': call<readonly Layer[]>()(z.strictObject({ documentId: id<DocumentId>() })),
  /** Whether a file is one that was exported here to be commented on, and of which document; null for any other. */
  'comments:recognise': call<{ readonly documentId: DocumentId | null } | null>()(
    z.strictObject({ file: incoming }),
  ),
  'comments:inspect': call<ReturnedComments>()(z.strictObject({ file: incoming })),
  /** Places where words of a returned file might stand, the likeliest first; `near` is a block of the reading. */
  'comments:places': call<readonly PossiblePlace[]>()(
    z.strictObject({
      documentId: id<DocumentId>(),
      words: text(100_000),
      near: z.int().min(0).nullable(),
    }),
  ),
  /**
   * Writes chosen differences of a file, as it was inspected, in one step; what cannot be written becomes a
   * note. `places` are those that the researcher chose for differences; what the people named in
   * `withoutLayer` wrote goes among the researcher's own marks, in their names, and into no layer.
   */
  'comments:apply': call<{ readonly written: number; readonly noteId: NoteId | null }>()(
    z.strictObject({
      file: incoming,
      fileSha256: z.string().length(64),
      keys: z.array(z.string().max(80)).max(100_000),
      places: z
        .array(z.strictObject({ key: z.string().max(80), range }))
        .max(10_000)
        .default([]),
      withoutLayer: z.array(text(1000)).max(10_000).default([]),
    }),
  ),
} as const;
