/*
 * The thread that files are read in, one after another. It has no database and no way out but messages,
 * and can be ended at any moment without harm.
 */
import { parentPort } from 'node:worker_threads';
import { toErrorReply } from '../error-reply';
import type { ReadingJob } from './read-now';
import { readNow } from './read-now';
import type { ReadingMessage } from './messages';

/** Steps are told at most this often, in ms. */
const pause = 50;

function say(message: ReadingMessage, ...transferred: ArrayBuffer[]): void {
  parentPort?.postMessage(message, transferred);
}

parentPort?.on('message', (job: ReadingJob) => {
  let told = 0;
  readNow(job, (step) => {
    const now = Date.now();
    if (now - told < pause && step.done > 0 && step.done < step.total) return;
    told = now;
    say({ step });
  }).then(
    (read) => {
      // A slice of a pool cannot be given away; a file's own buffer can, without copying it.
      const { buffer, byteLength } = read.bytes;
      const isWhole = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength;
      say({ read }, ...(isWhole ? [buffer] : []));
    },
    (error: unknown) => say({ failed: toErrorReply(error).error }),
  );
});
