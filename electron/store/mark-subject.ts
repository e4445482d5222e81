import type { Annotation } from '../../shared/domain/annotation/annotation';
import { addressOfBlock } from '../../shared/domain/document/address';
import { readingOf } from '../../shared/domain/document/reading';
import type { BlockId, DocumentId } from '../../shared/domain/ids';
import { regionAddress } from '../../shared/domain/picture/region';
import type { ReadableDb } from './db/database';
import { shortened } from './range-columns';
import { readBlocks, readRepairs } from './repositories/documents';

/** The address of a block as the text is read now, for the name of a step. */
export function addressOfPicture(db: ReadableDb, documentId: DocumentId, blockId: BlockId): string {
  const reading = readingOf(readBlocks(db, documentId), readRepairs(db, documentId));
  const index = reading.blocks.findIndex(({ source }) => source.some(({ id }) => id === blockId));
  return addressOfBlock(reading, index, 'long');
}

/** What a step that concerns a mark is named by: its first words, or the address of its region. */
export function subjectOf(
  db: ReadableDb,
  mark: Pick<Annotation, 'documentId' | 'range'> & {
    readonly quote: { readonly exact: string };
    readonly region?: unknown;
  },
): string {
  if (!mark.region) return shortened(mark.quote.exact);
  return regionAddress(addressOfPicture(db, mark.documentId, mark.range.start.block), 'long');
}
