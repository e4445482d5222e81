import { memo, useCallback, useSyncExternalStore } from 'react';
import type { Annotation } from '../../../shared/domain/annotation/annotation';
import { addressOfBlock } from '../../../shared/domain/document/address';
import type { Reading } from '../../../shared/domain/document/reading';
import { BlockView } from './block-view';
import type { Chunk } from './chunks';
import type { MountedChunks } from './mounted-chunks';
import styles from './text-column.module.css';

interface ChunkViewProps {
  readonly chunk: Chunk;
  readonly reading: Reading;
  readonly chunks: MountedChunks;
  readonly marksOf: ReadonlyMap<string, readonly Annotation[]>;
}

const sameMarks = (a: ChunkViewProps, b: ChunkViewProps) =>
  a.chunk.blocks.every((block) => a.marksOf.get(block.id) === b.marksOf.get(block.id));

/** A chunk of the text; before it comes near the view it is only a space of the height it will have. */
export const ChunkView = memo(
  function ChunkView({ chunk, reading, chunks, marksOf }: ChunkViewProps) {
    const mounted = useSyncExternalStore(
      useCallback((listener) => chunks.subscribe(chunk.index, listener), [chunks, chunk.index]),
      () => chunks.has(chunk.index),
    );
    const height = `calc(${chunk.lines} * var(--reading-line))`;
    return (
      <div
        className={styles['chunk']}
        data-chunk={chunk.index}
        style={mounted ? { containIntrinsicBlockSize: `auto ${height}` } : { height }}
      >
        {mounted &&
          chunk.blocks.map((block, offset) => (
            <BlockView
              key={block.id}
              block={block}
              first={chunk.first + offset === 0}
              address={addressOfBlock(reading, chunk.first + offset, 'short')}
              longAddress={addressOfBlock(reading, chunk.first + offset, 'long')}
              marks={marksOf.get(block.id)}
            />
          ))}
      </div>
    );
  },
  (before, after) =>
    before.chunk === after.chunk &&
    before.reading === after.reading &&
    before.chunks === after.chunks &&
    (before.marksOf === after.marksOf || sameMarks(before, after)),
);
