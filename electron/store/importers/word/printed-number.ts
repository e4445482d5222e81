import { inFormalHan, inHan, inHanDigits } from '../../../../shared/domain/document/numeral';
import { numeralSignFor } from '../../../../shared/domain/document/numeral-sign';

const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

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

const inCircle = (value: number): string => numeralSignFor('circled', value) ?? String(value);

/** Number formats of ECMA-376 part 1, 17.18.59, that Chinese documents use. */
const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) =>
    String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  decimalEnclosedCircle: inCircle,
  decimalEnclosedCircleChinese: inCircle,
  decimalEnclosedParen: (value) => numeralSignFor('arabic-parens', value) ?? `(${value})`,
  decimalEnclosedFullstop: (value) => numeralSignFor('arabic', value) ?? `${value}.`,
  chineseCounting: inHan,
  chineseCountingThousand: inHan,
  japaneseCounting: inHan,
  taiwaneseCountingThousand: inHan,
  taiwaneseCounting: inHan,
  ideographDigital: inHanDigits,
  taiwaneseDigital: inHanDigits,
  chineseLegalSimplified: inFormalHan,
  ideographLegalTraditional: inFormalHan,
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
