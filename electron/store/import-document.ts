import { DomainError } from '../../shared/domain/error';
import { countsOf } from '../../shared/domain/document/counts';
import type { DocumentMeta, DocumentSummary, Provenance } from '../../shared/domain/document/document';
import type { StoreContext } from './context';
import type { Row } from './db/tables';
import { insertRow } from './history/transaction';
import { keepOriginal, sha256 } from './originals';
import { repairRow } from './repair-rows';
import { findBySource, insertBlocks, readDocument } from './repositories/documents';
import type { ReadFile } from './reading/read-now';
import { understandAny, type UnderstoodFile } from './understand';

const rowOf = (
  { now }: StoreContext,
  { imported, documentId, meta, blocks, contentSha256 }: UnderstoodFile,
  sourceSha256: string,
  fixed: { readonly bundled: boolean; readonly deleted: boolean },
): Row<'document'> => {
  const { characterCount, chapterCount } = countsOf(blocks);
  return {
    id: documentId,
    title: meta.title,
    issuer: meta.issuer,
    number: meta.number,
    date: meta.date,
    media_type: imported.mediaType,
    encoding: imported.encoding,
    source_sha256: sourceSha256,
    content_sha256: contentSha256,
    file_name: imported.provenance.fileName,
    publisher: imported.provenance.publisher,
    headline: imported.provenance.headline,
    address: imported.provenance.address,
    published: imported.provenance.published,
    bundled: fixed.bundled ? 1 : 0,
    imported_at: now(),
    opened_at: null,
    character_count: characterCount,
    chapter_count: chapterCount,
    length: blocks.reduce((sum, block) => sum + block.text.length + 1, 0),
    deleted_at: fixed.deleted ? now() : null,
  };
};

/** Writes a document with its text and repairs. Runs inside the caller's transaction. */
function insertDocument(context: StoreContext, understood: UnderstoodFile, row: Row<'document'>): void {
  const { db } = context;
  insertRow(db, 'document', row);
  insertBlocks(db, understood.blocks);
  understood.repairs.forEach((repair, ordinal) =>
    insertRow(db, 'repair', repairRow(understood.documentId, repair, ordinal)),
  );
}

/** Hashes of the originals of all documents: their files need not be understood to be recognised. */
export const knownSources = ({ db }: StoreContext): readonly string[] =>
  db
    .all<Pick<Row<'document'>, 'source_sha256'>>('SELECT source_sha256 FROM document')
    .map(({ source_sha256: hash }) => hash);

/**
 * Brings a file that was read into the library. Its text and bytes are kept for good; the step that undo takes back is
 * that the document stands in the library. The same bytes a second time: document.duplicate with the
 * id of the first, or, if that one was put away, it comes back.
 */
export function importDocument(
  context: StoreContext,
  { name, bytes, sourceSha256, understood }: ReadFile,
): DocumentSummary {
  const { db, history, libraryDir } = context;
  const known = findBySource(db, sourceSha256);
  if (known && !known.deleted)
    throw new DomainError('document.duplicate', { documentId: known.id, fileName: name });
  const about = { kind: 'document:import', topics: ['document'] } as const;
  if (known) {
    const title = db.get<Row<'document'>>('SELECT * FROM document WHERE id = ?', known.id)?.title ?? name;
    return history.mutate({ ...about, subject: title, documentIds: [known.id] }, (tx) => {
      tx.update('document', { id: known.id }, { deleted_at: null });
      return readDocument(db, known.id);
    });
  }
  if (!understood) throw new DomainError('internal', { message: 'a known file is unknown' });
  const { documentId, meta } = understood;
  keepOriginal(libraryDir, bytes, sourceSha256);
  return history.mutate({ ...about, subject: meta.title, documentIds: [documentId] }, (tx) => {
    insertDocument(
      context,
      understood,
      rowOf(context, understood, sourceSha256, { bundled: false, deleted: true }),
    );
    tx.update('document', { id: documentId }, { deleted_at: null });
    return readDocument(db, documentId);
  });
}

/** Puts a document that came with the application into a new library; no step of the history. */
export async function seedDocument(
  context: StoreContext,
  bytes: Uint8Array,
  name: string,
  about: { readonly meta?: Partial<DocumentMeta>; readonly provenance?: Partial<Provenance> },
): Promise<void> {
  const sourceSha256 = sha256(bytes);
  if (findBySource(context.db, sourceSha256)) return;
  const read = await understandAny(bytes, name, undefined, context.newId, context.hash);
  const understood: UnderstoodFile = {
    ...read,
    meta: { ...read.meta, ...about.meta },
    imported: { ...read.imported, provenance: { ...read.imported.provenance, ...about.provenance } },
  };
  keepOriginal(context.libraryDir, bytes, sourceSha256);
  context.db.transaction(() =>
    insertDocument(
      context,
      understood,
      rowOf(context, understood, sourceSha256, { bundled: true, deleted: false }),
    ),
  );
}
