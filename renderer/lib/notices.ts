import { create } from 'zustand';
import { CallError } from './client';
import type { ErrorCode } from '../../shared/domain/error';

/** An error stays until dismissed; an undo offer leaves after eight seconds. */
export interface ErrorNotice {
  readonly code: ErrorCode;
  readonly detail: Readonly<Record<string, string | number>>;
}
export interface UndoOffer {
  readonly text: string;
  readonly serial: number;
}

interface Notices {
  readonly error: ErrorNotice | null;
  readonly undo: UndoOffer | null;
  /** A short word about something that happened out of sight, such as what was undone. */
  readonly message: UndoOffer | null;
  reportError(error: unknown): void;
  dismissError(): void;
  /** Offers to take back what was just done. `text` is already in the reader's language. */
  offerUndo(text: string): void;
  withdrawUndo(): void;
  tell(text: string): void;
}

let serial = 0;

export const useNotices = create<Notices>((set) => ({
  error: null,
  undo: null,
  message: null,
  reportError: (error) =>
    set({
      error:
        error instanceof CallError
          ? { code: error.code, detail: error.detail }
          : { code: 'internal', detail: { message: String(error) } },
    }),
  dismissError: () => set({ error: null }),
  offerUndo: (text) => set({ undo: { text, serial: ++serial }, message: null }),
  withdrawUndo: () => set({ undo: null, message: null }),
  tell: (text) => set({ message: { text, serial: ++serial }, undo: null }),
}));

/** For promises that nobody awaits: a failure reaches the reader instead of vanishing. */
export function reportFailure(promise: Promise<unknown>): void {
  promise.catch((error: unknown) => useNotices.getState().reportError(error));
}
