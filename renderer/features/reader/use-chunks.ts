import { useCallback, useEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Chunk } from './chunks';
import { MountedChunks } from './mounted-chunks';

interface ChunkState {
  readonly mounted: MountedChunks;
  /** Chunks in or near the view, from the top: only these are painted. */
  readonly near: ReadonlySet<number>;
  /** Puts a chunk and its neighbours on the page at once, for a jump. */
  readonly ensure: (index: number) => void;
}

const withNeighbours = (index: number) => [index - 1, index, index + 1];

/**
 * Puts chunks on the page as they come near the view, and the rest while the window is idle, so that
 * the first words are painted at once however long the text is. Nothing is taken off again.
 */
export function useChunks(
  chunks: readonly Chunk[],
  scroller: RefObject<HTMLElement | null>,
  firstIndex: number,
): ChunkState {
  const [mounted] = useState(() => new MountedChunks(withNeighbours(firstIndex)));
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set(withNeighbours(firstIndex)));
  const ensure = useCallback(
    (index: number) => flushSync(() => mounted.add(withNeighbours(index))),
    [mounted],
  );

  useEffect(() => {
    const root = scroller.current;
    if (!root) return;
    const inView = new Set<number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const index = Number((entry.target as HTMLElement).dataset['chunk']);
          if (entry.isIntersecting) inView.add(index);
          else inView.delete(index);
        }
        // What only left stays until something comes: what hangs on this changes half as often.
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        // The words first: what is painted over them asks where they are.
        flushSync(() => mounted.add(inView));
        setNear(new Set([...inView].sort((a, b) => a - b)));
      },
      { root, rootMargin: '60% 0px' },
    );
    for (const element of root.querySelectorAll('[data-chunk]')) observer.observe(element);
    return () => observer.disconnect();
  }, [chunks, scroller, mounted]);

  useEffect(() => {
    let handle = 0;
    let next = 0;
    const step = (deadline: IdleDeadline) => {
      // A chunk takes some milliseconds: less time than that is not idle enough.
      while (deadline.timeRemaining() > 8) {
        while (next < chunks.length && mounted.has(next)) next += 1;
        if (next >= chunks.length) return;
        const index = next;
        flushSync(() => mounted.add([index]));
      }
      handle = requestIdleCallback(step);
    };
    handle = requestIdleCallback(step);
    return () => cancelIdleCallback(handle);
  }, [chunks, mounted]);

  return { mounted, near, ensure };
}
