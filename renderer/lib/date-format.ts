/**
 * Dates for the interface. The platform's formatter sets Chinese without the space between digits and
 * characters that the rest of the interface has: 4月14日 becomes 4 月 14 日. Hours run from 00 to 23 in every language.
 */
export function dateFormat(language: string, options: Intl.DateTimeFormatOptions) {
  const formatter = new Intl.DateTimeFormat(language, { hourCycle: 'h23', ...options });
  return {
    /** `at` in ms. */
    format: (at: number): string =>
      formatter.format(at).replace(/\d(?=\p{Script=Han})|\p{Script=Han}(?=\d)/gu, '$& '),
  };
}
