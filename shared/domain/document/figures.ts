const figure = /^[〔[（(]?[<>＜＞≤≥约+\-−–—]?\s*[\d,，.]*\d\s*(?:[%％‰]|个百分点)?[〕\]）)]?$/u;

/** Whether words are one figure, as they stand in a cell: 12.5, ≥8%, 〔3〕. */
export const isFigure = (words: string): boolean => figure.test(words.trim());

/** Whether a cell says that there is nothing to say: a dash or nothing at all. */
export const isBlank = (words: string): boolean => /^[\s—–\-−/／…·]*$/u.test(words);
