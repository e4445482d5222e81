import { v7 as newId } from 'uuid';
import { toErrorReply } from './gateway';
import { openStore, type Store } from './store';

/** What Electron gives a utility process to talk to its parent with. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}
const { parentPort } = process as unknown as { readonly parentPort: ParentPort };

const argument = (name: string): string | null => {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
};

const opening: Promise<Store> = openStore({
  libraryDir: argument('--library') ?? '',
  resourcesDir: argument('--resources'),
  now: Date.now,
  newId,
  ...(process.env['ZHANGJU_NATIVE_BINDING'] ? { nativeBinding: process.env['ZHANGJU_NATIVE_BINDING'] } : {}),
});

opening.then(
  (store) => {
    store.onChanged((event) => parentPort.postMessage({ changed: event }));
    parentPort.postMessage({ ready: true });
  },
  (error: unknown) => parentPort.postMessage({ failed: toErrorReply(error).error }),
);

// Calls are answered in the order they came, so that a read after a write sees it.
let queue: Promise<unknown> = Promise.resolve();

parentPort.on('message', ({ data }) => {
  const message = data as {
    readonly id?: number;
    readonly name?: string;
    readonly input?: unknown;
    readonly close?: true;
  };
  if (message.close) {
    void queue.then(async () => {
      (await opening).close();
      process.exit(0);
    });
    return;
  }
  const { id, name, input } = message;
  if (typeof id !== 'number') return;
  queue = queue.then(async () => {
    try {
      parentPort.postMessage({ id, reply: await (await opening).dispatch(String(name), input) });
    } catch (error) {
      parentPort.postMessage({ id, reply: toErrorReply(error) });
    }
  });
});
