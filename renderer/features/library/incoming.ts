import { create } from 'zustand';
import { encodings, type Encoding } from '../../../shared/domain/document/document';
import { untouched, type Review } from '../../../shared/domain/document/review';
import type { ImportPreview, IncomingFile } from '../../../shared/ipc/contract';
import { callStore, CallError } from '../../lib/client';
import { useWorkbench } from '../../lib/workbench';
import { cancelReading, forgetTicket, newTicket } from './reading-progress';

export interface EncodingChoice {
  readonly encoding: Encoding;
  /** The first words in this encoding; '' where it has not been tried. */
  readonly sample: string;
}

/** A file on its way in: being read, understood, or refused with the reason. */
export interface Incoming {
  readonly key: number;
  readonly file: IncomingFile;
  readonly name: string;
  /** What the researcher chose; undefined leaves it to the detection. */
  readonly encoding: Encoding | undefined;
  /** Encodings to choose from, in an order that stays while one tries them. */
  readonly choices: readonly EncodingChoice[];
  readonly preview: ImportPreview | null;
  readonly error: CallError | null;
  readonly isReading: boolean;
  /** What the reader decided about it so far. */
  readonly review: Review;
  /** What was looked at and left as it is. */
  readonly settled: readonly string[];
  /** Names the reading that goes on, or the last one. */
  readonly ticket: string;
}

/** What can be done with a file: only `good` ones are imported. */
export type Standing = 'reading' | 'good' | 'known' | 'refused';

/** A file under another encoding is not good until it has been read anew and can be reviewed. */
export function standingOf(one: Incoming): Standing {
  if (one.isReading) return 'reading';
  if (one.error) return one.error.code === 'document.duplicate' ? 'known' : 'refused';
  if (!one.preview) return 'reading';
  return one.preview.duplicateOf ? 'known' : 'good';
}

/** The choices after another reading: known ones keep their place, new ones come after them. */
export function mergeChoices(
  before: readonly EncodingChoice[],
  found: readonly EncodingChoice[],
): readonly EncodingChoice[] {
  const sampleOf = new Map(found.map(({ encoding, sample }) => [encoding, sample]));
  return [
    ...before.map((choice) => ({ ...choice, sample: sampleOf.get(choice.encoding) ?? choice.sample })),
    ...found.filter(({ encoding }) => !before.some((choice) => choice.encoding === encoding)),
  ];
}

/** Where no encoding was recognised, or a wrong one, every one may be tried. */
const mayBeOtherEncoding = (error: CallError) =>
  error.code === 'file.encoding' || error.code === 'file.truncated';
const allChoices = encodings.map((encoding): EncodingChoice => ({ encoding, sample: '' }));

interface IncomingState {
  readonly files: readonly Incoming[];
  /** Takes files in and opens the review. */
  receive(files: readonly IncomingFile[]): void;
  setEncoding(key: number, encoding: Encoding): void;
  /** Reads a file anew whose review the store no longer keeps; what was decided stays. */
  inspectAgain(key: number): void;
  setReview(key: number, review: Review): void;
  settle(key: number, doubt: string): void;
  /** Shows in the file's row why it could not be taken in. */
  refuse(key: number, error: unknown): void;
  remove(key: number): void;
  clear(): void;
}

const asCallError = (error: unknown): CallError =>
  error instanceof CallError ? error : new CallError('internal', { message: String(error) });

/** What nobody waits for any more need not be read to its end. */
const cancelAll = (files: readonly Incoming[]) =>
  files.filter((one) => one.isReading).forEach((one) => cancelReading(one.ticket));

let serial = 0;
const nameOf = (file: IncomingFile) =>
  file.kind === 'path' ? (file.path.split(/[/\\]/).at(-1) ?? file.path) : file.name;

export const useIncoming = create<IncomingState>((set, get) => {
  const change = (key: number, patch: (one: Incoming) => Partial<Incoming>) =>
    set({ files: get().files.map((one) => (one.key === key ? { ...one, ...patch(one) } : one)) });
  const inspect = ({ key, file, encoding, ticket }: Incoming) => {
    // An answer for an encoding that is no longer the chosen one comes too late.
    const settle = (patch: (one: Incoming) => Partial<Incoming>) => {
      if (get().files.some((one) => one.key === key && one.encoding === encoding))
        change(key, (one) => ({ ...patch(one), isReading: false }));
    };
    return callStore('document:inspect', { file, ticket, ...(encoding ? { encoding } : {}) })
      .finally(() => forgetTicket(ticket))
      .then(
        (preview) =>
          settle(({ choices }) => ({
            preview,
            error: null,
            choices: mergeChoices(choices, preview.encodings),
          })),
        (reason: unknown) => {
          const error = asCallError(reason);
          settle(({ choices }) => ({
            error,
            preview: null,
            choices: mayBeOtherEncoding(error) ? mergeChoices(choices, allChoices) : choices,
          }));
        },
      );
  };
  return {
    files: [],
    receive: (files) => {
      if (files.length === 0) return;
      const added = files.map((file): Incoming => ({
        key: (serial += 1),
        file,
        name: nameOf(file),
        encoding: undefined,
        choices: [],
        preview: null,
        error: null,
        isReading: true,
        review: untouched,
        settled: [],
        ticket: newTicket(),
      }));
      set({ files: [...get().files, ...added] });
      useWorkbench.getState().openDialog('import');
      for (const one of added) void inspect(one);
    },
    setEncoding: (key, encoding) => {
      // Under another encoding it is another text: nothing of the review holds for it.
      change(key, () => ({ encoding, isReading: true, ticket: newTicket(), review: untouched, settled: [] }));
      const one = get().files.find((file) => file.key === key);
      if (one) void inspect(one);
    },
    inspectAgain: (key) => {
      change(key, () => ({ isReading: true, ticket: newTicket() }));
      const one = get().files.find((file) => file.key === key);
      if (one) void inspect(one);
    },
    setReview: (key, review) => change(key, () => ({ review })),
    settle: (key, doubt) => change(key, ({ settled }) => ({ settled: [...settled, doubt] })),
    refuse: (key, error) => change(key, () => ({ error: asCallError(error) })),
    remove: (key) => {
      cancelAll(get().files.filter((one) => one.key === key));
      set({ files: get().files.filter((one) => one.key !== key) });
    },
    clear: () => {
      cancelAll(get().files);
      set({ files: [] });
    },
  };
});
