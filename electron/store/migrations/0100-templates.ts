import type { Migration } from './migration';

/** Templates of Markdown exports that the researcher wrote in place of those that come with the application. */
export const templates: Migration = {
  version: 100,
  up: (db) =>
    db.exec(
      'CREATE TABLE template (id TEXT PRIMARY KEY NOT NULL, text TEXT NOT NULL, updated_at INTEGER NOT NULL) STRICT;',
    ),
};
