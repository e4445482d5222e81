import { existsSync, readFileSync } from 'node:fs';
import { quoteAgrees } from '../../shared/domain/annotation/quote';
import { readingVersion } from '../../shared/domain/document/reading-version';
import { rowsMakeUp } from '../../shared/domain/document/table';
import type { StoreContext } from './context';
import { latestVersion } from './migrations';
import { originalPath, sha256 } from './originals';
import { hasPicture } from './picture-files';
import { recordedVersions } from './reading-versions';
import { listAnnotations } from './repositories/annotations';
import { listDocuments, readBlocks } from './repositories/documents';
import { listMeasures } from './repositories/measures';
import { listPictures } from './repositories/pictures';

/** A fault that checking the library found. */
export interface Finding {
  readonly check:
    'database' | 'references' | 'schema' | 'text' | 'version' | 'original' | 'picture' | 'quote';
  readonly documentId: string | null;
  readonly message: string;
}

export interface Verification {
  readonly documents: number;
  readonly blocks: number;
  readonly annotations: number;
  readonly findings: readonly Finding[];
}

/**
 * Checks everything that can be checked: the database's own integrity, each block's and document's
 * hash, each original file and attached picture, and that each mark and each row of the register still stands on its words.
 * Changes nothing.
 */
export function verifyLibrary({ db, libraryDir, hash }: StoreContext): Verification {
  const findings: Finding[] = [];
  const report = (check: Finding['check'], documentId: string | null, message: string) =>
    findings.push({ check, documentId, message });

  const hashesOf = (table: 'annotation' | 'measure', documentId: string) =>
    db
      .all<{ id: string; exact_sha256: string }>(
        `SELECT id, exact_sha256 FROM ${table} WHERE document_id = ?`,
        documentId,
      )
      .map((row) => [row.id, row.exact_sha256] as const);

  for (const { integrity_check: message } of db.all<{ integrity_check: string }>('PRAGMA integrity_check')) {
    if (message !== 'ok') report('database', null, message);
  }
  for (const row of db.all<{ table: string; rowid: number | null }>('PRAGMA foreign_key_check')) {
    report('references', null, `${row.table} row ${row.rowid ?? '?'} points at nothing`);
  }
  const version = Number(db.pragma('user_version'));
  if (version !== latestVersion) report('schema', null, `schema ${version}, expected ${latestVersion}`);

  const documents = listDocuments(db);
  let blockCount = 0;
  let annotationCount = 0;
  for (const document of documents) {
    const blocks = readBlocks(db, document.id);
    blockCount += blocks.length;
    for (const block of blocks) {
      if (hash(block.text) !== block.sha256)
        report('text', document.id, `block ${block.ordinal} is not the text that was imported`);
      else if (block.kind === 'table' && !rowsMakeUp(block.text, block.rows))
        report('text', document.id, `the cells of table ${block.ordinal} are not those of its text`);
    }
    if (hash(blocks.map((block) => block.sha256).join('\n')) !== document.contentSha256) {
      report('version', document.id, 'the blocks do not make up the version that was imported');
    }
    for (const { version, repairs } of recordedVersions(db, document.id)) {
      if (readingVersion(document.contentSha256, blocks, repairs, hash) !== version)
        report('version', document.id, `the reading ${version} is not what was recorded`);
    }
    const original = originalPath(libraryDir, document.sourceSha256);
    if (!existsSync(original)) report('original', document.id, 'the original file is missing');
    else if (sha256(readFileSync(original)) !== document.sourceSha256)
      report('original', document.id, 'the original file was changed');

    for (const { sha256: picture } of listPictures(db, document.id)) {
      if (!hasPicture(libraryDir, picture))
        report('picture', document.id, `the attached picture ${picture} is missing or was changed`);
    }

    const hashes = new Map([...hashesOf('annotation', document.id), ...hashesOf('measure', document.id)]);
    for (const annotation of listAnnotations(db, document.id)) {
      annotationCount += 1;
      const { exact } = annotation.quote;
      const stands = hash(exact) === hashes.get(annotation.id) && agrees(blocks, annotation.range, exact);
      if (!stands) report('quote', document.id, `mark ${annotation.id} no longer quotes its exact words`);
    }
    for (const { id, range, quote } of listMeasures(db, document.id)) {
      const stands = hash(quote) === hashes.get(id) && agrees(blocks, range, quote);
      if (!stands) report('quote', document.id, `row ${id} of the register no longer quotes its exact words`);
    }
  }
  return { documents: documents.length, blocks: blockCount, annotations: annotationCount, findings };
}

/** A range that is not in the text at all is a difference, not a fault of the check. */
function agrees(...parts: Parameters<typeof quoteAgrees>): boolean {
  try {
    return quoteAgrees(...parts);
  } catch {
    return false;
  }
}
