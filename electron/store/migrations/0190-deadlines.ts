import type { Migration } from './migration';

/** By when a measure is to be done, in the words of the text. */
export const deadlines: Migration = {
  version: 190,
  up: (db) => db.exec("ALTER TABLE measure ADD COLUMN deadline TEXT NOT NULL DEFAULT ''"),
};
