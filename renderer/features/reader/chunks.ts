import type { Reading, ReadingBlock } from '../../../shared/domain/document/reading';
import { tableIn } from '../../../shared/domain/document/reading-table';
import type { TableCell } from '../../../shared/domain/document/table';

/** A stretch of neighbouring blocks that is laid out, skipped and put on the page as one. */
export interface Chunk {
  readonly index: number;
  readonly first: number;
  readonly blocks: readonly ReadingBlock[];
  /** Estimated height in lines of the reading grid, before the chunk was ever laid out. */
  readonly lines: number;
}

const blocksPerChunk = 12;

/** Size of the words of a table beside those of the text, and its line beside the grid's. */
const tableSize = 14 / 18;
const tableLine = 22 / 34;

/** A row is as high as its longest cell, which takes its share of the row's characters in width. */
function linesOfTable(block: ReadingBlock, column: number): number {
  const table = tableIn(block);
  const lengthOf = (cell: TableCell) => cell.end - cell.start;
  const rows = [...(table?.caption ? [[table.caption]] : []), ...(table?.rows ?? [])];
  const lines = rows.reduce((sum, row) => {
    const length = row.reduce((all, cell) => all + lengthOf(cell), 0);
    const breaks = Math.max(0, ...row.map((cell) => cell.breaks.length));
    const high = Math.max(1, breaks + 1, Math.ceil((length * tableSize) / column));
    return sum + 1 + (high - 1) * tableLine;
  }, 1);
  return Math.ceil(lines);
}

function linesOf(block: ReadingBlock, column: number): number {
  if (block.kind === 'image') return 2;
  if (block.kind === 'table') return linesOfTable(block, column);
  if (block.kind === 'heading') return block.level === 1 ? 4 : 2;
  return Math.max(1, Math.ceil((block.text.length + 2) / column));
}

const nothingBeneath: ReadonlyMap<string, number> = new Map();

/**
 * Cuts a reading into chunks. `column` is the width of the reading column in characters; `beneath` says
 * how many lines what belongs to a block takes under it, by the block's id.
 */
export function chunksOf(
  reading: Reading,
  column: number,
  beneath: ReadonlyMap<string, number> = nothingBeneath,
): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let first = 0; first < reading.blocks.length; first += blocksPerChunk) {
    const blocks = reading.blocks.slice(first, first + blocksPerChunk);
    const lines = blocks.reduce(
      (sum, block) => sum + linesOf(block, column) + (beneath.get(block.id) ?? 0),
      0,
    );
    chunks.push({ index: chunks.length, first, blocks, lines });
  }
  return chunks;
}

/** The chunk that holds the block at `index` of the reading. */
export const chunkOfBlock = (index: number): number => Math.floor(index / blocksPerChunk);

/** The index of the first block of a chunk. */
export const firstOfChunk = (index: number): number => index * blocksPerChunk;
