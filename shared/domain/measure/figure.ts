/** A figure in a clause: 年均增长 约 8 % 左右. */
export interface Figure {
  /** Where it begins, and where its unit and what stands behind it end; UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** As printed; a stretch from one figure to another (5%—6%) with a dash between. */
  readonly number: string;
  readonly unit: string;
  /** 左右, 以上, 以内 or 以下 behind it, or ''. */
  readonly after: string;
}

const counted =
  '美元|元|人次|人|户|个|平方公里|立方米|公里|公顷|亩|吨标准煤|吨|斤|岁|年|项|家|所|张|倍|件|条|次|台|套|辆|千瓦时|千瓦';
const unit = `%|％|个百分点|[百千万亿]*(?:${counted})`;
/** Not the letters of a name (M2, 5G), an ordinal (第三个) or a date; 一个 only says that there is one. */
const digits = '(?<![A-Za-z\\d.,])\\d+(?:,\\d{3})*(?:\\.\\d+)?(?![A-Za-z\\d]|\\s*[月日号届])';
const words = '(?<!第)(?!一[个项家])[一二三四五六七八九十百千万亿两]+(?=个|万|亿|项|家)';
const figure = new RegExp(`(${digits}|${words})\\s*(${unit})?(左右|以上|以内|以下)?`, 'gu');
/** 2021—2025年, 到 2025 年. */
const year = /(?:(?:19|20)\d\d\s*[—\-–~～至到]\s*)?(?:19|20)\d\d\s*年/gu;
const stretch = /^\s*[—\-–~～至]\s*$/u;

function joined(from: Figure, to: Figure): Figure {
  return { ...to, start: from.start, number: `${from.number}—${to.number}` };
}

/** “三个1亿人”: in a short quotation a figure is part of a name. */
const named = /“[^”]{1,12}”/gu;

/** Every figure of the words in their order; years are none. */
export function figuresIn(text: string): readonly Figure[] {
  // A year is no figure; the text keeps its length so that places stay right.
  const bare = text
    .replace(year, (found) => '年'.repeat(found.length))
    .replace(named, (found) => '　'.repeat(found.length));
  const figures: Figure[] = [];
  for (const found of bare.matchAll(figure)) {
    const one: Figure = {
      start: found.index,
      end: found.index + found[0].length,
      number: found[1] ?? '',
      unit: found[2] ?? '',
      after: found[3] ?? '',
    };
    const before = figures.at(-1);
    const isStretch =
      before?.after === '' &&
      (before.unit === '' || before.unit === one.unit) &&
      stretch.test(bare.slice(before.end, one.start));
    if (isStretch) figures[figures.length - 1] = joined(before, one);
    else figures.push(one);
  }
  return figures;
}

/** The figures that are to be reached: of 从75%提高到100% the second alone. */
export function figuresToReach(text: string): readonly Figure[] {
  const figures = figuresIn(text);
  return figures.filter(({ start, end }, at) => {
    const next = figures[at + 1];
    const isLeft =
      next &&
      /[从由][^，从由]{0,12}$/u.test(text.slice(0, start)) &&
      /[到至]\s*$/u.test(text.slice(end, next.start));
    return !isLeft;
  });
}

/** Units as they are said of several figures: one where all are the same. */
export const unitsOf = (figures: readonly Figure[]): string =>
  [...new Set(figures.map((one) => one.unit))].filter((one) => one !== '').join('、');
