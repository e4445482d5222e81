import type { Migration } from './migration';

/**
 * What the reader decides about the structure, as repairs of three more kinds; how sure the parser
 * was of each block; and every reading that a document has had, so that an address of an older one
 * can be looked up in it.
 */
export const structure: Migration = {
  version: 60,
  up: (db) =>
    db.exec(`
ALTER TABLE repair ADD COLUMN shape TEXT;
ALTER TABLE repair ADD COLUMN level INTEGER;

ALTER TABLE block ADD COLUMN confidence REAL;
ALTER TABLE block ADD COLUMN reason TEXT;

CREATE TABLE reading_version (
  document_id TEXT NOT NULL REFERENCES document (id), version TEXT NOT NULL, changes TEXT NOT NULL,
  recorded_at INTEGER NOT NULL, PRIMARY KEY (document_id, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER reading_version_is_immutable BEFORE UPDATE ON reading_version
  BEGIN SELECT raise(ABORT, 'a version is immutable'); END;
CREATE TRIGGER reading_version_is_kept BEFORE DELETE ON reading_version
  BEGIN SELECT raise(ABORT, 'a version is kept'); END;
`),
};
