import type { Migration } from './migration';

const id = 'TEXT PRIMARY KEY NOT NULL';

/** Documents with their immutable text, what the researcher writes, and the log of every change. */
export const library: Migration = {
  version: 10,
  up: (db) =>
    db.exec(`
CREATE TABLE setting (key ${id}, value TEXT NOT NULL) STRICT;

CREATE TABLE document (
  id ${id}, title TEXT NOT NULL, issuer TEXT NOT NULL, number TEXT NOT NULL, date TEXT NOT NULL,
  media_type TEXT NOT NULL, encoding TEXT NOT NULL, source_sha256 TEXT NOT NULL UNIQUE, content_sha256 TEXT NOT NULL,
  file_name TEXT NOT NULL, publisher TEXT NOT NULL, headline TEXT NOT NULL, address TEXT NOT NULL, published TEXT NOT NULL,
  bundled INTEGER NOT NULL, imported_at INTEGER NOT NULL, opened_at INTEGER, character_count INTEGER NOT NULL,
  chapter_count INTEGER NOT NULL, length INTEGER NOT NULL, deleted_at INTEGER
) STRICT;

CREATE TABLE block (
  id ${id}, document_id TEXT NOT NULL REFERENCES document (id), ordinal INTEGER NOT NULL, position INTEGER NOT NULL,
  kind TEXT NOT NULL, voice TEXT NOT NULL, text TEXT NOT NULL, sha256 TEXT NOT NULL, level INTEGER NOT NULL,
  label TEXT NOT NULL, image_source TEXT, image_alt TEXT, rows TEXT,
  UNIQUE (document_id, ordinal)
) STRICT;
CREATE TRIGGER block_is_immutable BEFORE UPDATE ON block BEGIN SELECT raise(ABORT, 'source text is immutable'); END;
CREATE TRIGGER block_is_kept BEFORE DELETE ON block BEGIN SELECT raise(ABORT, 'source text is kept'); END;

CREATE TABLE repair (
  id ${id}, document_id TEXT NOT NULL REFERENCES document (id), ordinal INTEGER NOT NULL, kind TEXT NOT NULL,
  block_id TEXT NOT NULL REFERENCES block (id), next_id TEXT REFERENCES block (id), start INTEGER, "end" INTEGER,
  active INTEGER NOT NULL, rule TEXT NOT NULL
) STRICT;
CREATE INDEX repair_of_document ON repair (document_id, ordinal);

CREATE TABLE tag (
  id ${id}, parent_id TEXT REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED, name TEXT NOT NULL, color INTEGER NOT NULL,
  definition TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE INDEX tag_of_parent ON tag (parent_id, position);

CREATE TABLE annotation (
  id ${id}, document_id TEXT NOT NULL REFERENCES document (id), start_block TEXT NOT NULL REFERENCES block (id),
  start_offset INTEGER NOT NULL, end_block TEXT NOT NULL REFERENCES block (id), end_offset INTEGER NOT NULL,
  position INTEGER NOT NULL, exact TEXT NOT NULL, exact_sha256 TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
  color INTEGER NOT NULL CHECK (color BETWEEN 1 AND 8), author_name TEXT NOT NULL, author_initials TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX annotation_of_document ON annotation (document_id, position, id);

CREATE TABLE annotation_tag (
  annotation_id TEXT NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
  tag_id TEXT NOT NULL REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL, PRIMARY KEY (annotation_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_of_tag ON annotation_tag (tag_id);

CREATE TABLE comment (
  id ${id}, annotation_id TEXT NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED, text TEXT NOT NULL,
  author_name TEXT NOT NULL, author_initials TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX comment_of_annotation ON comment (annotation_id, created_at, id);

CREATE TABLE note (
  id ${id}, document_id TEXT REFERENCES document (id), title TEXT NOT NULL, body TEXT NOT NULL, excerpt TEXT NOT NULL,
  quote_count INTEGER NOT NULL, character_count INTEGER NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE operation (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, subject TEXT NOT NULL, at INTEGER NOT NULL,
  author_name TEXT NOT NULL, topics TEXT NOT NULL, document_ids TEXT NOT NULL, changes TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'abandoned'))
) STRICT;
CREATE INDEX operation_by_state ON operation (state, seq);
`),
};
