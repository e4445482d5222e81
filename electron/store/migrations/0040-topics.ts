import type { Migration } from './migration';

/** Words that suggest a tag as a topic, and clauses that the researcher put aside as of no topic of a scheme. */
export const topics: Migration = {
  version: 40,
  up: (db) =>
    db.exec(`
ALTER TABLE tag ADD COLUMN terms TEXT NOT NULL DEFAULT '[]';

CREATE TABLE topic_exempt (
  id TEXT PRIMARY KEY NOT NULL, document_id TEXT NOT NULL REFERENCES document (id),
  scheme_id TEXT NOT NULL REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,
  start_block TEXT NOT NULL REFERENCES block (id), start_offset INTEGER NOT NULL,
  end_block TEXT NOT NULL REFERENCES block (id), end_offset INTEGER NOT NULL
) STRICT;
CREATE INDEX exempt_of_document ON topic_exempt (document_id, scheme_id);
CREATE INDEX exempt_of_scheme ON topic_exempt (scheme_id);
`),
};
