import { DomainError, type ErrorCode } from '../../shared/domain/error';
import { contract, type CallArguments, type CallName, type CallOutput } from '../../shared/ipc/contract';
import type { Reply } from '../../shared/ipc/reply';
import type { StoreContext } from './context';

export type Handler<N extends CallName> = (
  input: CallArguments<N>,
  context: StoreContext,
) => CallOutput<N> | Promise<CallOutput<N>>;

/** One handler a call: leaving one out does not compile. */
export type Handlers = { readonly [N in CallName]: Handler<N> };
/** The handlers of one feature. */
export type Feature = Partial<Handlers>;

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

/** Checks a call's name and input against the contract, runs its handler, turns throws into replies. */
export async function dispatch(
  handlers: Handlers,
  context: StoreContext,
  name: string,
  input: unknown,
): Promise<Reply<unknown>> {
  if (!Object.hasOwn(contract, name))
    return toErrorReply(new DomainError('input.invalid', { call: String(name) }));
  const call = name as CallName;
  const parsed = contract[call].input.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return toErrorReply(
      new DomainError('input.invalid', {
        call,
        path: issue?.path.join('.') ?? '',
        problem: issue?.message ?? '',
      }),
    );
  }
  try {
    const handler = handlers[call] as (input: unknown, context: StoreContext) => unknown;
    return { ok: true, value: await handler(parsed.data, context) };
  } catch (error) {
    return toErrorReply(error);
  }
}
