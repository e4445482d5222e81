import { sourceOf, type CitedDocument } from './citation-source';
import { citationKeyOf } from './csl-json';

const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text that TeX prints as it is; braces stay in pairs, which BibTeX counts even when escaped. */
function texText(text: string): string {
  const balanced = isBalanced(text) ? text : text.replace(/[{}]/g, (sign) => (sign === '{' ? '(' : ')'));
  return balanced
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\\{}~^]/g, (sign) => signs[sign] ?? sign)
    .replace(/[#$%&_]/g, '\\$&')
    .trim();
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Addresses are read word for word; what would end the field is percent-encoded. */
const plainAddress = (address: string): string =>
  encodeURI(address.toWellFormed())
    .replace(/%25/g, '%')
    .replace(/[{}\\]/g, encodeURIComponent);

/** The document as an entry that BibTeX, biblatex and pandoc read. */
export function writeBibtex(document: CitedDocument): string {
  const source = sourceOf(document);
  const fields: readonly (readonly [string, string])[] = [
    // Doubled braces keep the name of a body whole.
    [
      'author',
      [...source.authors.map((name) => `{${texText(name)}}`), ...(source.andOthers ? ['others'] : [])].join(
        ' and ',
      ),
    ],
    ['title', source.title ? `{${texText(source.title)}}` : ''],
    ['number', texText(source.number)],
    ['howpublished', texText(source.publisher)],
    ['date', source.issued],
    ['url', plainAddress(source.address)],
    ['urldate', source.isOnline ? source.accessed : ''],
    ['note', `sha256: ${document.contentSha256}`],
    ['langid', 'chinese'],
  ];
  const type = source.genre === 'report' ? 'report' : source.genre === 'law' ? 'legislation' : 'online';
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},`);
  return `@${type}{${citationKeyOf(document)},\n${lines.join('\n')}\n}\n`;
}
