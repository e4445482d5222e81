import type { LibraryDatabase } from '../db/database';

/** One step of the schema. `version` is what the file's user_version becomes. */
export interface Migration {
  readonly version: number;
  up(db: LibraryDatabase): void;
}
