/** Takes a library back to before the codebook said more of a tag than its definition. */
export const withoutCodebook = `DROP TABLE tag_example; DROP INDEX tag_of_shortcut;
  ${['inclusion', 'exclusion', 'shortcut', 'archived', 'guid']
    .map((column) => `ALTER TABLE tag DROP COLUMN ${column};`)
    .join(' ')}`;
