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

/** How numbers are written out: the digits from 0 to 9 and the words for tens, hundreds and thousands. */
interface Writing {
  readonly digits: string;
  readonly units: string;
  /** Whether 十二 stands for 一十二, as in everyday writing. */
  readonly dropsOne: boolean;
}
const everyday: Writing = { digits: '〇一二三四五六七八九', units: '十百千', dropsOne: true };
const formal: Writing = { digits: '零壹贰叁肆伍陆柒捌玖', units: '拾佰仟', dropsOne: false };

function writeOut(value: number, { digits: signs, units: places, dropsOne }: Writing): string {
  const figures = [...String(value)].map(Number);
  let text = '';
  let isZeroDue = false;
  figures.forEach((figure, at) => {
    if (figure === 0) {
      isZeroDue = text !== '';
      return;
    }
    if (isZeroDue) text += '零';
    isZeroDue = false;
    text += signs[figure]! + (places[figures.length - 2 - at] ?? '');
  });
  return dropsOne && value >= 10 && value < 20 ? text.slice(1) : text;
}

/** 1 … 9,999 in Chinese: 十二, 一百零五. */
export const inHan = (value: number): string => writeOut(value, everyday);

/** 1 … 9,999 in the digits of accounts (大写): 壹拾贰, 壹佰零伍. */
export const inFormalHan = (value: number): string => writeOut(value, formal);

/** A whole number figure by figure: 二〇二一. */
export const inHanDigits = (value: number): string =>
  String(value).replace(/\d/g, (digit) => everyday.digits[Number(digit)]!);
