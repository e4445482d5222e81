import type { Migration } from './migration';

/**
 * Earlier states of notes, tags of notes, and what a memo is attached to. Versions stand beside the
 * operation log, not in it: undoing a step takes none away, and they outlive their note.
 */
export const notes: Migration = {
  version: 130,
  up: (db) =>
    db.exec(`
CREATE TABLE note_version (
  id TEXT PRIMARY KEY NOT NULL, note_id TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL,
  excerpt TEXT NOT NULL, character_count INTEGER NOT NULL, at INTEGER NOT NULL
) STRICT;
CREATE INDEX version_of_note ON note_version (note_id, at);

CREATE TABLE note_tag (
  note_id TEXT NOT NULL REFERENCES note (id), tag_id TEXT NOT NULL REFERENCES tag (id),
  position INTEGER NOT NULL, PRIMARY KEY (note_id, tag_id)
) STRICT;
CREATE INDEX note_of_tag ON note_tag (tag_id);

ALTER TABLE note ADD COLUMN attached_kind TEXT
  CHECK (attached_kind IN ('annotation', 'tag', 'measure', 'section', 'document'));
ALTER TABLE note ADD COLUMN attached_id TEXT;
CREATE INDEX note_attached ON note (attached_kind, attached_id);
`),
};
