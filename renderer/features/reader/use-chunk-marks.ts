import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Annotation } from '../../../shared/domain/annotation/annotation';
import type { Marks } from '../annotations';
import { ChunkMarks, type MarksOf } from './chunk-marks';
import type { Chunk } from './chunks';

/** Time without a change or a move after which the chunks out of view hear of a change, in ms. */
const restBefore = 1500;

/** A block that a split made shows part of its source block, and only the marks of that part. */
function marksOfBlocks({ byBlock, byId }: Marks): MarksOf {
  return (block) => {
    const found = new Set<Annotation>();
    for (const { id: source } of block.source) {
      const from = block.start.block === source ? block.start.offset : 0;
      const to = block.end.block === source ? block.end.offset : Infinity;
      for (const { id, ...reach } of byBlock.get(source) ?? []) {
        const mark = byId.get(id);
        const isHere = reach.from < to && reach.to > from;
        if (mark && (isHere || block.text === '')) found.add(mark);
      }
    }
    return [...found];
  };
}

/** The marks that each chunk names: `near` ones are up to date before they are painted. */
export function useChunkMarks(chunks: readonly Chunk[], marks: Marks, near: Iterable<number>): ChunkMarks {
  const marksOf = useMemo(() => marksOfBlocks(marks), [marks]);
  const [named] = useState(() => new ChunkMarks(chunks, marksOf));
  useLayoutEffect(() => named.change(chunks, marksOf), [named, chunks, marksOf]);
  useLayoutEffect(() => named.update(near), [named, chunks, marksOf, near]);
  useEffect(() => {
    let handle = 0;
    const step = (deadline: IdleDeadline) => {
      // A chunk takes some milliseconds: less time than that is not idle enough.
      while (deadline.timeRemaining() > 8) {
        const index = named.nextBehind;
        if (index === undefined) return;
        flushSync(() => named.update([index]));
      }
      handle = requestIdleCallback(step);
    };
    // Each has the browser draw the marks in view anew, so not while the text is scrolled or marked.
    const rest = window.setTimeout(() => (handle = requestIdleCallback(step)), restBefore);
    return () => {
      window.clearTimeout(rest);
      cancelIdleCallback(handle);
    };
  }, [named, chunks, marksOf, near]);
  return named;
}
