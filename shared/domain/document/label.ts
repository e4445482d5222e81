import { numeralClass, numeralValue } from './numeral';
import { numeralSignOf } from './numeral-sign';

/** The ways in which Chinese official texts number their parts. */
export type LabelStyle =
  | 'part' // 第一编, 第一篇, 第一部分
  | 'subpart' // 第一分编
  | 'chapter' // 第一章
  | 'section' // 第一节
  | 'article' // 第一条
  | 'annex' // 附件1, 附录
  | 'column' // 专栏1
  | 'ordinal' // 第一、
  | 'han' // 一、
  | 'han-parens' // （一）
  | 'han-alone' // 一
  | 'arabic' // 1. 1、
  | 'arabic-decimal' // 1.2
  | 'arabic-parens' // （1）
  | 'arabic-half' // 1）
  | 'circled'; // ①

export interface Label {
  readonly style: LabelStyle;
  /** The label as printed: a prefix of the text, inner spaces kept. */
  readonly text: string;
  readonly number: number;
  /** For 第十二条之一 the 1; otherwise 0. */
  readonly sub: number;
}

const n = `[${numeralClass}]`;
const han = '[〇零○一二三四五六七八九十百]';
const digit = '[0-9０-９]';
const gap = '[ \\t\\u00a0\\u2002\\u2003\\u3000]*';
const number = `(${n}(?:${gap}${n}){0,8})`;

const patterns: readonly (readonly [LabelStyle, RegExp])[] = [
  ['subpart', new RegExp(`^第${gap}${number}${gap}分编`)],
  ['part', new RegExp(`^第${gap}${number}${gap}(?:编|篇|部分)`)],
  ['chapter', new RegExp(`^第${gap}${number}${gap}章`)],
  ['section', new RegExp(`^第${gap}${number}${gap}节`)],
  ['article', new RegExp(`^第${gap}${number}${gap}条(?:之(${han}{1,3})(?![${numeralClass}]))?`)],
  ['ordinal', new RegExp(`^第(${han}{1,3})、`)],
  ['annex', /^附录[ \t\u3000]*()[A-ZＡ-Ｚ](?=[ \t\u3000：:]|$)/],
  ['annex', new RegExp(`^附${gap}(?:件|录|表)${gap}(${n}{0,3})(?![注则属])`)],
  ['column', new RegExp(`^专${gap}栏${gap}(${n}{1,3})`)],
  ['han-parens', new RegExp(`^[（(〔【]${gap}(${han}{1,4})${gap}[）)〕】]`)],
  ['han', new RegExp(`^(${han}{1,4})${gap}[、．.]`)],
  ['han-alone', new RegExp(`^(${han}{1,3})$`)],
  ['arabic-parens', new RegExp(`^[（(]${gap}(${digit}{1,3})${gap}[）)]`)],
  [
    'arabic-decimal',
    new RegExp(`^${digit}{1,2}[.．](${digit}{1,2})(?:[.．]${digit}{1,2})*(?=[ \\t\\u3000])`),
  ],
  ['arabic', new RegExp(`^(${digit}{1,3})(?:、|[.．](?!${digit}))`)],
  ['arabic-half', new RegExp(`^(${digit}{1,2})[）)]`)],
];

/** The number at the head of a text, as the text prints it; null if there is none. */
export function labelOf(text: string): Label | null {
  const sign = numeralSignOf(text);
  if (sign) return { ...sign, text: text[0]!, sub: 0 };
  const head = text.slice(0, 40);
  for (const [style, pattern] of patterns) {
    const match = pattern.exec(head);
    if (!match) continue;
    const value = match[1] ? numeralValue(match[1]) : 0;
    if (Number.isNaN(value)) continue;
    const sub = match[2] ? numeralValue(match[2]) : 0;
    return { style, text: match[0].trimEnd(), number: value, sub };
  }
  return null;
}
