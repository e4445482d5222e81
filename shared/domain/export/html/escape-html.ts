/** What neither HTML nor XML holds; line breaks and tabs stay. */
// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const refused = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** Text that a page shows as it is, in an element or between the double quotes of an attribute. */
export const escapeHtml = (text: string): string =>
  text
    .toWellFormed()
    .replace(refused, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
