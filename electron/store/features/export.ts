import type { DocumentId } from '../../../shared/domain/ids';
import type { StoreContext } from '../context';
import type { ReadableDb } from '../db/database';
import type { Feature } from '../gateway';
import { currentVersion } from '../reading-versions';
import { listAnnotations } from '../repositories/annotations';
import { readBlocks, readDocument, readRepairs } from '../repositories/documents';
import { readNotes } from '../repositories/notes';
import { listTags } from '../repositories/tags';

type ExportContext = Pick<StoreContext, 'hash'> & { readonly db: ReadableDb };

/** All that an export of a document draws on. */
export const exportInput = ({ db, hash }: ExportContext, documentId: DocumentId) => ({
  version: currentVersion({ db, hash }, documentId),
  document: readDocument(db, documentId),
  blocks: readBlocks(db, documentId),
  repairs: readRepairs(db, documentId),
  annotations: listAnnotations(db, documentId),
  tags: listTags(db),
  notes: readNotes(db, documentId),
});

// Formats are heavy and asked for rarely, so they load when first needed.
export const exportFeature = {
  'export:preview': async ({ request }, context) => {
    const { previewExport } = await import('../exporters');
    return previewExport(exportInput(context, request.documentId), request, context.now);
  },
  'export:run': async ({ request, path }, context) => {
    const { runExport } = await import('../exporters');
    return runExport(exportInput(context, request.documentId), request, path, context.now);
  },
} satisfies Feature;
