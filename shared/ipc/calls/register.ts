import { z } from 'zod';
import { tableFormatIds } from '../../domain/export/workbook/registry';
import type { ColumnId, DocumentId, StatusId, TagId, ViewId } from '../../domain/ids';
import { type Measure, measureStatuses } from '../../domain/measure/register';
import { type RegisterScheme, columnKinds } from '../../domain/measure/scheme';
import { type WordField, statementKinds, wordFields } from '../../domain/measure/statement';
import { type NamedView, heldWidth, tableNames } from '../../domain/measure/table/look';
import { languages } from '../../domain/settings/settings';
import { call, id, nothing, point, range, ranges, text } from '../schema';

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

export const registerCalls = {
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
} as const;
