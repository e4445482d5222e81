import type { CopyId, DocumentId } from '../../../shared/domain/ids';
import type { ReadableDb } from '../db/database';
import type { Feature } from '../gateway';
import { listAnnotations } from '../repositories/annotations';
import { readBlocks, readDocument, readRepairs } from '../repositories/documents';
import { keepCopy } from '../repositories/layers';
import { readNotes } from '../repositories/notes';
import { listTags } from '../repositories/tags';

/** All that an export of a document draws on. */
export const exportInput = (db: ReadableDb, documentId: DocumentId) => ({
  document: readDocument(db, documentId),
  blocks: readBlocks(db, documentId),
  repairs: readRepairs(db, documentId),
  annotations: listAnnotations(db, documentId),
  tags: listTags(db),
  notes: readNotes(db, documentId),
});

// Formats are heavy and asked for rarely, so they load when first needed.
export const exportFeature = {
  'export:preview': async ({ request }, { db, now }) => {
    const { previewExport } = await import('../exporters');
    return previewExport(exportInput(db, request.documentId), request, now);
  },
  'export:run': async ({ request, path }, { db, now, newId }) => {
    const { runExport } = await import('../exporters');
    const input = exportInput(db, request.documentId);
    const { copy, ...result } = await runExport(input, request, path, now, newId() as CopyId);
    if (copy) keepCopy(db, copy);
    return result;
  },
} satisfies Feature;
