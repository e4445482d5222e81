import { v7 as newId } from 'uuid';
import { DomainError } from '../../shared/domain/error';
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
const printing = new Map<number, { done: (result: never) => void; failed: (error: Error) => void }>();
let printed = 0;
const ask = <T>(html: string, to: 'pdf' | 'paper', signal?: AbortSignal): Promise<T> =>
  new Promise((done, failed) => {
    const id = (printed += 1);
    printing.set(id, { done, failed });
    signal?.addEventListener('abort', () => {
      if (!printing.delete(id)) return;
      parentPort.postMessage({ stopPrint: id });
      failed(new DomainError('cancelled'));
    });
    parentPort.postMessage({ print: id, html, to });
  });

const opening: Promise<Store> = openStore({
  libraryDir: argument('--library') ?? '',
  resourcesDir: argument('--resources'),
  readerScript: argument('--reader'),
  now: Date.now,
  newId,
  print: (html, signal) => ask<Uint8Array>(html, 'pdf', signal),
  printOnPaper: (html, signal) => ask<boolean>(html, 'paper', signal),
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
    readonly result?: unknown;
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
    if (message.failed === undefined) waiting?.done(message.result as never);
    else waiting?.failed(new DomainError('print.failed', { reason: message.failed }));
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
