import { DomainError } from '../../../shared/domain/error';

/** A piece of work that can be watched and ended. */
export interface Job {
  /** Says how far it has come (0 to 1), lets other calls in, and throws DomainError cancelled where it was ended. */
  reach(share: number): Promise<void>;
}

/** Work without anyone who watches it. */
export const unwatched: Job = { reach: () => Promise.resolve() };

/** The jobs at work, by the name that the caller gave them. */
export function createJobs() {
  const running = new Map<string, { share: number; isCancelled: boolean }>();
  return {
    progress: (name: string): number | null => running.get(name)?.share ?? null,
    cancel(name: string): void {
      const state = running.get(name);
      if (state) state.isCancelled = true;
    },
    async run<T>(name: string, work: (job: Job) => Promise<T>): Promise<T> {
      const state = { share: 0, isCancelled: false };
      if (name !== '') running.set(name, state);
      try {
        return await work({
          async reach(share) {
            state.share = share;
            await new Promise((done) => setImmediate(done));
            if (state.isCancelled) throw new DomainError('cancelled');
          },
        });
      } finally {
        if (running.get(name) === state) running.delete(name);
      }
    },
  };
}
