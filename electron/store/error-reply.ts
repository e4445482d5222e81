import { DomainError, type ErrorCode } from '../../shared/domain/error';
import type { Reply } from '../../shared/ipc/reply';

const sqliteCodes: readonly (readonly [string, ErrorCode])[] = [
  ['SQLITE_FULL', 'disk.full'],
  ['SQLITE_IOERR', 'disk.failed'],
  ['SQLITE_BUSY', 'library.in-use'],
  ['SQLITE_LOCKED', 'library.in-use'],
  ['SQLITE_READONLY', 'library.read-only'],
  ['SQLITE_CANTOPEN', 'disk.failed'],
  ['SQLITE_CORRUPT', 'library.damaged'],
  ['SQLITE_NOTADB', 'library.damaged'],
];

/** Any throw as one of the closed set of codes. */
export function toErrorReply(error: unknown): Extract<Reply<never>, { ok: false }> {
  if (error instanceof DomainError) return { ok: false, error: { code: error.code, detail: error.detail } };
  const code = (error as { code?: string } | null)?.code ?? '';
  const known = sqliteCodes.find(([prefix]) => code.startsWith(prefix));
  if (known) return { ok: false, error: { code: known[1], detail: { cause: code } } };
  if (code === 'ENOSPC') return { ok: false, error: { code: 'disk.full', detail: {} } };
  const message = error instanceof Error ? error.message : String(error);
  return { ok: false, error: { code: 'internal', detail: { message } } };
}
