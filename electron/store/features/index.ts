import type { CallName } from '../../../shared/ipc/contract';
import type { Handler, Handlers } from '../gateway';
import { atOnce } from './at-once';
import type { later } from './later';

type AllOf<T extends Handlers> = T;
/** One handler a call: leaving one out does not compile. */
type Answered = AllOf<typeof atOnce & typeof later>;

/** The handler of a call, loaded when it is first needed. */
export async function handlerOf<N extends CallName>(name: N): Promise<Handler<N>> {
  const handlers: Answered = Object.hasOwn(atOnce, name)
    ? (atOnce as Answered)
    : ((await import('./later')).later as Answered);
  return (handlers as Handlers)[name];
}
