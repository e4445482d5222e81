import type { Annotation } from '../../../shared/domain/annotation/annotation';
import type { ReadingBlock } from '../../../shared/domain/document/reading';
import type { Chunk } from './chunks';

/** The marks that touch a block of the reading. */
export type MarksOf = (block: ReadingBlock) => readonly Annotation[];

/** The marks of a chunk's blocks by the block's id; blocks without any are left out. */
export type MarksOfChunk = ReadonlyMap<string, readonly Annotation[]>;

const isSame = (before: readonly Annotation[] | undefined, now: readonly Annotation[]) =>
  before?.length === now.length && before.every((mark, index) => mark === now[index]);

/**
 * Which marks each chunk names for those who hear the page. A change of the marks is told to the chunks
 * in view at once; the others hear of it one by one, when the window is idle or when they come into view.
 */
export class ChunkMarks {
  #chunks: readonly Chunk[];
  #marksOf: MarksOf;
  readonly #known = new Map<number, MarksOfChunk>();
  readonly #behind = new Set<number>();
  readonly #listeners = new Map<number, () => void>();

  constructor(chunks: readonly Chunk[], marksOf: MarksOf) {
    this.#chunks = chunks;
    this.#marksOf = marksOf;
  }

  /** Stays the same object until the chunk's marks change. */
  read(index: number): MarksOfChunk {
    return this.#known.get(index) ?? this.#look(index);
  }

  change(chunks: readonly Chunk[], marksOf: MarksOf): void {
    this.#chunks = chunks;
    this.#marksOf = marksOf;
    for (const index of this.#known.keys()) this.#behind.add(index);
  }

  /** Brings these chunks up to date. */
  update(indices: Iterable<number>): void {
    for (const index of indices) {
      if (!this.#behind.has(index)) continue;
      const before = this.#known.get(index);
      if (this.#look(index) !== before) this.#listeners.get(index)?.();
    }
  }

  /** A chunk that has not heard of the last change yet. */
  get nextBehind(): number | undefined {
    return this.#behind.values().next().value;
  }

  /** Calls `listener` when the marks of the chunk have changed; the function returned stops it. */
  subscribe(index: number, listener: () => void): () => void {
    this.#listeners.set(index, listener);
    return () => this.#listeners.delete(index);
  }

  #look(index: number): MarksOfChunk {
    this.#behind.delete(index);
    const before = this.#known.get(index);
    const now = new Map<string, readonly Annotation[]>();
    let changed = before === undefined;
    for (const block of this.#chunks[index]?.blocks ?? []) {
      const [was, is] = [before?.get(block.id), this.#marksOf(block)];
      const same = isSame(was, is);
      if (is.length > 0) now.set(block.id, same && was ? was : is);
      changed ||= !same && (was !== undefined || is.length > 0);
    }
    if (before && !changed && before.size === now.size) return before;
    this.#known.set(index, now);
    return now;
  }
}
