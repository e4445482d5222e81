import { DomainError } from '../../../shared/domain/error';
import type { ImportProgress } from '../../../shared/ipc/contract';
import { ReadBefore } from './read-before';
import type { readNow, ReadFile, ReadingJob } from './read-now';
import { fileNameOf, ReaderThread, type ThreadLimits } from './reader-thread';

/** Reads files beside everything else that the store does, one after another. */
export interface Reading {
  /**
   * Reads a file to be reviewed. `ticket` names the reading in what is told of it and where it is
   * cancelled.
   */
  review(job: ReadingJob, ticket?: string): Promise<ReadFile>;
  /** Reads a file to be stored; what a review has understood of it is not worked out again. */
  take(job: ReadingJob, ticket?: string): Promise<ReadFile>;
  /** Ends a reading, or takes it out of the line; false where none of that name goes on. */
  cancel(ticket: string): boolean;
  close(): void;
}

const usual: ThreadLimits = { patience: 120_000, memory: 2048 };
const cancelled = (entry: Entry | null) =>
  new DomainError('import.cancelled', entry ? { fileName: fileNameOf(entry.job) } : {});

interface Entry {
  readonly job: ReadingJob;
  readonly ticket: string | undefined;
  readonly done: (read: ReadFile) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * `script` is the bundle of the reading thread. Without one files are read in this thread: the same
 * answers, for tools that have nothing else to do meanwhile.
 */
export function openReading(
  script: string | null,
  tell: (progress: ImportProgress) => void,
  limits: Partial<ThreadLimits> = {},
): Reading {
  const thread = script === null ? null : new ReaderThread(script, { ...usual, ...limits });
  let line: Entry[] = [];
  let current: Entry | null = null;
  const say = ({ ticket }: Entry, progress: Omit<ImportProgress, 'ticket'>) => {
    if (ticket !== undefined) tell({ ticket, ...progress });
  };

  async function next(): Promise<void> {
    const entry = line.shift();
    if (!entry || current) {
      if (entry) line.unshift(entry);
      return;
    }
    current = entry;
    try {
      say(entry, { stage: 'opening', done: 0, total: 0 });
      const onStep = (step: Omit<ImportProgress, 'ticket'>) => say(entry, step);
      entry.done(await (thread ? thread.read(entry.job, onStep) : readHere(entry.job, onStep)));
    } catch (error) {
      entry.fail(error);
    } finally {
      current = null;
      void next();
    }
  }

  const read = (job: ReadingJob, ticket: string | undefined) =>
    new Promise<ReadFile>((done, fail) => {
      const entry = { job, ticket, done, fail };
      line.push(entry);
      if (current) say(entry, { stage: 'waiting', done: 0, total: 0 });
      void next();
    });
  const before = new ReadBefore();

  return {
    async review(job, ticket) {
      const found = await read(job, ticket);
      if (found.understood) before.keep(found.name, job.encoding, found.sourceSha256, found.understood);
      return found;
    },
    async take(job, ticket) {
      const reviewed = before.of(fileNameOf(job), job.encoding);
      const found = await read({ ...job, known: [...job.known, ...reviewed.keys()] }, ticket);
      before.forget(found.sourceSha256);
      return { ...found, understood: found.understood ?? reviewed.get(found.sourceSha256) ?? null };
    },
    cancel(ticket) {
      const waiting = line.filter((entry) => entry.ticket === ticket);
      line = line.filter((entry) => entry.ticket !== ticket);
      for (const entry of waiting) entry.fail(cancelled(entry));
      const runs = thread !== null && current?.ticket === ticket;
      if (runs) thread.end(cancelled(current));
      return runs || waiting.length > 0;
    },
    close() {
      for (const entry of line.splice(0)) entry.fail(cancelled(entry));
      thread?.end(cancelled(current));
    },
  };
}

/** Readers of formats are loaded when the first file comes. */
const readHere = async (...given: Parameters<typeof readNow>): Promise<ReadFile> =>
  (await import('./read-now')).readNow(...given);
