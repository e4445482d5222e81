/** What XML 1.0 cannot hold. */
// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const refused = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text as an XML file can hold it: control characters left out, halves of characters mended. */
export const xmlWords = (text: string): string => text.toWellFormed().replace(refused, '');
