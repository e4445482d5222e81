const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
/** Characters that a file system refuses, or that make a name look like another one. */
// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const refused = /[<>:"/\\|?*\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const utf8Length = (text: string): number => {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};

/**
 * A name that every file system takes, at most 200 bytes of UTF-8 with its extension, cut between
 * grapheme clusters. `fallback` stands in where nothing is left.
 */
export function fileNameFor(title: string, extension: string, fallback: string): string {
  const cleaned = title
    .toWellFormed()
    .replace(refused, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[-~.$ ]+|[. ]+$/g, '');
  const room = 200 - utf8Length(extension) - 1;
  let name = '';
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(cleaned)) {
    if (utf8Length(name + segment) > room) break;
    name += segment;
  }
  name = name.replace(/[. ]+$/, '');
  if (name === '' || reserved.test(name.split('.')[0] ?? '')) name = `${fallback}${name ? ` ${name}` : ''}`;
  return `${name}.${extension}`;
}
