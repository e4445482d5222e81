/**
 * What a reader with a pencil would tick at the heads of a law's lines, in order. Imports nothing of the
 * project: it is the measure that the parser is held against.
 */
const labelled = /^[\s　#*]*(第[零〇一二三四五六七八九十百千]+[编章节条](?:之[一二三四五六七八九十]+)?)/u;

export interface Tick {
  readonly label: string;
  /** The whole line without the marks before it. */
  readonly line: string;
  /** A line of the table of contents, or one inside quotation marks that an earlier line opened. */
  readonly place: 'body' | 'contents' | 'quotation';
}

/** How many ticks at the head are a table of contents: no other line between them, each there again below. */
function contentsLength(ticks: readonly { readonly line: string; readonly at: number }[]): number {
  let length = 1;
  while (length < ticks.length && ticks[length]!.at === ticks[length - 1]!.at + 1) length += 1;
  for (; length >= 3; length -= 1) {
    const below = new Set(ticks.slice(length).map(({ line }) => line));
    if (ticks.slice(0, length).every(({ line }) => below.has(line))) return length;
  }
  return 0;
}

export function ticksOf(markdown: string): readonly Tick[] {
  let isQuoted = false;
  const ticks = markdown
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .flatMap((line, at) => {
      const label = labelled.exec(line)?.[1];
      const tick = { label: label ?? '', line: line.replace(/^[\s　#*]+/u, '').trim(), at, isQuoted };
      const [opened, closed] = [line.lastIndexOf('“'), line.lastIndexOf('”')];
      if (opened !== closed) isQuoted = opened > closed;
      return label ? [tick] : [];
    });
  const contents = contentsLength(ticks);
  return ticks.map(({ label, line, isQuoted: quoted }, index) => ({
    label,
    line,
    place: index < contents ? 'contents' : quoted ? 'quotation' : 'body',
  }));
}
