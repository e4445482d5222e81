import { useEffect, useReducer, type ComponentType } from 'react';

/**
 * A component whose code loads when it is first wanted. React's own `lazy` holds a first showing
 * back for 300 ms, so that fallbacks do not flicker; here there is no fallback, and a dialog that
 * answers a key has to be there at once. `preload` fetches the code ahead, in an idle moment.
 */
export function deferred<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let Loaded: ComponentType<Props> | null = null;
  let failure: Error | null = null;
  let pending: Promise<void> | null = null;
  const preload = (): Promise<void> =>
    (pending ??= load().then(
      (component) => {
        Loaded = component;
      },
      (error: unknown) => {
        failure = error instanceof Error ? error : new Error(String(error));
      },
    ));
  function Deferred(props: Props) {
    const [, arrived] = useReducer((count: number) => count + 1, 0);
    useEffect(() => {
      if (!Loaded) void preload().then(arrived);
    }, []);
    if (failure !== null) throw failure;
    return Loaded ? <Loaded {...props} /> : null;
  }
  return Object.assign(Deferred, { preload });
}
