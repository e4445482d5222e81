const plainDigits = '〇一二三四五六七八九';
const formalDigits = '零壹贰叁肆伍陆柒捌玖';
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

/** 1 … 9,999 with places: 二十三, 一百零五. */
function inPlaces(value: number, digits: string, units: readonly string[], dropsOne: boolean): string {
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
    text += digits[figure]! + units[figures.length - 1 - at]!;
  });
  return dropsOne && value >= 10 && value < 20 ? text.slice(1) : text;
}

function inRoman(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  return signs
    .map(([size, sign]) => {
      const times = Math.floor(rest / size);
      rest -= times * size;
      return sign.repeat(times);
    })
    .join('');
}

/** A, B … Z, AA, BB …, as Word goes on. */
const inLetters = (value: number): string =>
  String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

const inCircle = (value: number): string =>
  value <= 20
    ? String.fromCharCode(0x2460 + value - 1)
    : value <= 35
      ? String.fromCharCode(0x3251 + value - 21)
      : value <= 50
        ? String.fromCharCode(0x32b1 + value - 36)
        : String(value);

const places = (value: number) => inPlaces(value, plainDigits, ['', '十', '百', '千'], true);
const formal = (value: number) => inPlaces(value, formalDigits, ['', '拾', '佰', '仟'], false);
const digitByDigit = (value: number) => String(value).replace(/\d/g, (digit) => plainDigits[Number(digit)]!);

/** Number formats of ECMA-376 part 1, 17.18.59, that Chinese documents use. */
const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) =>
    String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  decimalEnclosedCircle: inCircle,
  decimalEnclosedCircleChinese: inCircle,
  decimalEnclosedParen: (value) => (value <= 20 ? String.fromCharCode(0x2474 + value - 1) : `(${value})`),
  decimalEnclosedFullstop: (value) => (value <= 20 ? String.fromCharCode(0x2488 + value - 1) : `${value}.`),
  chineseCounting: places,
  chineseCountingThousand: places,
  japaneseCounting: places,
  taiwaneseCountingThousand: places,
  taiwaneseCounting: places,
  ideographDigital: digitByDigit,
  taiwaneseDigital: digitByDigit,
  chineseLegalSimplified: formal,
  ideographLegalTraditional: formal,
  ideographTraditional: (value) => stems[value - 1] ?? String(value),
  ideographZodiac: (value) => branches[value - 1] ?? String(value),
  upperLetter: inLetters,
  lowerLetter: (value) => inLetters(value).toLowerCase(),
  upperRoman: inRoman,
  lowerRoman: (value) => inRoman(value).toLowerCase(),
  none: () => '',
};

/** Largest number that is written in anything but digits. */
const largest = 9_999;

/** A number as Word prints it in one of its formats; in digits where the format is not known. */
export function printedNumber(value: number, format: string): string {
  if (!Number.isInteger(value) || value < 1 || value > largest) return String(value);
  return Object.hasOwn(formats, format) ? formats[format]!(value) : String(value);
}
