import type { Block, BlockKind, Voice } from '../../../shared/domain/document/block';
import type { DecisionReason } from '../../../shared/domain/document/decision';
import type { DocumentSummary, Encoding, MediaType } from '../../../shared/domain/document/document';
import type { Passage } from '../../../shared/domain/document/passage';
import type { Repair } from '../../../shared/domain/document/repair';
import { DomainError } from '../../../shared/domain/error';
import type { BlockId, DocumentId, RepairId } from '../../../shared/domain/ids';
import type { ReadableDb, WritableDb } from '../db/database';
import type { Row } from '../db/tables';
import { toRepair } from '../repair-rows';
import { readTableRows } from '../table-rows';

type DocumentRow = Row<'document'> & { readonly annotation_count: number; readonly repair_count: number };

const select = `SELECT document.*,
  (SELECT count(*) FROM annotation WHERE document_id = document.id) AS annotation_count,
  (SELECT count(*) FROM repair WHERE document_id = document.id AND active = 1) AS repair_count
  FROM document`;

/** At most this many places make a density strip; more could not be told apart. */
const densityPlaces = 120;

function densityOf(db: ReadableDb, row: DocumentRow): DocumentSummary['density'] {
  if (row.annotation_count === 0) return [];
  const length = Math.max(1, row.length);
  return db
    .all<{ place: number; color: number }>(
      `SELECT position * ? / ? AS place, min(color) AS color FROM annotation WHERE document_id = ? GROUP BY place ORDER BY place`,
      densityPlaces,
      length,
      row.id,
    )
    .map(({ place, color }) => ({ at: place / densityPlaces, color }));
}

function toSummary(db: ReadableDb, row: DocumentRow): DocumentSummary {
  return {
    id: row.id as DocumentId,
    title: row.title,
    issuer: row.issuer,
    number: row.number,
    date: row.date,
    mediaType: row.media_type as MediaType,
    encoding: row.encoding as Encoding,
    sourceSha256: row.source_sha256,
    contentSha256: row.content_sha256,
    provenance: {
      fileName: row.file_name,
      publisher: row.publisher,
      headline: row.headline,
      address: row.address,
      published: row.published,
    },
    bundled: row.bundled === 1,
    importedAt: row.imported_at,
    openedAt: row.opened_at,
    characterCount: row.character_count,
    chapterCount: row.chapter_count,
    annotationCount: row.annotation_count,
    repairCount: row.repair_count,
    density: densityOf(db, row),
  };
}

export function listDocuments(db: ReadableDb): readonly DocumentSummary[] {
  return db
    .all<DocumentRow>(
      `${select} WHERE deleted_at IS NULL ORDER BY bundled DESC, coalesce(opened_at, imported_at) DESC`,
    )
    .map((row) => toSummary(db, row));
}

/** Throws DomainError not-found, also for a document that was put away. */
export function readDocument(db: ReadableDb, id: DocumentId): DocumentSummary {
  const row = db.get<DocumentRow>(`${select} WHERE document.id = ? AND deleted_at IS NULL`, id);
  if (!row) throw new DomainError('not-found', { documentId: id });
  return toSummary(db, row);
}

/** Hash of a document's text, also of one that was put away. Throws DomainError not-found. */
export function readContentHash(db: ReadableDb, id: DocumentId): string {
  const row = db.get<Row<'document'>>('SELECT * FROM document WHERE id = ?', id);
  if (!row) throw new DomainError('not-found', { documentId: id });
  return row.content_sha256;
}

export function findBySource(
  db: ReadableDb,
  sha256: string,
): { readonly id: DocumentId; readonly deleted: boolean } | null {
  const row = db.get<Row<'document'>>('SELECT * FROM document WHERE source_sha256 = ?', sha256);
  return row ? { id: row.id as DocumentId, deleted: row.deleted_at !== null } : null;
}

interface BlockRow {
  readonly id: string;
  readonly document_id: string;
  readonly ordinal: number;
  readonly kind: string;
  readonly voice: string;
  readonly text: string;
  readonly sha256: string;
  readonly level: number;
  readonly label: string;
  readonly image_source: string | null;
  readonly image_alt: string | null;
  readonly rows: string | null;
  readonly confidence: number | null;
  readonly reason: string | null;
}

