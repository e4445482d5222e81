/*
 * What a reader sees of a file, worked out by rules of its own: this imports nothing of the project.
 *
 * Text:     everything but white space and byte order marks.
 * Markdown: not the marks of headings (# at a line's head), comments, the line under a table's head,
 *           the strokes between the cells of a table's row, the address of a link, <br>.
 * Page:     not the front matter between two --- at the head, the head of the page, scripts, styles,
 *           comments and tags; character references stand for their characters.
 */

export const visibleInText = (text: string): string => text.replace(/[\s\ufeff]/gu, '');

/** Markdown without its marks, lines kept: what stands in a plain-text copy of it. */
export const plainOfMarkdown = (markdown: string): string =>
  markdown
    .replace(/<!--[^]*?-->/gu, '')
    .replace(/^[ \t]*#{1,6}(?:[ \t]+|$)/gmu, '')
    .replace(/^[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|?)+[ \t]*$/gmu, '')
    .replace(/^[ \t]*\|.*\|[ \t]*$/gmu, (row) => row.replaceAll('|', ' '))
    .replace(/\[([^\]\n]*)\]\([^)\n]*\)/gu, '$1')
    .replace(/<br\s*\/?>/giu, ' ');

export const visibleInMarkdown = (markdown: string): string => visibleInText(plainOfMarkdown(markdown));

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  middot: '·',
};

export const visibleInPage = (page: string): string =>
  visibleInText(
    page
      .replace(/^\s*---[^]*?\n---/u, '')
      .replace(/<!--[^]*?-->/gu, '')
      .replace(/<(head|script|style|title)\b[^]*?<\/\1\s*>/giu, '')
      .replace(/<[a-z/!][^>]*>/giu, '')
      .replace(/&#x([\da-f]+);/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&([a-z]+);/giu, (whole, name: string) => named[name] ?? whole),
  );

/** The first place where two texts part, with some words around it; null where they are the same. */
export function firstDifference(wanted: string, found: string): string | null {
  if (wanted === found) return null;
  let at = 0;
  while (wanted[at] === found[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 10), at + 20);
  return `at ${at}: ${around(wanted)} | ${around(found)}`;
}
