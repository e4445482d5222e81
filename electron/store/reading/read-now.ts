import { v7 as newId } from 'uuid';
import type { Encoding } from '../../../shared/domain/document/document';
import type { IncomingFile } from '../../../shared/ipc/contract';
import type { TellProgress } from '../importers/importer';
import { sha256 } from '../originals';
import { readIncoming } from '../read-incoming';
import { understandAny, type UnderstoodFile } from '../understand';

/** What is to be read, as it crosses to the thread that reads. */
export interface ReadingJob {
  readonly file: IncomingFile;
  readonly encoding: Encoding | undefined;
  /** Hashes of originals that need not be understood again. */
  readonly known: readonly string[];
}

export interface ReadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sourceSha256: string;
  /** Null for a file whose hash was known. */
  readonly understood: UnderstoodFile | null;
}

/** Reads and understands a file in the thread that asks. Throws what readIncoming and importAny throw. */
export async function readNow({ file, encoding, known }: ReadingJob, tell: TellProgress): Promise<ReadFile> {
  const { bytes, name } = readIncoming(file);
  const sourceSha256 = sha256(bytes);
  if (known.includes(sourceSha256)) return { name, bytes, sourceSha256, understood: null };
  const understood = await understandAny(bytes, name, encoding, newId, sha256, tell);
  return { name, bytes, sourceSha256, understood };
}
