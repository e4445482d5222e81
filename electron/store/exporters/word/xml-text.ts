import { xmlWords } from '../../../../shared/domain/export/xml-words';

const markup = /[&<>"]/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text without what no XML file can hold. */
export const plain = xmlWords;

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
