import { memo, useCallback, useSyncExternalStore } from 'react';
import { addressOfBlock } from '../../../shared/domain/document/address';
import type { Reading } from '../../../shared/domain/document/reading';
import { BlockView } from './block-view';
import type { ChunkMarks } from './chunk-marks';
import type { Chunk } from './chunks';
import type { MountedChunks } from './mounted-chunks';
import styles from './text-column.module.css';

interface ChunkViewProps {
  readonly chunk: Chunk;
  readonly reading: Reading;
  readonly chunks: MountedChunks;
  readonly marks: ChunkMarks;
}

/** A chunk of the text; before it comes near the view it is only a space of the height it will have. */
export const ChunkView = memo(function ChunkView({ chunk, reading, chunks, marks }: ChunkViewProps) {
  const { index } = chunk;
  const mounted = useSyncExternalStore(
    useCallback((listener) => chunks.subscribe(index, listener), [chunks, index]),
    () => chunks.has(index),
  );
  const marksOf = useSyncExternalStore(
    useCallback((listener) => marks.subscribe(index, listener), [marks, index]),
    () => (mounted ? marks.read(index) : undefined),
  );
  const height = `calc(${chunk.lines} * var(--reading-line))`;
  return (
    <div
      className={styles['chunk']}
      data-chunk={index}
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
            marks={marksOf?.get(block.id)}
          />
        ))}
    </div>
  );
});
