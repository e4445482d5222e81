import { z } from 'zod';
import type { ExportPreview, ExportResult } from '../../domain/export/format';
import { type Template, templateIds } from '../../domain/export/template';
import { exportRequestSchema } from '../export-request';
import { call, nothing, text } from '../schema';

export const exportsCalls = {
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
  /**
   * Hands the text with its marks to a printer, by the system's own dialog; false where that was put away.
   * Of the request only what is the text's is looked at; `job` as for `export:run`.
   */
  'export:print': call<{ readonly isPrinted: boolean }>()(
    z.strictObject({ request: exportRequestSchema, job: z.string().max(64).default('') }),
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
