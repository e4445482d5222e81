import type { Migration } from './migration';

const id = 'TEXT PRIMARY KEY NOT NULL';

/**
 * Layers of marks and comments that came back in a file, threads that were called settled, and what
 * went out in a file, so that what comes back can be told from it.
 */
export const layers: Migration = {
  version: 80,
  up: (db) =>
    db.exec(`
CREATE TABLE layer (
  id ${id}, document_id TEXT NOT NULL REFERENCES document (id), name TEXT NOT NULL,
  file_name TEXT NOT NULL, file_sha256 TEXT NOT NULL, created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX layer_of_document ON layer (document_id, created_at);

ALTER TABLE annotation ADD COLUMN layer_id TEXT REFERENCES layer (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE annotation ADD COLUMN resolved_at INTEGER;
ALTER TABLE comment ADD COLUMN layer_id TEXT REFERENCES layer (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX annotation_of_layer ON annotation (layer_id) WHERE layer_id IS NOT NULL;
CREATE INDEX comment_of_layer ON comment (layer_id) WHERE layer_id IS NOT NULL;

CREATE TABLE sent_copy (
  id ${id}, document_id TEXT NOT NULL REFERENCES document (id), exported_at INTEGER NOT NULL, content TEXT NOT NULL
) STRICT;
`),
};
