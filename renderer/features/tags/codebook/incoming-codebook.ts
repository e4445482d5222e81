import { create } from 'zustand';
import type { CodebookPreview } from '../../../../shared/domain/tag/codebook/merge-plan';
import { callStore, CallError } from '../../../lib/client';

interface Incoming {
  readonly file: {
    readonly kind: 'bytes';
    readonly name: string;
    readonly bytes: Uint8Array<ArrayBuffer>;
  } | null;
  readonly preview: CodebookPreview | null;
  readonly error: CallError | null;
  /** Reads a file that was chosen and asks what it would bring. Nothing is changed by that. */
  receive(file: File): Promise<void>;
  clear(): void;
}

export const useIncomingCodebook = create<Incoming>((set) => ({
  file: null,
  preview: null,
  error: null,
  receive: async (chosen) => {
    const file = {
      kind: 'bytes' as const,
      name: chosen.name,
      bytes: new Uint8Array(await chosen.arrayBuffer()),
    };
    try {
      set({ file, error: null, preview: await callStore('codebook:inspect', { file }) });
    } catch (error) {
      const known =
        error instanceof CallError ? error : new CallError('internal', { message: String(error) });
      set({ file, preview: null, error: known });
    }
  },
  clear: () => set({ file: null, preview: null, error: null }),
}));
