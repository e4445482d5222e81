export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed';

interface AutosaveOptions {
  /** ms of quiet before a change is written. */
  readonly delay: number;
  /** ms after which a change is written although typing goes on: what a crash can take at most. */
  readonly longest?: number;
  /** Writes what is there at this moment; rejects if it was not stored. */
  readonly write: () => Promise<void>;
  readonly onState: (state: SaveState, error?: unknown) => void;
  /** True while what is there is half a word of an input method; writing waits for the whole. */
  readonly isComposing?: () => boolean;
}

/**
 * Writes changes when typing rests, one write after another. A write that fails leaves the change
 * waiting: the next one, or `flush`, tries again.
 */
export class Autosave {
  readonly #options: AutosaveOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasChanges = false;
  #waitingSince: number | null = null;
  #running: Promise<void> = Promise.resolve();
  #isRunning = false;

  constructor(options: AutosaveOptions) {
    this.#options = options;
  }

  /** True while something typed is not yet known to be stored. */
  get isPending(): boolean {
    return this.#hasChanges || this.#isRunning;
  }

  /** Tells that there is something to write. */
  touch(): void {
    this.#hasChanges = true;
    this.#waitingSince ??= performance.now();
    this.#wait();
    if (!this.#isRunning) this.#options.onState('waiting');
  }

  /** Writes now what waits; resolves when all is written or the write has failed. Never rejects. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#running = this.#running.then(() => this.#writeOnce());
    return this.#running;
  }

  /** Starts the write in this very turn: the page may be gone before a promise settles. */
  flushAtOnce(): void {
    clearTimeout(this.#timer);
    if (!this.#hasChanges) return;
    this.#running = Promise.all([this.#running, this.#writeOnce()]).then(() => undefined);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    const { delay, longest = Infinity } = this.#options;
    const waited = this.#waitingSince === null ? 0 : performance.now() - this.#waitingSince;
    const left = Math.max(0, longest - waited);
    // While an input method composes, the deadline is over already: look again after the pause.
    const pause = left === 0 && this.#options.isComposing?.() ? delay : Math.min(delay, left);
    this.#timer = setTimeout(() => {
      if (this.#options.isComposing?.()) this.#wait();
      else void this.flush();
    }, pause);
  }

  async #writeOnce(): Promise<void> {
    if (!this.#hasChanges) return;
    this.#hasChanges = false;
    this.#waitingSince = null;
    this.#isRunning = true;
    this.#options.onState('saving');
    try {
      await this.#options.write();
      this.#isRunning = false;
      this.#options.onState(this.#hasChanges ? 'waiting' : 'saved');
    } catch (error) {
      this.#isRunning = false;
      this.#hasChanges = true;
      this.#options.onState('failed', error);
    }
  }
}
