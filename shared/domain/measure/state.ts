import type { Lexicon } from './lexicon';

const has = (words: readonly string[], text: string) => words.some((word) => text.includes(word));

/** A clause about what was: 已…, 取得了…, 比上年增长…. */
export function isPast(lexicon: Lexicon, clause: string): boolean {
  const unquoted = clause.replace(/“十.五”/gu, (plan) => plan.slice(1, -1));
  if (/[^年月日]了[^解]/u.test(clause)) return true;
  return has(lexicon.words('past'), unquoted) && !/力争|到20\d\d年/u.test(clause);
}

/**
 * A clause about a state instead of an action: 服务贸易规模进一步扩大, 质量明显提高, …是…. A clause that
 * begins with a verb is an action unless its verb is 是 or 有.
 */
export function isState(lexicon: Lexicon, clause: string, startsWithVerb: boolean): boolean {
  if (/^(?:是|有(?![序效力关])|即|也|这|其|它)/u.test(clause)) return true;
  if (startsWithVerb) return false;
  if (/(?:是|成为|具有|位居|居于|仍|高于|快于|低于)/u.test(clause.slice(1))) return true;
  if (
    /(?:\d|[一二三四五六七八九十百千万亿]+)\s*(?:%|％|个百分点|万亿?元?|亿[美元斤吨]?|万人|以上|左右)[^，]{0,6}$/u.test(
      clause,
    )
  )
    return true;
  const tail = clause.replace(/(?:了|起来|开来)$/u, '');
  return lexicon.words('state').some((word) => {
    if (!tail.endsWith(word)) return false;
    const before = tail.slice(0, -word.length);
    return lexicon.words('degree').some((degree) => before.endsWith(degree));
  });
}
