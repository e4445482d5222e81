import type { Lexicon } from './lexicon';

const has = (words: readonly string[], text: string) => words.some((word) => text.includes(word));

/** A clause about what was: 已…, 取得了…, 比上年增长…. */
export function isPast(lexicon: Lexicon, clause: string): boolean {
  // 对取得证书的人员给予补贴: what those have done to whom something is to be done is no news of the past.
  const own = clause.replace(/^(?:对|给|向)[^，]*?的/u, '');
  const unquoted = own.replace(/“十.五”/gu, (plan) => plan.slice(1, -1));
  if (/[^年月日]了[^解]/u.test(own)) return true;
  return has(lexicon.words('past'), unquoted) && !/力争|到20\d\d年/u.test(clause);
}

/** 扩大内需是经济发展的基本动力: says what an action amounts to. In 特别是 and the like 是 is no verb. */
const judges =
  /[^别其但凡就还只而或若于也正更都不总要可]是[^，]*(?:之路|之策|之举|任务|动力|基点|基石|基础|关键|要求|途径|根本|保障|举措|选择|前提|支撑|力量|方针|部分|大事|标志)$/u;

/**
 * A clause about a state instead of an action: 服务贸易规模进一步扩大, 质量明显提高, …是…. A clause that
 * begins with a verb is an action unless its verb is 是 or 有.
 */
export function isState(lexicon: Lexicon, clause: string, startsWithVerb: boolean): boolean {
  if (/^(?:是|有(?![序效力关])|即|也|这|其|它)/u.test(clause)) return true;
  if (isAmount(clause) || judges.test(clause)) return true;
  if (startsWithVerb || isDisposal(clause)) return false;
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

/** Verbs whose object is an amount: what is to have come about, not what is done for it. */
const amounting =
  /^(?:今年|全年|年内|每年|力争|努力|确保|预期|再|累计|[^，]{0,2}(?=新增))*(?:完成|新增|增加|减少|达到|突破|增长|下降|降低)/u;
const endsInAmount =
  /\d\s*(?:%|％|个百分点|[百千万亿]*(?:[亿万]|元|美元|人次|人|户|套|亩|公里|平方公里|吨|吨标准煤|千瓦|斤|家|个))(?:左右|以上|以内|以下)?$/u;

/** 完成易地扶贫搬迁280万人: an amount to be reached, whatever verb it begins with. */
export const isAmount = (clause: string): boolean => amounting.test(clause) && endsInAmount.test(clause);

/**
 * 将加计扣除比例从75%提高到100%: 将 and 把 with a verb of change tell what is done to something, also
 * where a figure ends the clause. 把涨幅控制在3% holds a state.
 */
export const isDisposal = (clause: string): boolean =>
  /^(?:将|把)[^，]+(?:提高|提升|增加|扩大|延长|上调|降低|减少|缩减|缩短|压缩|压减|下调|调整|放宽|收窄)(?:到|至|为|\d|$)|^(?:将|把)[^，]+(?:纳入|列入)/u.test(
    clause,
  );
