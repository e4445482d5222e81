import { escapeLine } from '../formats/escape-markdown';

/** What ends a link of Obsidian's own kind, or would be markup in its words: it reads no escapes there. */
const inName = /[[\]|#^\\]/;
const inWords = /[\\`*_{}[\]<>|~$^&@#]|==|%%|:\/\//;

/**
 * A link to a file of the vault, or to a block or heading of it, as Obsidian makes them:
 * `[[file#^3-3-p2-s1|words]]`; where the name or the words do not allow that, in Markdown's form.
 */
export function wikiLink(file: string, part: string, words: string): string {
  const name = file.replace(/\.md$/, '');
  const target = part === '' ? '' : `#${part}`;
  const shown = words.toWellFormed().replace(/\s+/gu, ' ').trim() || name;
  if (inName.test(name) || inName.test(part.replace(/^\^/, '')) || inWords.test(shown)) {
    const place = `${encodeURIComponent(name)}.md${target && `#${encodeURIComponent(part)}`}`;
    return `[${escapeLine(shown)}](${place.replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)})`;
  }
  return shown === name ? `[[${name}${target}]]` : `[[${name}${target}|${shown}]]`;
}

/** A heading's words as a link names them: without the signs that mean something in a link. */
export const headingPart = (text: string): string =>
  text
    .replace(/[[\]|#^\\:%]/g, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