const toBlock = (row: BlockRow): Block => ({
  id: row.id as BlockId,
  documentId: row.document_id as DocumentId,
  ordinal: row.ordinal,
  kind: row.kind as BlockKind,
  voice: row.voice as Voice,
  text: row.text,
  sha256: row.sha256,
  level: row.level,
  label: row.label,
  image: row.image_source === null ? null : { source: row.image_source, alt: row.image_alt ?? '' },
  rows: readTableRows(row.rows),
  decision:
    row.confidence === null || row.reason === null
      ? null
      : { reason: row.reason as DecisionReason, confidence: row.confidence },
});

export function readBlocks(db: ReadableDb, documentId: DocumentId): readonly Block[] {
  return db
    .all<BlockRow>('SELECT * FROM block WHERE document_id = ? ORDER BY ordinal', documentId)
    .map(toBlock);
}

/** The blocks that a range touches with one neighbour on each side: all that a quote needs. */
export function readBlocksAround(
  db: ReadableDb,
  documentId: DocumentId,
  first: BlockId,
  last: BlockId,
): readonly Block[] {
  return db
    .all<BlockRow>(
      `WITH touched AS (SELECT min(ordinal) AS low, max(ordinal) AS high FROM block WHERE id IN (?, ?))
       SELECT block.* FROM block, touched WHERE document_id = ? AND ordinal BETWEEN low - 1 AND high + 1
       ORDER BY ordinal`,
      first,
      last,
      documentId,
    )
    .map(toBlock);
}

/** `count` blocks from the given one on, or from the start, and the repairs that touch no other. */
export function readPassage(
  db: ReadableDb,
  documentId: DocumentId,
  from: BlockId | undefined,
  count: number,
): Passage {
  const place = 'SELECT ordinal FROM block WHERE id = ? AND document_id = ?';
  const first = db.get<{ ordinal: number }>(place, from ?? '', documentId)?.ordinal ?? 0;
  const end = first + count;
  const rows = db.all<BlockRow>(
    'SELECT * FROM block WHERE document_id = ? AND ordinal >= ? AND ordinal < ? ORDER BY ordinal',
    documentId,
    first,
    end,
  );
  const repairs = db.all<Row<'repair'>>(
    `SELECT repair.* FROM repair JOIN block ON block.id = repair.block_id
     LEFT JOIN block AS next ON next.id = repair.next_id
     WHERE repair.document_id = ? AND block.ordinal >= ? AND coalesce(next.ordinal, block.ordinal) < ?
     ORDER BY repair.ordinal`,
    documentId,
    first,
    end,
  );
  return { blocks: rows.map(toBlock), repairs: repairs.map(toRepair) };
}

/** UTF-16 units before a block in its document, one counted for each break. */
export function positionOfBlock(db: ReadableDb, block: BlockId): number {
  return db.get<{ position: number }>('SELECT position FROM block WHERE id = ?', block)?.position ?? 0;
}

export function insertBlocks(db: WritableDb, blocks: readonly Block[]): void {
  let position = 0;
  for (const block of blocks) {
    db.run(
      `INSERT INTO block (id, document_id, ordinal, position, kind, voice, text, sha256, level, label, image_source, image_alt, rows, confidence, reason)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      block.id,
      block.documentId,
      block.ordinal,
      position,
      block.kind,
      block.voice,
      block.text,
      block.sha256,
      block.level,
      block.label,
      block.image?.source ?? null,
      block.image?.alt ?? null,
      block.rows ? JSON.stringify(block.rows) : null,
      block.decision?.confidence ?? null,
      block.decision?.reason ?? null,
    );
    position += block.text.length + 1;
  }
}

/** Throws DomainError not-found. */
export function documentOfRepair(db: ReadableDb, repairId: RepairId): DocumentId {
  const row = db.get<Row<'repair'>>('SELECT * FROM repair WHERE id = ?', repairId);
  if (!row) throw new DomainError('not-found', { repairId });
  return row.document_id as DocumentId;
}

export function readRepairs(db: ReadableDb, documentId: DocumentId): readonly Repair[] {
  return db
    .all<Row<'repair'>>('SELECT * FROM repair WHERE document_id = ? ORDER BY ordinal', documentId)
    .map(toRepair);
}
