import type { Migration } from './migration';

const fields = [
  'adverb',
  'verb',
  'object',
  'instrument',
  'actor',
  'region',
  'indicator',
  'relation',
  'value',
  'unit',
  'year',
];
const kept = `id, document_id, start_block, start_offset, end_block, end_offset, position, exact, exact_sha256, kind,
  status, ${fields.filter((name) => !['indicator', 'relation'].includes(name)).join(', ')}, strength, confidence,
  lexicon_version, created_at, updated_at`;
/** What the rules had said of the rows so far: they were kept as proposed. */
const proposed = `json_object('kind', kind, 'strength', strength, ${fields
  .map((name) => `'${name}', ${['indicator', 'relation'].includes(name) ? "''" : name}`)
  .join(', ')})`;

/**
 * The register as a table of the researcher's: rows that are edited while still open, a target's
 * indicator and relation, what the rules had proposed, a note, topics, statuses and columns of one's own.
 */
export const register: Migration = {
  version: 30,
  up: (db) =>
    db.exec(`
CREATE TABLE register_status (
  id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, position INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('suggested', 'confirmed', 'rejected'))
) STRICT;
INSERT INTO register_status VALUES ('doubtful', '', 0, 'suggested');

CREATE TABLE register_column (
  id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'date', 'choice')), options TEXT NOT NULL
) STRICT;

ALTER TABLE measure RENAME TO measure_before;
DROP INDEX measure_of_document;
CREATE TABLE measure (
  id TEXT PRIMARY KEY NOT NULL, document_id TEXT NOT NULL REFERENCES document (id),
  start_block TEXT NOT NULL REFERENCES block (id), start_offset INTEGER NOT NULL,
  end_block TEXT NOT NULL REFERENCES block (id), end_offset INTEGER NOT NULL,
  position INTEGER NOT NULL, exact TEXT NOT NULL, exact_sha256 TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('measure', 'target', 'principle')),
  status TEXT NOT NULL CHECK (status IN ('suggested', 'confirmed', 'rejected')),
  status_id TEXT REFERENCES register_status (id) DEFERRABLE INITIALLY DEFERRED,
  ${fields.map((name) => `${name} TEXT NOT NULL`).join(', ')},
  strength TEXT CHECK (strength IN ('hard', 'medium', 'soft')), note TEXT NOT NULL,
  proposed TEXT, confidence REAL NOT NULL, lexicon_version INTEGER NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
INSERT INTO measure (${kept}, indicator, relation, note, proposed) SELECT ${kept}, '', '', '', ${proposed} FROM measure_before;
DROP TABLE measure_before;
CREATE INDEX measure_of_document ON measure (document_id, position, id);

CREATE TABLE measure_topic (
  measure_id TEXT NOT NULL REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED,
  tag_id TEXT NOT NULL REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL, PRIMARY KEY (measure_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX measure_of_topic ON measure_topic (tag_id);

CREATE TABLE measure_value (
  measure_id TEXT NOT NULL REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED,
  column_id TEXT NOT NULL REFERENCES register_column (id) DEFERRABLE INITIALLY DEFERRED,
  value TEXT NOT NULL, PRIMARY KEY (measure_id, column_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX measure_of_column ON measure_value (column_id);
`),
};
