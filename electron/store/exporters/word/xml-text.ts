/** What XML 1.0 cannot hold; halves of characters are mended before. */
// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const refused = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const markup = /[&<>"]/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text without what no XML file can hold. */
export const plain = (text: string): string => text.toWellFormed().replace(refused, '');

/** A text for the content of an element or for an attribute in double quotes. */
export const escaped = (text: string): string => plain(text).replace(markup, (sign) => entities[sign] ?? '');

/**
 * The inside of a run: line feeds are breaks, tabs are tabs, all else is text. Whatever the text looks
 * like (markup, field codes, formulas), it stays in w:t and is shown as it is.
 */
export function runContent(text: string): string {
  if (!/[\n\t]/.test(text)) return text === '' ? '' : `<w:t xml:space="preserve">${escaped(text)}</w:t>`;
  return text
    .split(/([\n\t])/)
    .map((part) => (part === '\n' ? '<w:br/>' : part === '\t' ? '<w:tab/>' : runContent(part)))
    .join('');
}
