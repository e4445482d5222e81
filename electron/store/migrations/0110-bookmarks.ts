import type { Migration } from './migration';

/** Places that the researcher wants to find again. */
export const bookmarks: Migration = {
  version: 110,
  up: (db) =>
    db.exec(`
CREATE TABLE bookmark (
  id TEXT PRIMARY KEY NOT NULL, document_id TEXT NOT NULL REFERENCES document (id),
  block TEXT NOT NULL REFERENCES block (id), "offset" INTEGER NOT NULL,
  position INTEGER NOT NULL, name TEXT NOT NULL, created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX bookmark_of_document ON bookmark (document_id, position, id);
`),
};
