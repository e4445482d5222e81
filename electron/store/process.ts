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
  readerScript: argument('--reader'),
  now: Date.now,
  newId,
  print,
  ...(process.env['ZHANGJU_NATIVE_BINDING'] ? { nativeBinding: process.env['ZHANGJU_NATIVE_BINDING'] } : {}),
});

opening.then(
  (store) => {
    store.onChanged((event) => parentPort.postMessage({ changed: event }));
    store.onProgress((progress) => parentPort.postMessage({ progress }));
    parentPort.postMessage({ ready: true });
  },
  (error: unknown) => parentPort.postMessage({ failed: toErrorReply(error).error }),
);

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
    // What was answered last is sent before the process goes.
    void opening.then((store) => store.finish()).finally(() => setImmediate(() => process.exit(0)));
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
  // What the library is asked takes its turn there, in the order in which it comes in here.
  opening
    .then((store) => store.dispatch(String(name), input))
    .then(
      (reply) => parentPort.postMessage({ id, reply }),
      (error: unknown) => parentPort.postMessage({ id, reply: toErrorReply(error) }),
    );
});
