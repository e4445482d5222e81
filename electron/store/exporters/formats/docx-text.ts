/** What XML 1.0 cannot hold, and halves of characters. */
// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const refused = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text that a part of a Word file can hold. */
export const plain = (text: string): string => text.toWellFormed().replace(refused, '');
