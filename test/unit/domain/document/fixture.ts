import { readFileSync } from 'node:fs';
import path from 'node:path';
import { importFile } from '../../../../electron/store/importers/index';
import type { Block, DraftBlock } from '../../../../shared/domain/document/block';
import { proposeRepairs } from '../../../../shared/domain/document/propose-repairs';
import type { Reading } from '../../../../shared/domain/document/reading';
import { readingOf } from '../../../../shared/domain/document/reading';
import type { Repair } from '../../../../shared/domain/document/repair';
import { structureOf } from '../../../../shared/domain/document/structure';
import type { BlockId, DocumentId, RepairId } from '../../../../shared/domain/ids';

export const planPath = path.resolve('resources/plans/service-trade-plan.source.html');

/** Drafts of paragraphs, as plain text gives them. */
export const paragraphs = (...texts: readonly string[]): DraftBlock[] =>
  texts.map((text) => ({ kind: 'paragraph', text }));

/** Blocks whose ids are made from their place. */
export function blocksOf(drafts: readonly DraftBlock[]): readonly Block[] {
  return structureOf(drafts).blocks.map((block) => ({
    ...block,
    id: `b${block.ordinal}` as BlockId,
    documentId: 'd' as DocumentId,
    sha256: '',
  }));
}

/** The proposals as repairs, all active or all taken back. */
export function repairsOf(blocks: readonly Block[], active = true): readonly Repair[] {
  return proposeRepairs(blocks).map((proposal, at) => ({ ...proposal, id: `r${at}` as RepairId, active }));
}

export function readingOfDrafts(drafts: readonly DraftBlock[]): Reading {
  const blocks = blocksOf(drafts);
  return readingOf(blocks, repairsOf(blocks));
}

export function importPlan() {
  return importFile(readFileSync(planPath), 'service-trade-plan.source.html');
}
