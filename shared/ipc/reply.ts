import type { ErrorCode } from '../domain/error';

/** What every call answers. A throw never crosses the border between processes. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly error: {
        readonly code: ErrorCode;
        readonly detail: Readonly<Record<string, string | number>>;
      };
    };
