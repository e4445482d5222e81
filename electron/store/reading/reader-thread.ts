import { Worker } from 'node:worker_threads';
import { DomainError } from '../../../shared/domain/error';
import type { TellProgress } from '../importers/importer';
import type { ReadingMessage } from './messages';
import type { ReadFile, ReadingJob } from './read-now';

export interface ThreadLimits {
  /** A file that shows no progress for so long is given up, in ms. */
  readonly patience: number;
  /** Most memory that reading one file takes, in MB. */
  readonly memory: number;
}
/** An idle thread is ended after this, in ms: what it loaded takes memory. */
const restAfter = 10_000;

export const fileNameOf = ({ file }: ReadingJob): string =>
  file.kind === 'path' ? (file.path.split(/[/\\]/).at(-1) ?? '') : file.name;

/** One thread that reads one file at a time. It is started for the first file and again after it was ended. */
export class ReaderThread {
  private worker: Worker | null = null;
  private rest: NodeJS.Timeout | undefined;
  private stop: ((error: Error) => void) | null = null;

  constructor(
    private readonly script: string,
    private readonly limits: ThreadLimits,
  ) {}

  read(job: ReadingJob, tell: TellProgress): Promise<ReadFile> {
    clearTimeout(this.rest);
    const worker = (this.worker ??= this.start());
    worker.ref();
    const tooComplex = () => new DomainError('file.too-complex', { fileName: fileNameOf(job) });
    let watch: NodeJS.Timeout | undefined;
    let forget = () => {};
    return new Promise<ReadFile>((resolve, reject) => {
      this.stop = reject;
      const watchAgain = () => {
        clearTimeout(watch);
        watch = setTimeout(() => this.end(tooComplex()), this.limits.patience);
      };
      watchAgain();
      const onMessage = (message: ReadingMessage) => {
        watchAgain();
        if ('step' in message) tell(message.step);
        else if ('read' in message) resolve(message.read);
        else reject(new DomainError(message.failed.code, message.failed.detail));
      };
      const onError = (error: Error & { code?: string }) => {
        this.worker = null;
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooComplex() : error);
      };
      worker.on('message', onMessage);
      worker.on('error', onError);
      forget = () => worker.off('message', onMessage).off('error', onError);
      worker.postMessage(job);
    }).finally(() => {
      clearTimeout(watch);
      this.stop = null;
      forget();
      // A thread that rests keeps no process alive.
      worker.unref();
      this.rest = setTimeout(() => this.end(null), restAfter).unref();
    });
  }

  /** Ends the thread, and with it the file on its way; `error` is what its reader hears. */
  end(error: Error | null): void {
    const { worker, stop } = this;
    this.worker = null;
    clearTimeout(this.rest);
    void worker?.terminate();
    if (error) stop?.(error);
  }

  private start(): Worker {
    const worker = new Worker(this.script, {
      resourceLimits: { maxOldGenerationSizeMb: this.limits.memory },
    });
    // One that fails while it rests takes nothing with it.
    return worker.on('error', () => {});
  }
}
