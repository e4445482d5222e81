import { addressOfBlock, resolveAddress } from '../../../shared/domain/document/address';
import { changeStructure } from '../../../shared/domain/document/change-structure';
import { readingOf, toReading } from '../../../shared/domain/document/reading';
import { partVersion } from '../../../shared/domain/document/reading-version';
import type { TextPoint } from '../../../shared/domain/document/range';
import type { Repair } from '../../../shared/domain/document/repair';
import { DomainError } from '../../../shared/domain/error';
import { pictureInAddress } from '../../../shared/domain/picture/picture';
import type { DocumentId } from '../../../shared/domain/ids';
import type { StoreContext } from '../context';
import type { Feature } from '../gateway';
import type { Operation } from '../history/history';
import { readingAt } from '../reading-versions';
import { documentOfRepair, readBlocks, readDocument, readRepairs } from '../repositories/documents';
import { writeRepairs } from '../write-repairs';

const about = (kind: Operation['kind'], documentId: DocumentId, subject: string): Operation => ({
  kind,
  subject,
  topics: ['repair'],
  documentIds: [documentId],
});

/** The address of the block that holds a point, as it is read before the change. */
function addressAt({ db }: StoreContext, documentId: DocumentId, point: TextPoint): string {
  const reading = readingOf(readBlocks(db, documentId), readRepairs(db, documentId));
  const index = toReading(reading, point)?.index;
  return index === undefined ? '' : addressOfBlock(reading, index, 'long');
}

export const structureFeature = {
  'structure:change': ({ documentId, changes }, context) => {
    const { db, history, newId } = context;
    readDocument(db, documentId);
    const before = readRepairs(db, documentId);
    const after = changeStructure(readBlocks(db, documentId), before, changes, newId);
    if (after === before) return before;
    const [only] = changes;
    const kind = changes.length === 1 && only ? (`structure:${only.kind}` as const) : 'structure:change';
    const subject = only ? addressAt(context, documentId, only.point) : '';
    return history.mutate(about(kind, documentId, subject), (tx) => {
      writeRepairs(context, tx, documentId, after);
      return readRepairs(db, documentId);
    });
  },
  'repair:set': ({ repairId, active }, context) => {
    const { db, history } = context;
    const documentId = documentOfRepair(db, repairId);
    const before = readRepairs(db, documentId);
    const set = (repair: Repair): Repair => (repair.id === repairId ? { ...repair, active } : repair);
    return history.mutate(about('repair:set', documentId, readDocument(db, documentId).title), (tx) => {
      writeRepairs(context, tx, documentId, before.map(set));
      return set(before.find(({ id }) => id === repairId)!);
    });
  },
  'address:resolve': ({ documentId, address: asked }, context) => {
    readDocument(context.db, documentId);
    const { address, version } = partVersion(asked);
    const found = readingAt(context, documentId, version);
    // The researcher's own words have no place in the source: their picture stands for them.
    const range = resolveAddress(found.reading, pictureInAddress(address) ?? address);
    if (!range) throw new DomainError('address.unknown', { address });
    return { range, version: found.version, isCurrent: found.isCurrent };
  },
} satisfies Feature;
