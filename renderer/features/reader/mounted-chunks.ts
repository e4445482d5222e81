/** Which chunks are on the page. Each chunk hears only of itself: a long text has many hundreds. */
export class MountedChunks {
  readonly #indices: Set<number>;
  readonly #listeners = new Map<number, () => void>();

  constructor(indices: Iterable<number>) {
    this.#indices = new Set(indices);
  }

  has(index: number): boolean {
    return this.#indices.has(index);
  }

  add(indices: Iterable<number>): void {
    for (const index of indices) {
      if (this.#indices.has(index)) continue;
      this.#indices.add(index);
      this.#listeners.get(index)?.();
    }
  }

  /** Calls `listener` when the chunk is put on the page; the function returned stops it. */
  subscribe(index: number, listener: () => void): () => void {
    this.#listeners.set(index, listener);
    return () => this.#listeners.delete(index);
  }
}
