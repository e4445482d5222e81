/** Text in one line: white space is one space, and none where a full-width sign brings its own. */
export const oneLine = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[，。；：！？、）》〉」』】”’]) /gu, '')
    .trim();

/** The same of words out of a source, whose lines may break within a word: 从业 人员 is 从业人员. */
export const sourceInOneLine = (text: string): string =>
  oneLine(text).replace(/(?<=\p{Script=Han}) (?=[\p{Script=Han}，。；：！？、）》”])/gu, '');
