/** Lines of a text as a page sets them: which are as full as its width allows. */

/** How the width of a line is counted: in columns of a terminal (Han 2, Latin 1) or in characters. */
export type WidthUnit = 'cells' | 'characters';

export interface LineWidth {
  readonly unit: WidthUnit;
  /** Widest line that the setting allows, in `unit`. */
  readonly width: number;
  /** How many lines of the text are full at that width. */
  readonly full: number;
  /** Whether lines end inside words as well: then all are equally long. */
  readonly breaksWords: boolean;
}

/** One line without white space at its end; `gap` is how many blank lines stand before it. */
export interface SetLine {
  readonly text: string;
  readonly gap: number;
}

/** Columns of one UTF-16 unit; two surrogates make the two columns of their character. */
function cellOf(code: number): number {
  if (code < 0x1100) return 1;
  if (code >= 0x2010 && code <= 0x2026) return 2;
  if (code < 0x2460 || (code >= 0xd800 && code <= 0xdfff) || (code >= 0xff61 && code <= 0xffdc)) return 1;
  return 2;
}

/** Width of a text; a surrogate pair is one character. */
export function widthIn(unit: WidthUnit, text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (unit === 'cells') width += cellOf(code);
    else if (code < 0xdc00 || code > 0xdfff) width += 1;
  }
  return width;
}

// What cannot be parted at the head of a line: a word or number, or a character and the marks after it.
const firstUnit = /^\s*(?:[“‘（《〈「『【(]*(?:[\w.%+/-]+|[^\s]))[，。、；：！？）)》〉」』】”’％%]*/u;
// Lines of a table of contents are filled up with dots; they end where they end.
const leader = /[.．…·]{3,}\s*\d{1,4}$/;

/** What a line takes, and what its head would have taken on the line before. */
interface Measured {
  readonly own: number;
  readonly head: number;
}

const measure = (unit: WidthUnit, text: string): Measured => ({
  own: widthIn(unit, text),
  head: widthIn(unit, firstUnit.exec(text)?.[0].trim() ?? ''),
});

type Setting = Pick<LineWidth, 'unit' | 'width'>;

const isOver = (line: Measured, next: Measured, { unit, width }: Setting): boolean =>
  line.own <= width + slackOf(unit) && line.own + next.head > width;

/** Whether the head of the next line had no room left on a line. */
export const isFull = (line: string, next: string, setting: Setting): boolean =>
  !leader.test(line) && isOver(measure(setting.unit, line), measure(setting.unit, next), setting);

/** A closing mark may hang out over the edge. */
const slackOf = (unit: WidthUnit) => (unit === 'cells' ? 2 : 1);
const narrowest: Record<WidthUnit, number> = { cells: 20, characters: 10 };
const widest = 200;
/** Lines that are longer than the setting allows, such as a table's or an address of the web. */
const mostLonger = 0.03;
/** Fewest full lines, and their smallest share of all lines, that prove a setting. */
const fewestFull = 3;
const leastFull = 0.08;
/** Full lines break off in the middle of a sentence; lines of a list end it. */
const leastOpen = 0.7;
const leastExact = 0.95;
const sentenceEnd = /[。！？；：!?;:][”’」』）)》]*$/u;

function widthOfUnit(lines: readonly SetLine[], unit: WidthUnit): LineWidth | null {
  const measured = lines.map(({ text }) => measure(unit, text));
  const widths = measured.map(({ own }) => own).sort((a, b) => a - b);
  const least = widths[Math.floor(widths.length * (1 - mostLonger))] ?? 0;
  if (least > widest) return null;
  const isOpen = lines.map(({ text }) => (leader.test(text) ? null : !sentenceEnd.test(text)));
  const candidates = [...new Set(widths)].filter(
    (width) => width >= least && width >= narrowest[unit] && width <= widest,
  );
  let best: LineWidth | null = null;
  let most = 0;
  for (const width of candidates) {
    const found = { full: 0, open: 0, longer: 0, exact: 0 };
    measured.forEach((line, at) => {
      const next = measured[at + 1];
      if (line.own > width + slackOf(unit)) found.longer += 1;
      else if (next && isOpen[at] !== null && line.own * 2 > width && isOver(line, next, { unit, width })) {
        found.full += 1;
        if (isOpen[at]) found.open += 1;
        if (line.own === width) found.exact += 1;
      }
    });
    const { full, open, longer, exact } = found;
    const isSetting = full >= fewestFull && full >= lines.length * leastFull && open >= full * leastOpen;
    if (!isSetting || full - 3 * longer <= most) continue;
    most = full - 3 * longer;
    best = { unit, width, full, breaksWords: exact >= full * leastExact };
  }
  return best;
}

/**
 * The width that lines were set to by hand or by a program; null where the lines are paragraphs of
 * their own. A setting shows in lines that end because the next word had no room, in the middle of a
 * sentence, while hardly a line is longer.
 */
export function lineWidthOf(lines: readonly SetLine[]): LineWidth | null {
  const cells = widthOfUnit(lines, 'cells');
  const characters = widthOfUnit(lines, 'characters');
  if (!cells || !characters) return cells ?? characters;
  return characters.full > cells.full ? characters : cells;
}
