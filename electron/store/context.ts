import type { HashText, NewId, Now } from '../../shared/domain/ids';
import type { Settings } from '../../shared/domain/settings/settings';
import type { ChangeEvent } from '../../shared/ipc/contract';
import type { LibraryDatabase } from './db/database';
import type { History } from './history/history';

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
  /** Tells of a change that is no step of the history. */
  readonly tell: (event: ChangeEvent) => void;
  /** Prints a page without scripts to PDF; null where nothing can, as in a terminal. */
  readonly print: ((html: string) => Promise<Uint8Array>) | null;
}
