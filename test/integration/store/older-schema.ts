/** Takes a library back to version 40: before the codebook said more of a tag than its definition, and what came then. */
export const withoutLaterSteps = `DROP TABLE IF EXISTS bookmark; DROP TABLE tag_example; DROP INDEX tag_of_shortcut;
  ${['inclusion', 'exclusion', 'shortcut', 'archived', 'guid']
    .map((column) => `ALTER TABLE tag DROP COLUMN ${column};`)
    .join(' ')}`;
