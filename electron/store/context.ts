import type { HashText, NewId, Now } from '../../shared/domain/ids';
import type { Settings } from '../../shared/domain/settings/settings';
import type { ChangeEvent } from '../../shared/ipc/contract';
import type { LibraryDatabase } from './db/database';
import type { History } from './history/history';
import type { Reading } from './reading/reading';
import type { Reviews } from './reviews';
import type { Turns } from './turns';

/** Throws DomainError cancelled once the signal says so. */
export type PrintPdf = (html: string, signal?: AbortSignal) => Promise<Uint8Array>;

/** What every feature of the store works with. */
export interface StoreContext {
  readonly db: LibraryDatabase;
  readonly history: History;
  readonly now: Now;
  readonly newId: NewId;
  readonly hash: HashText;
  /** Folder of the library; originals lie in `originals/` under it. */
  readonly libraryDir: string;
  /** Folder with the plans and lexicons that come with the application, where it is there. */
  readonly resourcesDir: string | null;
  readonly settings: () => Settings;
  /** Reads files that come in, beside everything else. */
  readonly reading: Reading;
  /** Files that are being reviewed before they are imported. */
  readonly reviews: Reviews;
  /** For calls that are out of turn: the part of theirs that touches the library takes one. */
  readonly turns: Turns;
  /** Tells of a change that is no step of the history. */
  readonly tell: (event: ChangeEvent) => void;
  /** Prints a page without scripts to PDF; null where nothing can, as in a terminal. */
  readonly print: PrintPdf | null;
  /** Hands such a page to a printer; false where the user put the system's dialog away. Null as above. */
  readonly printOnPaper: ((html: string, signal: AbortSignal) => Promise<boolean>) | null;
}
