import type { Block } from '../../shared/domain/document/block';
import { readingOf, type Reading } from '../../shared/domain/document/reading';
import { readingVersion } from '../../shared/domain/document/reading-version';
import type { Repair, RepairChange } from '../../shared/domain/document/repair';
import { DomainError } from '../../shared/domain/error';
import type { DocumentId, HashText, Now, RepairId } from '../../shared/domain/ids';
import type { ReadableDb, WritableDb } from './db/database';
import { readBlocks, readContentHash, readRepairs } from './repositories/documents';

interface VersionContext {
  readonly db: ReadableDb;
  readonly hash: HashText;
}

/** The version of a document as it is read now. `read`: what the caller has read of it already. */
export function currentVersion(
  { db, hash }: VersionContext,
  documentId: DocumentId,
  read: { readonly blocks: readonly Block[]; readonly repairs: readonly Repair[] } = {
    blocks: readBlocks(db, documentId),
    repairs: readRepairs(db, documentId),
  },
): string {
  return readingVersion(readContentHash(db, documentId), read.blocks, read.repairs, hash);
}

/**
 * Keeps the reading that a document has now under its version, for good: it stands outside undo as
 * the source text does, because an address may have been written down meanwhile.
 */
export function recordVersion(
  { db, hash, now }: VersionContext & { readonly db: WritableDb; readonly now: Now },
  documentId: DocumentId,
): void {
  const repairs = readRepairs(db, documentId).filter(({ active }) => active);
  db.run(
    'INSERT OR IGNORE INTO reading_version (document_id, version, changes, recorded_at) VALUES (?, ?, ?, ?)',
    documentId,
    currentVersion({ db, hash }, documentId),
    JSON.stringify(repairs.map(({ change }) => change)),
    now(),
  );
}

/** A reading that a document has or had. */
export interface VersionedReading {
  readonly version: string;
  readonly isCurrent: boolean;
  readonly reading: Reading;
}

export interface RecordedVersion {
  readonly version: string;
  readonly repairs: readonly Repair[];
}

const repairsOf = (changes: string): readonly Repair[] =>
  (JSON.parse(changes) as readonly RepairChange[]).map((change, at) => ({
    id: `past-${at}` as RepairId,
    change,
    active: true,
    rule: '',
  }));

export const recordedVersions = (db: ReadableDb, documentId: DocumentId): readonly RecordedVersion[] =>
  db
    .all<{
      version: string;
      changes: string;
    }>(
      'SELECT version, changes FROM reading_version WHERE document_id = ? ORDER BY recorded_at, version',
      documentId,
    )
    .map(({ version, changes }) => ({ version, repairs: repairsOf(changes) }));

/**
 * The reading of that version, or the present one for null. A version may be cut to its first six
 * digits. Throws DomainError address.version where none or more than one begins so.
 */
export function readingAt(
  context: VersionContext,
  documentId: DocumentId,
  version: string | null,
): VersionedReading {
  const { db } = context;
  const blocks = readBlocks(db, documentId);
  const current = currentVersion(context, documentId);
  if (version === null || current === version) {
    return { version: current, isCurrent: true, reading: readingOf(blocks, readRepairs(db, documentId)) };
  }
  const known = recordedVersions(db, documentId).filter((one) => one.version !== current);
  const found = known.filter((one) => one.version.startsWith(version));
  if (current.startsWith(version) && found.length === 0) return readingAt(context, documentId, null);
  const [only] = found;
  if (!only || found.length > 1 || current.startsWith(version)) {
    throw new DomainError('address.version', { version });
  }
  return { version: only.version, isCurrent: false, reading: readingOf(blocks, only.repairs) };
}
