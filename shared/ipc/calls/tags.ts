import { z } from 'zod';
import type { Annotation } from '../../domain/annotation/annotation';
import type { AnnotationId, BlockId, DocumentId, ExampleId, TagId } from '../../domain/ids';
import { languages } from '../../domain/settings/settings';
import { type AutoPreview, autoUnits } from '../../domain/tag/auto-code';
import { type CodebookLosses, codebookFormats } from '../../domain/tag/codebook/entry';
import type { CodebookPreview } from '../../domain/tag/codebook/merge-plan';
import { type Tag, type TagDetails, tagShortcuts } from '../../domain/tag/tag';
import { call, color, id, incoming, nothing, range, text } from '../schema';

const terms = z.array(text(80)).max(500);

export const tagsCalls = {
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
} as const;
