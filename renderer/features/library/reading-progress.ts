import { create } from 'zustand';
import type { ImportProgress } from '../../../shared/ipc/contract';
import { callStore } from '../../lib/client';

interface ReadingProgressState {
  /** How far each reading with a ticket is. */
  readonly byTicket: Readonly<Record<string, ImportProgress>>;
}

export const useReadingProgress = create<ReadingProgressState>(() => ({ byTicket: {} }));

let isFollowing = false;
let serial = 0;

/** A new name for a reading; what is told of it is followed from then on. */
export function newTicket(): string {
  if (!isFollowing && 'onImportProgress' in window.zhangju) {
    isFollowing = true;
    window.zhangju.onImportProgress((progress) =>
      useReadingProgress.setState(({ byTicket }) => ({
        byTicket: { ...byTicket, [progress.ticket]: progress },
      })),
    );
  }
  return `reading-${(serial += 1)}`;
}

export function forgetTicket(ticket: string): void {
  useReadingProgress.setState(({ byTicket: { [ticket]: _gone, ...rest } }) => ({ byTicket: rest }));
}

/** Ends a reading where it goes on; what it was for hears `import.cancelled`. */
export function cancelReading(ticket: string): void {
  // A reading that is over, or a store that is gone, has nothing to cancel.
  callStore('import:cancel', { ticket }).catch(() => {});
}

/** Share of the work that is done when a stage begins. Pages are read one by one; the rest is quick. */
const begin = { waiting: 0, opening: 0.02, pages: 0.05, structure: 0.9, repairs: 0.95 } as const;
const end = { waiting: 0, opening: 0.02, pages: 0.9, structure: 0.95, repairs: 1 } as const;

/** How much of a reading is done, from 0 to 1. */
export function shareOf(progress: ImportProgress | undefined): number {
  if (!progress) return 0;
  const { stage, done, total } = progress;
  return begin[stage] + (total > 0 ? done / total : 0) * (end[stage] - begin[stage]);
}
