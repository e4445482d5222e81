/**
 * What a reader with a pencil would tick at the heads of a law's lines, in order. Imports nothing of the
 * project: it is the measure that the parser is held against.
 */
const labelled = /^[\s　#*]*(第[零〇一二三四五六七八九十百千]+[编章节条](?:之[一二三四五六七八九十]+)?)/u;

export interface Tick {
  readonly label: string;
  /** The whole line without the marks before it. */
  readonly line: string;
}

export function ticksOf(markdown: string): readonly Tick[] {
  return markdown.split(/\r?\n/u).flatMap((line) => {
    const label = labelled.exec(line)?.[1];
    return label ? [{ label, line: line.replace(/^[\s　#*]+/u, '') }] : [];
  });
}
