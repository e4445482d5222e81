import { create } from 'zustand';
import type { Encoding } from '../../../shared/domain/document/document';
import type { ImportPreview, IncomingFile } from '../../../shared/ipc/contract';
import { callStore, CallError } from '../../lib/client';
import { useWorkbench } from '../../lib/workbench';

/** A file on its way in: being read, understood, or refused with the reason. */
export interface Incoming {
  readonly key: number;
  readonly file: IncomingFile;
  readonly name: string;
  readonly encoding: Encoding | undefined;
  readonly preview: ImportPreview | null;
  readonly error: CallError | null;
}

interface IncomingState {
  readonly files: readonly Incoming[];
  /** Takes files in and opens the review. */
  receive(files: readonly IncomingFile[]): void;
  setEncoding(key: number, encoding: Encoding): void;
  /** Shows in the file's row why it could not be taken in. */
  refuse(key: number, error: unknown): void;
  remove(key: number): void;
  clear(): void;
}

const asCallError = (error: unknown): CallError =>
  error instanceof CallError ? error : new CallError('internal', { message: String(error) });

let serial = 0;
const nameOf = (file: IncomingFile) =>
  file.kind === 'path' ? (file.path.split(/[/\\]/).at(-1) ?? file.path) : file.name;

export const useIncoming = create<IncomingState>((set, get) => {
  const change = (key: number, patch: Partial<Incoming>) =>
    set({ files: get().files.map((one) => (one.key === key ? { ...one, ...patch } : one)) });
  const inspect = ({ key, file, encoding }: Incoming) => {
    // An answer for an encoding that is no longer the chosen one comes too late.
    const isCurrent = () => get().files.some((one) => one.key === key && one.encoding === encoding);
    return callStore('document:inspect', { file, ...(encoding ? { encoding } : {}) }).then(
      (preview) => isCurrent() && change(key, { preview, error: null }),
      (error: unknown) => isCurrent() && change(key, { error: asCallError(error) }),
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
        preview: null,
        error: null,
      }));
      set({ files: [...get().files, ...added] });
      useWorkbench.getState().openDialog('import');
      for (const one of added) void inspect(one);
    },
    setEncoding: (key, encoding) => {
      change(key, { encoding });
      const one = get().files.find((file) => file.key === key);
      if (one) void inspect(one);
    },
    refuse: (key, error) => change(key, { error: asCallError(error) }),
    remove: (key) => set({ files: get().files.filter((one) => one.key !== key) }),
    clear: () => set({ files: [] }),
  };
});
