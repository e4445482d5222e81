import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { HashText, NewId, Now } from '../../shared/domain/ids';
import type { CallInput, CallName, CallOutput, ChangeEvent, ImportProgress } from '../../shared/ipc/contract';
import type { Reply } from '../../shared/ipc/reply';
import type { StoreContext } from './context';
import { openDatabase } from './db/database';
import { handlerOf } from './features';
import { dispatch } from './gateway';
import { openHistory } from './history/history';
import { migrate } from './migrations';
import { sha256 } from './originals';
import { openReading } from './reading/reading';
import { readSettings } from './repositories/settings';
import { createReviews } from './reviews';
import { createTurns } from './turns';

/**
 * Calls that wait for a file to be read or written, and those that watch and end the waiting. All others
 * are answered in the order they came, so that a read after a write sees it; these take a turn only for
 * what they read or write of the library.
 */
const outOfTurn: ReadonlySet<string> = new Set<CallName>([
  'document:inspect',
  'document:import',
  'import:cancel',
  'export:run',
  'export:print',
  'export:progress',
  'export:cancel',
]);

export interface StoreOptions {
  readonly libraryDir: string;
  /** Folder with `plans/`; the documents there are put into a new library. */
  readonly resourcesDir: string | null;
  readonly now: Now;
  readonly newId: NewId;
  readonly hash?: HashText;
  readonly nativeBinding?: string;
  /** Prints a page to PDF, where there is something that can. */
  readonly print?: StoreContext['print'];
  /** Hands a page to a printer, where there is something that can. */
  readonly printOnPaper?: StoreContext['printOnPaper'];
  /** Bundle of the thread that files are read in; without it they are read in this one. */
  readonly readerScript?: string | null;
}

export interface Store {
  readonly context: StoreContext;
  /** For calls by name from outside: everything is checked. */
  dispatch(name: string, input: unknown): Promise<Reply<unknown>>;
  /** For typed calls from code of ours. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Reply<CallOutput<N>>>;
  onChanged(listener: (event: ChangeEvent) => void): void;
  onProgress(listener: (progress: ImportProgress) => void): void;
  /** Ends readings, lets the calls on their way finish, and closes the library. */
  finish(): Promise<void>;
  close(): void;
}

/**
 * Opens a library, or makes one. Throws DomainError library.in-use, library.from-future or
 * library.damaged; the files are then as they were.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const libraryDir = resolve(options.libraryDir);
  mkdirSync(libraryDir, { recursive: true });
  const file = join(libraryDir, 'library.sqlite');
  const isNew = !existsSync(file);
  const db = openDatabase(file, options.nativeBinding);
  try {
    migrate(db, {
      backupDir: join(libraryDir, 'backups'),
      ...(options.nativeBinding ? { nativeBinding: options.nativeBinding } : {}),
    });
  } catch (error) {
    db.close();
    throw error;
  }
  const listeners: ((event: ChangeEvent) => void)[] = [];
  const tell = (event: ChangeEvent) => listeners.forEach((listener) => listener(event));
  const progressListeners: ((progress: ImportProgress) => void)[] = [];
  const reading = openReading(options.readerScript ?? null, (progress) =>
    progressListeners.forEach((listener) => listener(progress)),
  );
  const turns = createTurns();
  const settings = () => readSettings(db);
  const context: StoreContext = {
    db,
    history: openHistory(db, options.now, () => settings().author.name, tell),
    now: options.now,
    newId: options.newId,
    hash: options.hash ?? sha256,
    libraryDir,
    resourcesDir: options.resourcesDir,
    settings,
    reading,
    reviews: createReviews(options.newId),
    turns,
    tell,
    print: options.print ?? null,
    printOnPaper: options.printOnPaper ?? null,
  };
  if (isNew && options.resourcesDir) await seed(context, join(options.resourcesDir, 'plans'));
  const answer = (name: string, input: unknown) => {
    const work = () => dispatch(handlerOf, context, name, input);
    return outOfTurn.has(name) ? work() : turns.take(work);
  };
  const close = () => {
    reading.close();
    db.close();
  };
  return {
    context,
    dispatch: answer,
    call: (name, input) => answer(name, input) as never,
    onChanged: (listener) => listeners.push(listener),
    onProgress: (listener) => progressListeners.push(listener),
    finish: () => {
      reading.close();
      return turns.take(close);
    },
    close,
  };
}

interface PlanRecord {
  readonly file: string;
  readonly meta?: Record<string, string>;
  readonly provenance?: Record<string, string>;
}

/** Every plan in the folder: NAME.json says which file it is and where it came from. */
async function seed(context: StoreContext, plansDir: string): Promise<void> {
  if (!existsSync(plansDir)) return;
  const { seedDocument } = await import('./import-document');
  for (const name of readdirSync(plansDir).filter((entry) => entry.endsWith('.json'))) {
    const record = JSON.parse(readFileSync(join(plansDir, name), 'utf8')) as PlanRecord;
    await seedDocument(context, readFileSync(join(plansDir, record.file)), record.file, {
      ...(record.meta ? { meta: record.meta } : {}),
      ...(record.provenance ? { provenance: record.provenance } : {}),
    });
  }
}
