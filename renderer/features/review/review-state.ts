import { create } from 'zustand';
import type { IncomingFile, PlacedDifference, ReturnedComments } from '../../../shared/ipc/contract';
import { isWritable, type DifferenceKind } from '../../../shared/domain/review/difference';
import { callStore, CallError } from '../../lib/client';
import { useWorkbench } from '../../lib/workbench';

export type KindFilter = DifferenceKind | 'all';

/** What a colleague took out, or reworded where it was changed here too, is only written when asked for. */
const isChosenAtFirst = (one: PlacedDifference): boolean =>
  isWritable(one) && one.kind !== 'deleted' && one.kind !== 'changed';

interface ReviewState {
  readonly file: IncomingFile | null;
  readonly found: ReturnedComments | null;
  readonly error: CallError | null;
  readonly chosen: ReadonlySet<string>;
  readonly inHand: string | null;
  readonly filter: KindFilter;
  /** Compares a file and opens the dialog over its document. */
  inspect(file: IncomingFile): Promise<void>;
  choose(key: string, isChosen: boolean): void;
  take(key: string): void;
  show(filter: KindFilter): void;
  fail(error: unknown): void;
  close(): void;
}

const asCallError = (error: unknown): CallError =>
  error instanceof CallError ? error : new CallError('internal', { message: String(error) });
const empty = {
  file: null,
  found: null,
  error: null,
  chosen: new Set<string>(),
  inHand: null,
  filter: 'all',
} as const;

export const useReview = create<ReviewState>((set, get) => ({
  ...empty,
  inspect: async (file) => {
    set({ ...empty, file });
    useWorkbench.getState().openDialog('comments-back');
    try {
      const found = await callStore('comments:inspect', { file });
      if (get().file !== file) return;
      useWorkbench.getState().openDocument(found.documentId);
      set({
        found,
        chosen: new Set(found.differences.filter(isChosenAtFirst).map(({ key }) => key)),
        inHand: found.differences[0]?.key ?? null,
      });
    } catch (error) {
      if (get().file === file) set({ error: asCallError(error) });
    }
  },
  choose: (key, isChosen) => {
    const chosen = new Set(get().chosen);
    if (isChosen) chosen.add(key);
    else chosen.delete(key);
    set({ chosen });
  },
  take: (inHand) => set({ inHand }),
  show: (filter) => {
    const first = get().found?.differences.find(({ kind }) => filter === 'all' || kind === filter);
    set({ filter, inHand: first?.key ?? null });
  },
  fail: (error) => set({ error: asCallError(error) }),
  close: () => {
    set(empty);
    useWorkbench.getState().openDialog(null);
  },
}));
