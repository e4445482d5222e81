import { create } from 'zustand';

/** The row in hand, by the place it is known by. */
export const useMeasureCursor = create<{ readonly key: string | null; choose(key: string | null): void }>(
  (set) => ({ key: null, choose: (key) => set({ key }) }),
);
