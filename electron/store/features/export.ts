import type { ExportInput } from '../../../shared/domain/export/options';
import type { CopyId } from '../../../shared/domain/ids';
import type { SentCopy } from '../../../shared/domain/review/sent-copy';
import type { TemplateId } from '../../../shared/domain/export/template';
import type { ExportRequest } from '../../../shared/ipc/export-request';
import type { StoreContext } from '../context';
import { createJobs, unwatched, type Job } from '../exporters/job';
import type { WriterTools } from '../exporters';
import type { Feature } from '../gateway';
import { registerFor } from '../register';
import { listAnnotations } from '../repositories/annotations';
import { readBlocks, readDocument, readRepairs } from '../repositories/documents';
import { readNotes } from '../repositories/notes';
import { listTags } from '../repositories/tags';
import { keepCopy } from '../repositories/layers';
import { listTemplates } from '../repositories/templates';

/** All that an export of a document draws on. Named notes may belong to no document, or to another. */
export function exportInput(
  context: StoreContext,
  { documentId, scope, include }: ExportRequest,
): ExportInput {
  const { db } = context;
  return {
    document: readDocument(db, documentId),
    blocks: readBlocks(db, documentId),
    repairs: readRepairs(db, documentId),
    annotations: listAnnotations(db, documentId),
    tags: listTags(db),
    notes: scope.kind === 'notes' ? readNotes(db) : readNotes(db, documentId),
    ...(include.measures ? { measures: registerFor(context, documentId) } : {}),
  };
}

async function toolsOf(
  { db, hash, print, newId }: StoreContext,
  { templates, preset, commentBareMarks }: ExportRequest,
  job: Job = unwatched,
  keep: (copy: SentCopy) => void = () => undefined,
): Promise<WriterTools> {
  const { createTemplateFiller } = await import('../exporters/template-engine');
  const kept = new Map(listTemplates(db).map(({ id, text }) => [id, text]));
  return {
    hash,
    print,
    job,
    word: { preset, commentBareMarks, copyId: newId() as CopyId, keep },
    markdown: {
      template: (id: TemplateId) => templates[id] ?? kept.get(id) ?? '',
      fill: createTemplateFiller(),
    },
  };
}

const jobs = createJobs();

// Formats are heavy and asked for rarely, so they load when first needed. What is exported is read at
// once: changes that come while a format loads or writes belong to the next export.
export const exportFeature = {
  'export:preview': async ({ request }, context) => {
    const input = exportInput(context, request);
    const now = context.now();
    const { previewExport } = await import('../exporters/run-export');
    return previewExport(input, request, await toolsOf(context, request), now);
  },
  'export:run': ({ request, path, job }, context) => {
    const input = exportInput(context, request);
    const now = context.now();
    return jobs.run(job, async (watched) => {
      const { runExport } = await import('../exporters/run-export');
      let sent: SentCopy | null = null;
      const tools = await toolsOf(context, request, watched, (copy) => (sent = copy));
      const result = await runExport(input, request, path, tools, now);
      // Only what was written can come back.
      if (sent) keepCopy(context.db, sent);
      return result;
    });
  },
  'export:progress': ({ job }) => jobs.progress(job),
  'export:cancel': ({ job }) => {
    jobs.cancel(job);
    return null;
  },
} satisfies Feature;
