import { labelOf } from '../../../../shared/domain/document/label';
import type { Line } from './rows';
import { commonest } from './run';
import type { LatinWords } from './spacing';

/** Lines that belong together, as they grow. */
export interface Paragraph {
  readonly lines: Line[];
  text: string;
  readonly size: number;
  readonly isBold: boolean;
}

/** How the document sets its text; lengths in points. */
export interface Setting {
  readonly bodySize: number;
  /** Usual distance of two baselines. */
  readonly leading: number;
  /** Whether most text is bold, so that bold tells nothing. */
  readonly isBodyBold: boolean;
  /** Usual width of a column. */
  readonly columnWidth: number;
  /** Whether paragraphs begin with an indent. */
  readonly isIndented: boolean;
  readonly words: LatinWords;
}

/** Where the lines of one column begin and end. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** From this on a line is indented, in ems. */
const indent = 1.2;
/** Baselines further apart than this part paragraphs, in usual distances. */
const looseGap = 1.25;
/** Sizes that differ by more than this are two sizes. */
const otherSize = 0.12;

const stops = /(?:[。！？!?；;：:…]|[a-z)]\.)[”’」』）)》〉】"']*$/u;
const entry = /[.．·…]{3,}\s*\d{1,4}$/u;
/** A line that begins an item of a list. */
const item = /^(?:[•●■◆▪○–—*-]\s?|[（(]?\d{1,2}[.)）、])/u;
const closing = /^[，。、；：！？）)》〉」』】”’％%]/u;

/** Fewest lines that show the edges of their column. */
export const fewestLines = 3;

const sameSize = (a: number, b: number): boolean => Math.abs(a - b) <= otherSize * Math.max(a, b);

/** Edges that several lines share; the outermost line where none do. */
export function marginsOf(lines: readonly Line[]): Margins {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const shared = (edge: (line: Line) => number, fallback: number) => {
    const value = commonest(
      lines.map((line) => [edge(line), 1]),
      2,
      fallback,
    );
    const count = lines.filter((line) => Math.abs(edge(line) - value) <= 2).length;
    return count >= 3 ? value : fallback;
  };
  // The commonest left edge may be that of indented single lines: what stands further out decides.
  const outer = lines.filter((line) => line.left < shared((each) => each.left, left) - 2).length;
  return {
    left:
      outer >= 2
        ? left
        : Math.min(
            left + 2,
            shared((line) => line.left, left),
          ),
    right: Math.max(
      shared((line) => line.right, right),
      right - 24,
    ),
  };
}

/** Lines that are too few to show where their column ends have the usual width. */
export function columnOf(lines: readonly Line[], { columnWidth }: Setting): Margins {
  const own = marginsOf(lines);
  return lines.length < fewestLines ? { ...own, right: Math.max(own.right, own.left + columnWidth) } : own;
}

/** What no line end may part: opening marks, a word or a character, closing marks. */
const unbroken =
  /^[（《“‘「『〈【(["]*(?:[\p{Script=Latin}\p{N}.,%'’-]+|.)[，。、；：！？）)》〉」』】”’％%]*/u;

/** Width of the piece that cannot be parted from the head of a line, in points. */
function firstPiece({ text, size, left, right }: Line): number {
  const piece = unbroken.exec(text)?.[0] ?? '';
  const ems = [...piece].reduce((sum, character) => sum + (character < '\u0100' ? 0.55 : 1), 0);
  return Math.min(ems * size, right - left);
}

/**
 * Whether the first piece of `next` would have fitted behind `line`: then it was ended on purpose. Latin
 * lines are mostly ragged, and their edge is that of the longest: they go on in small letters whatever
 * room there was, and in others unless the line is an end by its length or its stop.
 */
function isShort(line: Line, next: Line, { left, right }: Margins): boolean {
  const room = right - line.right - firstPiece(next);
  if (room <= 0.8 * line.size) return false;
  if (!/[\p{Script=Latin}\d,)]$/u.test(line.text) || !/^[("“‘]*\p{Script=Latin}/u.test(next.text))
    return true;
  return !/^\p{Ll}/u.test(next.text) && room > 0.25 * (right - left);
}

const isIndentedLine = (line: Line, { left }: Margins): boolean => line.left - left >= indent * line.size;

const isCentred = (line: Line, { left, right }: Margins): boolean => {
  const [before, after] = [line.left - left, right - line.right];
  return before > 1.5 * line.size && Math.abs(before - after) < 1.5 * line.size;
};

/** Whether a line begins a paragraph and does not go on with the one above it. */
function begins(paragraph: Paragraph, line: Line, margins: Margins, setting: Setting): boolean {
  const last = paragraph.lines.at(-1)!;
  if (!sameSize(last.size, line.size)) return true;
  if (last.isBold !== line.isBold && !setting.isBodyBold && paragraph.isBold !== line.isBold) return true;
  const usual = Math.max(setting.leading * (line.size / setting.bodySize), line.size);
  if (line.y - last.y > usual * looseGap) return true;
  if (entry.test(last.text) || entry.test(line.text)) return true;
  const label = labelOf(line.text);
  if (isCentred(last, margins) && isCentred(line, margins))
    return label !== null || line.size <= setting.bodySize * 1.1;
  if (isShort(last, line, margins)) return true;
  if (label !== null && (stops.test(last.text) || paragraph.isBold)) return true;
  if (!isIndentedLine(line, margins)) return false;
  // What a bullet or a number hangs out of, and a block set in as a whole, go on until they are at an end.
  const hangs = paragraph.lines.length === 1 && item.test(last.text) && line.left > last.left;
  if (!isIndentedLine(last, margins) && !hangs) return true;
  const isHeading = paragraph.lines.length === 1 && setting.isIndented && labelOf(paragraph.text) !== null;
  if (isHeading && !hangs) return true;
  return stops.test(last.text);
}

function append(paragraph: Paragraph, line: Line, words: LatinWords): void {
  paragraph.lines.push(line);
  paragraph.text = words.join(paragraph.text, line.text);
}

/** Puts the lines of one column together to paragraphs. */
export function paragraphsOf(lines: readonly Line[], margins: Margins, setting: Setting): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && !begins(open, line, margins, setting)) append(open, line, setting.words);
    else paragraphs.push({ lines: [line], text: line.text, size: line.size, isBold: line.isBold });
  }
  return paragraphs;
}

/** Whether the first paragraph of a column goes on with the last one of the column before it. */
export function runsOver(
  before: Paragraph,
  margins: Margins,
  after: Paragraph,
  ownMargins: Margins,
  setting: Setting,
): boolean {
  const last = before.lines.at(-1)!;
  const first = after.lines[0]!;
  if (!sameSize(before.size, after.size) || before.isBold !== after.isBold) return false;
  if (before.isBold && !setting.isBodyBold) return false;
  if (closing.test(first.text)) return true;
  if (isShort(last, first, margins) || isIndentedLine(first, ownMargins)) return false;
  if (entry.test(last.text) || entry.test(first.text)) return false;
  if (isCentred(last, margins) || isCentred(first, ownMargins)) return false;
  if (!stops.test(last.text)) return labelOf(first.text) === null || setting.isIndented;
  return setting.isIndented && labelOf(first.text) === null;
}

/** Joins the words of a paragraph that runs over to the one it began. */
export function joinParagraphs(before: Paragraph, after: Paragraph, words: LatinWords): void {
  before.text = words.join(before.text, after.text);
  before.lines.push(...after.lines);
}
