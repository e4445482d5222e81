import { z } from 'zod';
import { markColors } from '../domain/annotation/annotation';
import { exportFields, exportOrders } from '../domain/export/options';
import { wordPresets } from '../domain/export/preset';
import type { AnnotationId, BlockId, DocumentId, LayerId, NoteId, TagId } from '../domain/ids';
import { languages } from '../domain/settings/settings';
import { id, range, text } from './schema';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const tagIds = z.array(id<TagId>()).max(500).default([]);

const filter = z.strictObject({
  tags: z.strictObject({ all: tagIds, any: tagIds, none: tagIds }).default({ all: [], any: [], none: [] }),
  colors: z.array(z.literal(markColors)).max(8).default([]),
  text: z.string().max(200).default(''),
  from: day.nullable().default(null),
  to: day.nullable().default(null),
  authors: z.array(z.string().max(80)).max(100).default([]),
});

const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document') }),
  z.strictObject({ kind: z.literal('sections'), sections: z.array(id<BlockId>()).min(1).max(2000) }),
  z.strictObject({ kind: z.literal('filter'), filter }),
  z.strictObject({ kind: z.literal('selection'), range: range }),
  z.strictObject({ kind: z.literal('notes'), noteIds: z.array(id<NoteId>()).min(1).max(10_000) }),
]);

const part = (asked: boolean) => z.boolean().default(asked);

/** What an export is to hold. All but the format and the document has a default. */
export const exportRequestSchema = z.strictObject({
  format: z.string().max(40),
  documentId: id<DocumentId>(),
  scope: scope.default({ kind: 'document' }),
  order: z.enum(exportOrders).default('text'),
  include: z
    .strictObject({
      measures: part(false),
      annotations: part(true),
      notes: part(true),
      fullText: part(false),
      codebook: part(false),
    })
    .default({ measures: false, annotations: true, notes: true, fullText: false, codebook: false }),
  fields: z
    .array(z.enum(exportFields))
    .max(10)
    .default([...exportFields]),
  address: z.enum(['long', 'short']).default('long'),
  division: z.enum(['note', 'chapter']).default('note'),
  language: z.enum(languages).default('zh-CN'),
  /** How a Word file looks. */
  preset: z.enum(wordPresets).default('academic'),
  /** Whether marks without comments carry one with their tags and address, in the annotated text. */
  commentBareMarks: z.boolean().default(false),
  /** The marks that the reader shows, where it does not show all, and why in words; layers that it hides. */
  shown: z
    .strictObject({
      annotationIds: z.array(id<AnnotationId>()).max(200_000),
      withoutLayers: z.array(id<LayerId>()).max(500),
      words: text(2000),
    })
    .nullable()
    .default(null),
  /** Templates tried out before they are kept, by their id. */
  templates: z.record(z.string().max(40), z.string().max(100_000)).default({}),
});

export type ExportRequest = z.output<typeof exportRequestSchema>;
