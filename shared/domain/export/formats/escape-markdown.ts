/**
 * Text that Markdown must show as it is. Everything that could start markup is escaped, and so is
 * what would only be markup at the start of a line.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      // eslint-disable-next-line no-control-regex -- control characters have no place in a text file
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .replace(/[\\`*_{}[\]<>|~$^]/g, '\\$&')
      .replace(/&(?=#?\w+;)/g, '\\&')
      .replace(/^(\s*)([#+\-=:]|!(?=\\\[))/gm, '$1\\$2')
      .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
      .replace(/(https?|ftp|mailto)(:)/gi, '$1\\$2')
      .replace(/www\./gi, 'www\\.')
      .replace(/@/g, '\\@')
  );
}

/** One line: breaks become spaces. */
export const escapeLine = (text: string): string => escapeMarkdown(text.replace(/\s*\n\s*/g, ' ')).trim();

/** A value in the front matter, always quoted. */
export const yamlString = (text: string): string => JSON.stringify(text.toWellFormed());
