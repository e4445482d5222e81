// Han with its marks, kana, hangul, full-width forms, and the quotation marks, dashes and dots
// that Chinese typesetting gives a full square.
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3001-\u303f\uff01-\uffef\u2014\u2018\u2019\u201c\u201d\u2026\u00b7]/gu;
// eslint-disable-next-line no-misleading-character-class -- each of them by itself is ignored
const ignored = /[\p{M}\u200b-\u200f\u2060\ufeff\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** 字数 as Word counts: each CJK character and full-width mark 1, each run of Latin letters or digits 1. */
export function characterCount(text: string): number {
  const plain = text.replace(ignored, '');
  const squares = plain.match(wide)?.length ?? 0;
  const runs = plain.replace(wide, ' ').match(/[^\s\u3000]+/g)?.length ?? 0;
  return squares + runs;
}
