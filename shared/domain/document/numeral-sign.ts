/** The label styles that such signs stand for. */
type SignStyle = 'circled' | 'arabic-parens' | 'arabic' | 'han-parens';

/** Signs that are a number with its brackets or dot in one character: first, last, the first's value. */
const signs: readonly (readonly [number, number, number, SignStyle])[] = [
  [0x2460, 0x2473, 1, 'circled'], // ①–⑳
  [0x3251, 0x325f, 21, 'circled'], // ㉑–㉟
  [0x32b1, 0x32bf, 36, 'circled'], // ㊱–㊿
  [0x2776, 0x277f, 1, 'circled'], // ❶–❿
  [0x2474, 0x2487, 1, 'arabic-parens'], // ⑴–⒇
  [0x2488, 0x249b, 1, 'arabic'], // ⒈–⒛
  [0x3220, 0x3229, 1, 'han-parens'], // ㈠–㈩
];

/** Style and value of a text that opens with such a sign; null if it does not. */
export function numeralSignOf(text: string): { readonly style: SignStyle; readonly number: number } | null {
  const code = text.charCodeAt(0);
  // Every sign lies between these: most texts are done here.
  if (!(code >= 0x2460 && code <= 0x32bf)) return null;
  const sign = signs.find(([first, last]) => code >= first && code <= last);
  return sign ? { style: sign[3], number: code - sign[0] + sign[2] } : null;
}

/** The sign for a number in a style, such as ③; null where there is none. */
export function numeralSignFor(style: SignStyle, value: number): string | null {
  const sign = signs.find(
    ([first, last, lowest, own]) => own === style && value >= lowest && value <= lowest + last - first,
  );
  return sign ? String.fromCharCode(sign[0] + value - sign[2]) : null;
}
