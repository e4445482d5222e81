/** A figure in a clause: 年均增长 约 8 % 左右. */
export interface Figure {
  /** Where it begins, and where its unit and what stands behind it end; UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly number: string;
  readonly unit: string;
  /** 左右, 以上, 以内 or 以下 behind it, or ''. */
  readonly after: string;
}

const counted =
  '美元|元|人次|人|户|个|平方公里|立方米|公里|公顷|亩|吨标准煤|吨|斤|岁|年|项|家|所|张|倍|件|条|次|台|套|辆|千瓦时|千瓦';
const unit = `%|％|个百分点|[百千万亿]*(?:${counted})`;
const figure = new RegExp(
  `(\\d[\\d,.]*|[一二三四五六七八九十百千万亿两]+(?=个|万|亿|项|家))\\s*(${unit})?(左右|以上|以内|以下)?`,
  'u',
);

/** The first figure of the words; null where there is none. */
export function figureIn(words: string): Figure | null {
  const found = figure.exec(words);
  return found
    ? {
        start: found.index,
        end: found.index + found[0].length,
        number: found[1] ?? '',
        unit: found[2] ?? '',
        after: found[3] ?? '',
      }
    : null;
}
