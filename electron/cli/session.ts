import { existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { v7 as newId } from 'uuid';
import type { Block } from '../../shared/domain/document/block';
import { readingOf, type Reading } from '../../shared/domain/document/reading';
import { readingVersion } from '../../shared/domain/document/reading-version';
import type { DocumentMeta } from '../../shared/domain/document/document';
import { DomainError } from '../../shared/domain/error';
import type { DocumentId } from '../../shared/domain/ids';
import type { CallInput, CallName, CallOutput } from '../../shared/ipc/contract';
import { sha256 } from '../store/originals';
import { readIncoming } from '../store/read-incoming';
import { readingAt } from '../store/reading-versions';
import { readBlocks, readDocument } from '../store/repositories/documents';
import { openStore, type Store } from '../store/store';

/** Where the window keeps its library when nothing else is said. */
export function defaultLibrary(): string {
  const named = process.env['ZHANGJU_LIBRARY'];
  if (named) return named;
  const config =
    process.platform === 'darwin'
      ? join(homedir(), 'Library', 'Application Support')
      : process.platform === 'win32'
        ? (process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'))
        : (process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'));
  return join(config, 'Zhangju', 'library');
}

/** Folder with the bundled plans, beside the bundle in a checkout and in a package. */
export const resourcesDir = join(__dirname, '..', '..', 'resources');

/** Bundle of the thread that reads files, beside this one; null where it was not built. */
function readerScript(): string | null {
  const script = join(__dirname, '..', 'reader', 'reader.cjs');
  return existsSync(script) ? script : null;
}

/** Opens the library for one command and closes it again, whatever happens. */
export async function withStore<T>(libraryDir: string, work: (store: Store) => T | Promise<T>): Promise<T> {
  const store = await openStore({
    libraryDir,
    resourcesDir: existsSync(resourcesDir) ? resourcesDir : null,
    readerScript: readerScript(),
    now: Date.now,
    newId,
  });
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

/** A call whose refusal is thrown, for code that has nothing better to do with it. */
export async function ask<N extends CallName>(
  store: Store,
  name: N,
  input: CallInput<N>,
): Promise<CallOutput<N>> {
  const reply = await store.call(name, input);
  if (!reply.ok) throw new DomainError(reply.error.code, reply.error.detail);
  return reply.value;
}

/** The document that DOC names: its id or the beginning of it that no other has. */
export async function findDocument(store: Store, name: string): Promise<DocumentId> {
  const documents = await ask(store, 'document:list', {});
  const found = documents.filter((document) => document.id.startsWith(name));
  const exact = found.find((document) => document.id === name);
  if (exact) return exact.id;
  if (found.length === 1 && found[0] && name !== '') return found[0].id;
  throw new DomainError('not-found', { document: name });
}

export interface ReadDocument {
  readonly document: DocumentMeta & { readonly contentSha256: string };
  readonly blocks: readonly Block[];
  /** The reading that was asked for, and its version. */
  readonly reading: Reading;
  readonly version: string;
  /** The present reading, which is another where an older version was asked for. */
  readonly current: Reading;
}

/**
 * A document to read: from the library by id, or straight from a file without any library. Throws
 * DomainError address.version for a version that is not known; a file has only its own.
 */
export async function readAny(
  libraryDir: string,
  name: string,
  asked: string | null = null,
): Promise<ReadDocument> {
  if (existsSync(name)) {
    const { understandAny } = await import('../store/understand');
    const { blocks, repairs, meta, contentSha256 } = await understandAny(
      readIncoming({ kind: 'path', path: realpathSync(name) }).bytes,
      basename(name),
      undefined,
      newId,
      sha256,
    );
    const version = readingVersion(contentSha256, blocks, repairs, sha256);
    if (asked !== null && !version.startsWith(asked)) {
      throw new DomainError('address.version', { version: asked });
    }
    const reading = readingOf(blocks, repairs);
    return { document: { ...meta, contentSha256 }, blocks, reading, version, current: reading };
  }
  if (/[/\\.]/.test(name)) throw new DomainError('file.not-found', { fileName: name });
  return withStore(libraryDir, async (store) => {
    const id = await findDocument(store, name);
    const blocks = readBlocks(store.context.db, id);
    const document = readDocument(store.context.db, id);
    const { reading, version } = readingAt(store.context, id, asked);
    return { document, blocks, reading, version, current: readingAt(store.context, id, null).reading };
  });
}
