/** Lines of a text as a page sets them: which are as full as its width allows. */

/** How the width of a line is counted: in columns of a terminal (Han 2, Latin 1) or in characters. */
export type WidthUnit = 'cells' | 'characters';

export interface LineWidth {
  readonly unit: WidthUnit;
  /** Widest line that the setting allows, in `unit`. */
  readonly width: number;
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

/** Whether the head of the next line had no room left on a line. */
export function isFull(line: string, next: string, { unit, width }: LineWidth): boolean {
  if (leader.test(line)) return false;
  const own = widthIn(unit, line);
  // Some settings break anywhere: then one character had no room.
  return own <= width + slackOf(unit) && own + widthIn(unit, firstUnit.exec(next)?.[0].trim() ?? '') > width;
}

/** A closing mark may hang out over the edge. */
const slackOf = (unit: WidthUnit) => (unit === 'cells' ? 2 : 1);
const narrowest: Record<WidthUnit, number> = { cells: 20, characters: 10 };
const widest = 200;
/** Lines that are longer than the setting allows, such as a table's or an address of the web. */
const mostLonger = 0.03;
/** Fewest full lines, and their smallest share of all lines, that prove a setting. */
const fewestFull = 3;
const leastFull = 0.2;
/** Full lines break off in the middle of a sentence; lines of a list end it. */
const leastOpen = 0.7;
const sentenceEnd = /[。！？；：!?;:][”’」』）)》]*$/u;

function widthOfUnit(lines: readonly SetLine[], unit: WidthUnit): (LineWidth & { full: number }) | null {
  const widths = lines.map(({ text }) => widthIn(unit, text)).sort((a, b) => a - b);
  const least = widths[Math.floor(widths.length * (1 - mostLonger))] ?? widths.at(-1) ?? 0;
  const candidates = [...new Set(widths)].filter(
    (width) => width >= least && width >= narrowest[unit] && width <= widest,
  );
  let best: (LineWidth & { full: number }) | null = null;
  let most = 0;
  for (const width of candidates) {
    let [full, open, longer] = [0, 0, 0];
    lines.forEach(({ text }, at) => {
      const next = lines[at + 1]?.text;
      const own = widthIn(unit, text);
      if (own > width + slackOf(unit)) longer += 1;
      else if (next !== undefined && own * 2 > width && isFull(text, next, { unit, width })) {
        full += 1;
        if (!sentenceEnd.test(text)) open += 1;
      }
    });
    const isSetting = full >= fewestFull && full >= lines.length * leastFull && open >= full * leastOpen;
    if (!isSetting || full - 3 * longer <= most) continue;
    most = full - 3 * longer;
    best = { unit, width, full };
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
