import type { Migration } from './migration';

/** The register: measures, targets and principles that the researcher confirmed or rejected. */
export const measures: Migration = {
  version: 20,
  up: (db) =>
    db.exec(`
CREATE TABLE measure (
  id TEXT PRIMARY KEY NOT NULL, document_id TEXT NOT NULL REFERENCES document (id),
  start_block TEXT NOT NULL REFERENCES block (id), start_offset INTEGER NOT NULL,
  end_block TEXT NOT NULL REFERENCES block (id), end_offset INTEGER NOT NULL,
  position INTEGER NOT NULL, exact TEXT NOT NULL, exact_sha256 TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('measure', 'target', 'principle')),
  status TEXT NOT NULL CHECK (status IN ('confirmed', 'rejected')),
  adverb TEXT NOT NULL, verb TEXT NOT NULL, object TEXT NOT NULL, instrument TEXT NOT NULL, actor TEXT NOT NULL,
  region TEXT NOT NULL, value TEXT NOT NULL, unit TEXT NOT NULL, year TEXT NOT NULL,
  strength TEXT CHECK (strength IN ('hard', 'medium', 'soft')), confidence REAL NOT NULL,
  lexicon_version INTEGER NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX measure_of_document ON measure (document_id, position, id);
`),
};
