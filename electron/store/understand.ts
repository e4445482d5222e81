import type { Block } from '../../shared/domain/document/block';
import type { DocumentMeta, Encoding } from '../../shared/domain/document/document';
import { proposeRepairs } from '../../shared/domain/document/propose-repairs';
import { structureOf } from '../../shared/domain/document/structure';
import type { Repair } from '../../shared/domain/document/repair';
import type { BlockId, DocumentId, HashText, NewId, RepairId } from '../../shared/domain/ids';
import { importAny, importFile, type ImportedFile } from './importers';
import type { TellProgress } from './importers/importer';

/** A file as a document, before anything is stored. */
export interface UnderstoodFile {
  readonly imported: ImportedFile;
  readonly documentId: DocumentId;
  readonly meta: DocumentMeta;
  readonly blocks: readonly Block[];
  readonly repairs: readonly Repair[];
  /** Hash over the blocks' hashes in order: the version that addresses belong to. */
  readonly contentSha256: string;
}

function understand(
  imported: ImportedFile,
  name: string,
  newId: NewId,
  hash: HashText,
  tell: TellProgress,
): UnderstoodFile {
  const total = imported.drafts.length;
  tell({ stage: 'structure', done: 0, total });
  const { meta, blocks: structured } = structureOf(imported.drafts);
  const documentId = newId() as DocumentId;
  const blocks = structured.map((block): Block => ({
    ...block,
    id: newId() as BlockId,
    documentId,
    sha256: hash(block.text),
  }));
  tell({ stage: 'repairs', done: 0, total });
  const repairs = proposeRepairs(blocks, (ordinal) => imported.drafts[ordinal]?.wrapped === true).map(
    ({ change, rule }): Repair => ({
      id: newId() as RepairId,
      change,
      rule,
      active: true,
    }),
  );
  tell({ stage: 'repairs', done: total, total });
  const title = meta.title || imported.provenance.headline || name.replace(/\.[^.]+$/, '');
  return {
    imported,
    documentId,
    meta: { ...meta, title },
    blocks,
    repairs,
    contentSha256: hash(blocks.map((block) => block.sha256).join('\n')),
  };
}

/**
 * Reads a file of a format that is read in one go, finds its structure and proposes repairs. Pure but
 * for the ids and hashes it is given.
 */
export const understandFile = (
  bytes: Uint8Array,
  name: string,
  encoding: Encoding | undefined,
  newId: NewId,
  hash: HashText,
): UnderstoodFile => understand(importFile(bytes, name, encoding), name, newId, hash, () => {});

/** The same for any format; `tell` hears how far it is. */
export async function understandAny(
  bytes: Uint8Array,
  name: string,
  encoding: Encoding | undefined,
  newId: NewId,
  hash: HashText,
  tell: TellProgress = () => {},
): Promise<UnderstoodFile> {
  return understand(await importAny(bytes, name, encoding, tell), name, newId, hash, tell);
}
