import { DomainError } from '../../shared/domain/error';
import { contract, type CallArguments, type CallName, type CallOutput } from '../../shared/ipc/contract';
import type { Reply } from '../../shared/ipc/reply';
import type { StoreContext } from './context';
import { toErrorReply } from './error-reply';

export { toErrorReply };

export type Handler<N extends CallName> = (
  input: CallArguments<N>,
  context: StoreContext,
) => CallOutput<N> | Promise<CallOutput<N>>;

/** One handler a call: leaving one out does not compile. */
export type Handlers = { readonly [N in CallName]: Handler<N> };
/** The handlers of one feature. */
export type Feature = Partial<Handlers>;

/** Checks a call's name and input against the contract, runs its handler, turns throws into replies. */
export async function dispatch(
  handlerOf: <N extends CallName>(name: N) => Promise<Handler<N>>,
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
    const handler = (await handlerOf(call)) as (input: unknown, context: StoreContext) => unknown;
    return { ok: true, value: await handler(parsed.data, context) };
  } catch (error) {
    return toErrorReply(error);
  }
}
