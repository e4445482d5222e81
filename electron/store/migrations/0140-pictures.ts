import type { Migration } from './migration';

/** Pictures put in the place of those that did not come along, and what was typed off them. */
export const pictures: Migration = {
  version: 140,
  up: (db) =>
    db.exec(`
CREATE TABLE picture (
  block_id TEXT PRIMARY KEY NOT NULL REFERENCES block (id),
  document_id TEXT NOT NULL REFERENCES document (id),
  sha256 TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL,
  media_type TEXT NOT NULL, file_name TEXT NOT NULL, added_at INTEGER NOT NULL
) STRICT;
CREATE INDEX picture_of_document ON picture (document_id);
CREATE TABLE transcription (
  block_id TEXT PRIMARY KEY NOT NULL REFERENCES block (id),
  document_id TEXT NOT NULL REFERENCES document (id),
  text TEXT NOT NULL, author_name TEXT NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX transcription_of_document ON transcription (document_id);
`),
};
