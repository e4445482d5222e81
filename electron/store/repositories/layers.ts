import type { Layer } from '../../../shared/domain/annotation/layer';
import type { CopyId, DocumentId, LayerId } from '../../../shared/domain/ids';
import type { SentCopy } from '../../../shared/domain/review/sent-copy';
import type { ReadableDb, WritableDb } from '../db/database';
import type { Row } from '../db/tables';

/** The layers of a document that hold something, oldest first. */
export function listLayers(db: ReadableDb, documentId: DocumentId): readonly Layer[] {
  return db
    .all<Row<'layer'> & { readonly marks: number; readonly comments: number }>(
      `SELECT layer.*, (SELECT count(*) FROM annotation WHERE layer_id = layer.id) AS marks,
         (SELECT count(*) FROM comment WHERE layer_id = layer.id) AS comments
       FROM layer WHERE document_id = ? ORDER BY created_at, id`,
      documentId,
    )
    .filter(({ marks, comments }) => marks + comments > 0)
    .map((row) => ({
      id: row.id as LayerId,
      documentId: row.document_id as DocumentId,
      name: row.name,
      fileName: row.file_name,
      fileSha256: row.file_sha256,
      createdAt: row.created_at,
      markCount: row.marks,
      commentCount: row.comments,
    }));
}

/** Keeps what went out in a file. It is no change of the researcher's record and stands outside undo. */
export function keepCopy(db: WritableDb, copy: SentCopy): void {
  db.run(
    'INSERT INTO sent_copy (id, document_id, exported_at, content) VALUES (?, ?, ?, ?)',
    copy.id,
    copy.documentId,
    copy.exportedAt,
    JSON.stringify(copy),
  );
}

/** What went out in a file of that name; null where it was another library's. */
export function findCopy(db: ReadableDb, id: CopyId): SentCopy | null {
  const row = db.get<{ content: string }>('SELECT content FROM sent_copy WHERE id = ?', id);
  return row ? (JSON.parse(row.content) as SentCopy) : null;
}
