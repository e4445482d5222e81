/** Takes a library back to version 40: before the codebook said more of a tag than its definition, and what came then. */
export const withoutLaterSteps = `ALTER TABLE measure DROP COLUMN deadline; DROP TABLE picture; DROP TABLE transcription; DROP TABLE register_view; DROP TABLE bookmark; DROP TABLE reading_version;
  DROP TABLE template; DROP INDEX annotation_of_layer; DROP INDEX comment_of_layer; DROP TABLE sent_copy;
  ALTER TABLE annotation DROP COLUMN layer_id; ALTER TABLE annotation DROP COLUMN resolved_at;
  ALTER TABLE comment DROP COLUMN layer_id; DROP TABLE layer;
  ALTER TABLE repair DROP COLUMN shape; ALTER TABLE repair DROP COLUMN level;
  ALTER TABLE block DROP COLUMN confidence; ALTER TABLE block DROP COLUMN reason;
  ALTER TABLE annotation DROP COLUMN style; ALTER TABLE annotation DROP COLUMN attributes; ALTER TABLE annotation DROP COLUMN region; DROP TABLE mark_view;
  DROP TABLE note_version; DROP TABLE note_tag; DROP INDEX note_attached;
  ALTER TABLE note DROP COLUMN attached_kind; ALTER TABLE note DROP COLUMN attached_id;
  DROP TABLE tag_example; DROP INDEX tag_of_shortcut;
  ${['inclusion', 'exclusion', 'shortcut', 'archived', 'guid']
    .map((column) => `ALTER TABLE tag DROP COLUMN ${column};`)
    .join(' ')}`;
