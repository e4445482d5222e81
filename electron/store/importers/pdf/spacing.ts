import type { Run } from './run';

/** Squares and the marks that are set like them: between these no space is written. */
const wide =
  /[\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\u2018-\u201d\u2014\u2026]|[\ud840-\ud8bf][\udc00-\udfff]/u;
const isWide = (character: string | undefined): boolean => character !== undefined && wide.test(character);
/** Gaps wider than this are a space even between squares, in ems of the line. */
const wideGap = 0.8;
/** The narrowest gap that parts two Latin words, in ems. */
const latinGap = 0.15;
/** What keeps the gap behind it, however narrow: 第一条 为了, 1.2 总则. */
const label =
  /^\s*(?:第[\s〇零○一二三四五六七八九十百千0-9０-９]{1,12}(?:编|篇|章|节|条|部分)(?:之[一二三四五六七八九十]{1,3})?|\d{1,2}(?:\.\d{1,2})+|附件\s*\d{0,2}|专栏\s*\d{1,2})$/u;

/**
 * Words as a reader would type them: spaces between Latin words, none between Chinese characters that
 * the setting has only moved apart.
 */
export function tidySpaces(text: string): string {
  return text.replace(/\s+/gu, (space, at: number) => {
    const before = text.slice(0, at);
    const after = text.slice(at + space.length);
    if (before === '' || after === '') return '';
    const touches = isWide([...before.slice(-2)].at(-1)) || isWide([...after.slice(0, 2)][0]);
    return touches && !label.test(before) ? '' : ' ';
  });
}

/** Text of the runs of one line, which are in order from left to right. */
export function textOfRuns(runs: readonly Run[]): string {
  let text = '';
  let last: Run | null = null;
  for (const run of runs) {
    const own = tidySpaces(run.text);
    if (own === '') continue;
    if (last) {
      const gap = (run.x - last.x - last.width) / Math.max(run.size, last.size);
      const touches = isWide([...text.slice(-2)].at(-1)) || isWide([...own.slice(0, 2)][0]);
      if (gap > (touches && !label.test(text) ? wideGap : latinGap)) text += ' ';
    }
    text += own;
    last = run;
  }
  return text;
}

/** Latin words of a text, those with a hyphen in them whole. */
const latinWords = (text: string): readonly string[] => text.toLowerCase().match(/[a-z]+(?:-[a-z]+)*/g) ?? [];

/** Knows the Latin words of a document, to tell a word that a line end cut from one with a hyphen. */
export class LatinWords {
  private readonly known = new Set<string>();

  constructor(lines: Iterable<string>) {
    for (const line of lines) {
      for (const word of latinWords(line.replace(/-$/, ''))) this.known.add(word);
    }
  }

  /** Two lines of a paragraph as one text. */
  join(left: string, right: string): string {
    const cut = /([A-Za-z]{2,})-$/.exec(left);
    const rest = /^[a-z]+/.exec(right);
    if (cut && rest) {
      const whole = `${cut[1]}${rest[0]}`.toLowerCase();
      const parted = `${cut[1]}-${rest[0]}`.toLowerCase();
      return this.known.has(parted) && !this.known.has(whole) ? left + right : left.slice(0, -1) + right;
    }
    const touches = isWide([...left.slice(-2)].at(-1)) || isWide([...right.slice(0, 2)][0]);
    return touches && !label.test(left) ? left + right : `${left} ${right}`;
  }
}
