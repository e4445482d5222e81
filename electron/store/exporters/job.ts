import { DomainError } from '../../../shared/domain/error';

/** A piece of work that can be watched and ended. */
export interface Job {
  /** Says how far it has come (0 to 1), lets other calls in, and throws DomainError cancelled where it was ended. */
  reach(share: number): Promise<void>;
  /** Says so at once where it was ended, for what cannot be cut into steps. */
  readonly signal: AbortSignal;
}

/** Work without anyone who watches it. */
export const unwatched: Job = { reach: () => Promise.resolve(), signal: new AbortController().signal };

/** The jobs at work, by the name that the caller gave them. */
export function createJobs() {
  const running = new Map<string, { share: number; readonly ended: AbortController }>();
  return {
    progress: (name: string): number | null => running.get(name)?.share ?? null,
    cancel(name: string): void {
      running.get(name)?.ended.abort();
    },
    async run<T>(name: string, work: (job: Job) => Promise<T>): Promise<T> {
      const state = { share: 0, ended: new AbortController() };
      if (name !== '') running.set(name, state);
      try {
        return await work({
          signal: state.ended.signal,
          async reach(share) {
            state.share = share;
            await new Promise((done) => setImmediate(done));
            if (state.ended.signal.aborted) throw new DomainError('cancelled');
          },
        });
      } finally {
        if (running.get(name) === state) running.delete(name);
      }
    },
  };
}
