const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Characters of a number in Chinese or in Arabic digits of either width, as a character class body. */
export const numeralClass = '〇零○一二两三四五六七八九十百千0-9０-９';

/** Half-width digits for full-width ones; everything else as it is. Keeps the length. */
export function toHalfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** Value of a number such as 十二, 一百零五, 二〇二一 or １２; NaN for anything else. */
export function numeralValue(text: string): number {
  const plain = toHalfWidthDigits(text).replace(/\s/g, '');
  if (/^\d{1,9}$/.test(plain)) return Number(plain);
  if (plain === '') return Number.NaN;
  if (/^[〇零○一二三四五六七八九]{2,9}$/.test(plain)) {
    return [...plain].reduce((sum, digit) => sum * 10 + digits[digit]!, 0);
  }
  let sum = 0;
  let digit = 0;
  for (const character of plain) {
    const unit = units[character];
    if (unit !== undefined) {
      sum += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    } else {
      const value = digits[character];
      if (value === undefined) return Number.NaN;
      digit = value;
    }
  }
  return sum + digit;
}
