import type { Migration } from './migration';

/**
 * What a codebook says of a tag beside its definition: what goes in and what stays out, examples, a
 * key, whether it is still offered, and the GUID under which another program knows it.
 *
 * An example names its mark without a foreign key: a mark may go, and the words it had stay.
 */
export const codebook: Migration = {
  version: 90,
  up: (db) =>
    db.exec(`
ALTER TABLE tag ADD COLUMN inclusion TEXT NOT NULL DEFAULT '';
ALTER TABLE tag ADD COLUMN exclusion TEXT NOT NULL DEFAULT '';
ALTER TABLE tag ADD COLUMN shortcut INTEGER CHECK (shortcut BETWEEN 1 AND 9);
ALTER TABLE tag ADD COLUMN archived INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tag ADD COLUMN guid TEXT;
CREATE UNIQUE INDEX tag_of_shortcut ON tag (shortcut) WHERE shortcut IS NOT NULL;

CREATE TABLE tag_example (
  id TEXT PRIMARY KEY NOT NULL,
  tag_id TEXT NOT NULL REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,
  annotation_id TEXT, text TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE INDEX example_of_tag ON tag_example (tag_id, position);
`),
};
