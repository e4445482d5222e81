const figure =
  /^[〔[（(]?[<>＜＞≤≥约+\-−–—]?\s*[\d,，.]*\d\s*(?:[%％‰]|个百分点)?(?:左右|以上|以内|以下)?[〕\]）)]?$/u;

/** Whether words are one figure, as they stand in a cell: 12.5, ≥8%, 〔3〕, 6左右. */
export const isFigure = (words: string): boolean => figure.test(words.trim());

/** Whether a cell says that there is nothing to say: a dash or nothing at all. */
export const isBlank = (words: string): boolean => /^[\s—–\-−/／…·]*$/u.test(words);
