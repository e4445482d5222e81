import { quoteOf } from '../../shared/domain/annotation/quote';
import { sourceInOneLine } from '../../shared/domain/document/one-line';
import { isValidRange, normalizeRange, type TextRange } from '../../shared/domain/document/range';
import { DomainError } from '../../shared/domain/error';
import type { BlockId, DocumentId } from '../../shared/domain/ids';
import type { StoreContext } from './context';
import type { RangeColumns } from './db/tables';
import { positionOfBlock, readBlocksAround } from './repositories/documents';

/**
 * What a range is stored as: both ends, where it stands, and its words; with them the words that
 * surround it. Throws DomainError range.invalid.
 */
export function columnsOfRange({ db, hash }: StoreContext, documentId: DocumentId, asked: TextRange) {
  const blocks = readBlocksAround(db, documentId, asked.start.block, asked.end.block);
  const range = normalizeRange(blocks, asked);
  if (!isValidRange(blocks, range)) throw new DomainError('range.invalid', { documentId });
  const { exact, prefix, suffix } = quoteOf(blocks, range);
  const columns: RangeColumns = {
    start_block: range.start.block,
    start_offset: range.start.offset,
    end_block: range.end.block,
    end_offset: range.end.offset,
    position: positionOfBlock(db, range.start.block) + range.start.offset,
    exact,
    exact_sha256: hash(exact),
  };
  return { columns, surroundings: { prefix, suffix } };
}

/** The range that the columns hold. */
export const rangeOfColumns = (
  row: Pick<RangeColumns, 'start_block' | 'start_offset' | 'end_block' | 'end_offset'>,
): TextRange => ({
  start: { block: row.start_block as BlockId, offset: row.start_offset },
  end: { block: row.end_block as BlockId, offset: row.end_offset },
});

/** Characters of what a step of the history is named by; the lists cut it to their own width. */
const longestName = 40;

/** Words short enough to name a step of the history by. */
export function shortened(text: string): string {
  const characters = [...sourceInOneLine(text)];
  return characters.length > longestName
    ? `${characters.slice(0, longestName).join('')}…`
    : characters.join('');
}
