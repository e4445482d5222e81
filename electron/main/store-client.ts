import type { CallName, ChangeEvent, ImportProgress } from '../../shared/ipc/contract';
import type { Reply } from '../../shared/ipc/reply';
import { isStoreMessage, type StoreFailure, type StoreMessage } from './store-messages';

type PrintMessage = Extract<StoreMessage, { readonly print: number }>;

export type StoreState = 'ready' | 'restarting' | 'gone';

/** Answers the bytes of a PDF, or whether a printer has it. */
export type PrintPage = (
  html: string,
  to: 'pdf' | 'paper',
  signal: AbortSignal,
) => Promise<Uint8Array | boolean>;

/** The part of Electron's utility process that is used, so that tests can stand in for it. */
export interface StoreProcess {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}

export interface StoreClient {
  call(name: CallName, input: unknown): Promise<Reply<unknown>>;
  readonly state: StoreState;
  /** Why the store does not serve; null while it does. */
  readonly failure: StoreFailure | null;
  /** Lets the calls on their way finish and the library close; ends the process after `patience` ms. */
  close(patience: number): Promise<void>;
}

interface Request {
  readonly name: CallName;
  readonly input: unknown;
  readonly answer: (reply: Reply<unknown>) => void;
}

const gone: StoreFailure = { code: 'store.gone', detail: {} };
/** Waits before each of the restarts after a crash, in ms; after the last the store stays down. */
const restartWaits = [100, 500, 2000];
/** A process that served this long has recovered: its crashes are counted anew. */
const recoveredAfter = 60_000;
/** A call to a store that is down tries it again, but not more often than this. */
const retryAfter = 1000;

/**
 * Speaks to the store process: matches answers to calls, restarts it when it crashes, and answers
 * every call, whatever happens to the process. What had been sent to a process that died is refused
 * and never sent twice, because it may have been done; what was waiting goes to the next process.
 */
export function createStoreClient(
  fork: () => StoreProcess,
  listeners: {
    readonly onState: (state: StoreState) => void;
    readonly onChanged: (event: ChangeEvent) => void;
    /** Prints a page for the store, which has no window. */
    readonly onPrint?: PrintPage;
    readonly onProgress: (progress: ImportProgress) => void;
  },
): StoreClient {
  let child: StoreProcess | null = null;
  let state: StoreState = 'restarting';
  let failure: StoreFailure | null = null;
  let closing: (() => void) | null = null;
  let strikes = 0;
  let startedAt = 0;
  let lastId = 0;
  const sent = new Map<number, Request>();
  let waiting: Request[] = [];
  const printing = new Map<number, AbortController>();

  const enter = (next: StoreState) => {
    if (state === next) return;
    state = next;
    listeners.onState(next);
  };
  const refuse = (requests: Iterable<Request>, error: StoreFailure) => {
    for (const request of requests) request.answer({ ok: false, error });
  };
  const send = (process: StoreProcess, request: Request) => {
    const id = ++lastId;
    sent.set(id, request);
    process.postMessage({ id, name: request.name, input: request.input });
  };

  function start(): void {
    startedAt = Date.now();
    failure = null;
    const process = fork();
    child = process;
    process.on('message', (message) => onMessage(message));
    process.on('exit', () => onExit(process));
    const queue = waiting;
    waiting = [];
    for (const request of queue) send(process, request);
  }

  function onMessage(message: unknown): void {
    if (!isStoreMessage(message)) return;
    if ('id' in message) {
      const request = sent.get(message.id);
      sent.delete(message.id);
      request?.answer(message.reply);
    } else if ('changed' in message) listeners.onChanged(message.changed);
    else if ('print' in message) void print(message);
    else if ('stopPrint' in message) printing.get(message.stopPrint)?.abort();
    else if ('progress' in message) listeners.onProgress(message.progress);
    else if ('ready' in message) enter('ready');
    else {
      failure = message.failed;
      refuse(sent.values(), failure);
      sent.clear();
      // Nothing is left for it to do; the next try begins with a new process.
      child?.kill();
      enter('gone');
    }
  }

  /** The answer goes to the process that asked; if it has gone, so has the question. */
  async function print({ print: id, html, to }: PrintMessage): Promise<void> {
    const asking = child;
    const ended = new AbortController();
    const answer = (value: object) => {
      if (asking === child) asking?.postMessage({ printed: id, ...value });
    };
    printing.set(id, ended);
    try {
      if (!listeners.onPrint) throw new Error('nothing prints');
      answer({ result: await listeners.onPrint(html, to, ended.signal) });
    } catch (error) {
      answer({ failed: error instanceof Error ? error.message : String(error) });
    } finally {
      printing.delete(id);
    }
  }

  function onExit(process: StoreProcess): void {
    if (child !== process) return;
    child = null;
    refuse(sent.values(), failure ?? gone);
    sent.clear();
    if (closing) return closing();
    if (failure) return giveUp(failure);
    if (Date.now() - startedAt > recoveredAfter) strikes = 0;
    const wait = restartWaits[strikes++];
    if (wait === undefined) return giveUp(gone);
    enter('restarting');
    setTimeout(() => {
      if (!closing && !child) start();
    }, wait);
  }

  function giveUp(reason: StoreFailure): void {
    failure = reason;
    refuse(waiting, reason);
    waiting = [];
    enter('gone');
  }

  start();
  return {
    get state() {
      return state;
    },
    get failure() {
      return failure;
    },
    call: (name, input) =>
      new Promise((answer) => {
        const request: Request = { name, input, answer };
        if (closing) return refuse([request], gone);
        if (failure) {
          if (Date.now() - startedAt < retryAfter || child) return refuse([request], failure);
          strikes = restartWaits.length;
          enter('restarting');
          waiting.push(request);
          return start();
        }
        if (child) send(child, request);
        else waiting.push(request);
      }),
    close: (patience) =>
      new Promise((done) => {
        if (!child) {
          closing = done;
          return done();
        }
        const late = setTimeout(() => child?.kill(), patience);
        closing = () => {
          clearTimeout(late);
          done();
        };
        child.postMessage({ close: true });
      }),
  };
}
