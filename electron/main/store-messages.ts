import type { ErrorCode } from '../../shared/domain/error';
import type { ChangeEvent, ImportProgress } from '../../shared/ipc/contract';
import type { Reply } from '../../shared/ipc/reply';

/** Why the store could not open the library. */
export interface StoreFailure {
  readonly code: ErrorCode;
  readonly detail: Readonly<Record<string, string | number>>;
}

/**
 * What the store process says: an answer, a committed change, how far a file is, a page to print, that
 * it need not be, that it serves, that it cannot.
 */
export type StoreMessage =
  | { readonly id: number; readonly reply: Reply<unknown> }
  | { readonly changed: ChangeEvent }
  | { readonly progress: ImportProgress }
  | { readonly print: number; readonly html: string; readonly to: 'pdf' | 'paper' }
  | { readonly stopPrint: number }
  | { readonly ready: unknown }
  | { readonly failed: StoreFailure };

export function isStoreMessage(message: unknown): message is StoreMessage {
  if (typeof message !== 'object' || message === null) return false;
  return ['id', 'changed', 'progress', 'print', 'stopPrint', 'ready', 'failed'].some((key) => key in message);
}
