import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Chunk } from './chunks';

interface ChunkState {
  /** Chunks that are on the page with their text. */
  readonly mounted: ReadonlySet<number>;
  /** Chunks in or near the view: only these are painted. */
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
  const [mounted, setMounted] = useState<ReadonlySet<number>>(() => new Set(withNeighbours(firstIndex)));
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set(withNeighbours(firstIndex)));
  const known = useRef(mounted);
  known.current = mounted;

  const mount = useCallback((indices: Iterable<number>) => {
    const missing = [...indices].filter((index) => !known.current.has(index));
    if (missing.length) setMounted((before) => new Set([...before, ...missing]));
  }, []);
  const ensure = useCallback((index: number) => flushSync(() => mount(withNeighbours(index))), [mount]);

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
        mount(inView);
        setNear(new Set(inView));
      },
      { root, rootMargin: '60% 0px' },
    );
    for (const element of root.querySelectorAll('[data-chunk]')) observer.observe(element);
    return () => observer.disconnect();
  }, [chunks, scroller, mount]);

  useEffect(() => {
    let handle = 0;
    const step = (deadline: IdleDeadline) => {
      const next: number[] = [];
      for (const { index } of chunks) {
        if (known.current.has(index)) continue;
        next.push(index);
        if (next.length >= 2 || deadline.timeRemaining() < 5) break;
      }
      if (next.length === 0) return;
      mount(next);
      handle = requestIdleCallback(step);
    };
    handle = requestIdleCallback(step);
    return () => cancelIdleCallback(handle);
  }, [chunks, mount]);

  return { mounted, near, ensure };
}
