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

/** Pages on their way to the parent, which has a window to print them with. */
const printing = new Map<number, { done: (bytes: Uint8Array) => void; failed: (error: Error) => void }>();
let printed = 0;
const print = (html: string): Promise<Uint8Array> =>
  new Promise((done, failed) => {
    printing.set((printed += 1), { done, failed });
    parentPort.postMessage({ print: printed, html });
  });

const opening: Promise<Store> = openStore({
  libraryDir: argument('--library') ?? '',
  resourcesDir: argument('--resources'),
  now: Date.now,
  newId,
  print,
  ...(process.env['ZHANGJU_NATIVE_BINDING'] ? { nativeBinding: process.env['ZHANGJU_NATIVE_BINDING'] } : {}),
});

opening.then(
  (store) => {
    store.onChanged((event) => parentPort.postMessage({ changed: event }));
    parentPort.postMessage({ ready: true });
  },
  (error: unknown) => parentPort.postMessage({ failed: toErrorReply(error).error }),
);

/** Calls that read what they need when they start and take long: others go on meanwhile. */
const isLong = (name: string): boolean => name === 'export:run';

// Calls are begun in the order they came, so that a read after a write sees it; all but the long ones
// are also finished in that order.
let queue: Promise<unknown> = Promise.resolve();

parentPort.on('message', ({ data }) => {
  const message = data as {
    readonly id?: number;
    readonly name?: string;
    readonly input?: unknown;
    readonly close?: true;
    readonly printed?: number;
    readonly bytes?: Uint8Array;
    readonly failed?: string;
  };
  if (message.close) {
    void queue.then(async () => {
      (await opening).close();
      process.exit(0);
    });
    return;
  }
  if (message.printed !== undefined) {
    const waiting = printing.get(message.printed);
    printing.delete(message.printed);
    if (message.bytes) waiting?.done(message.bytes);
    else waiting?.failed(new Error(message.failed ?? 'not printed'));
    return;
  }
  const { id, name, input } = message;
  if (typeof id !== 'number') return;
  queue = queue.then(async () => {
    const store = await opening.catch((error: unknown) => {
      parentPort.postMessage({ id, reply: toErrorReply(error) });
      return null;
    });
    const answered = store
      ?.dispatch(String(name), input)
      .catch(toErrorReply)
      .then((reply) => parentPort.postMessage({ id, reply }));
    if (!isLong(String(name))) await answered;
  });
});
