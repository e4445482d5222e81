/** The language that words of the researcher's own are set in: Chinese where there is any, else the interface's. */
export const langOf = (words: string): string | undefined =>
  /\p{Script=Han}/u.test(words) ? 'zh-CN' : undefined;
