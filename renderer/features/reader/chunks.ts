import type { Reading, ReadingBlock } from '../../../shared/domain/document/reading';

/** A stretch of neighbouring blocks that is laid out, skipped and put on the page as one. */
export interface Chunk {
  readonly index: number;
  readonly first: number;
  readonly blocks: readonly ReadingBlock[];
  /** Estimated height in lines of the reading grid, before the chunk was ever laid out. */
  readonly lines: number;
}

const blocksPerChunk = 12;

function linesOf(block: ReadingBlock, column: number): number {
  if (block.kind === 'image') return 2;
  if (block.kind === 'heading') return block.level === 1 ? 4 : 2;
  return Math.max(1, Math.ceil((block.text.length + 2) / column));
}

/** Cuts a reading into chunks. `column` is the width of the reading column in characters. */
export function chunksOf(reading: Reading, column: number): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let first = 0; first < reading.blocks.length; first += blocksPerChunk) {
    const blocks = reading.blocks.slice(first, first + blocksPerChunk);
    const lines = blocks.reduce((sum, block) => sum + linesOf(block, column), 0);
    chunks.push({ index: chunks.length, first, blocks, lines });
  }
  return chunks;
}

/** The chunk that holds the block at `index` of the reading. */
export const chunkOfBlock = (index: number): number => Math.floor(index / blocksPerChunk);
