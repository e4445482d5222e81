import type { DraftBlock } from './block';
import { labelOf } from './label';
import { isFull, lineWidthOf, type LineWidth, type SetLine } from './line-width';

const sentenceEnd = /[。！？；：!?;:][”’」』）)》]*$/u;
const bullet = /^(?:[●•■◆※★○▪▶]|[-*–—]\s|——)/u;
const indentOf = (text: string): string => /^[\s\u3000]*/u.exec(text)![0];
/** Full lines before more numbers than this are the items of a list. */
const mostLabelled = 0.5;
/** From this share of full lines with one blank line behind, blank lines say nothing. */
const mostSpaced = 0.8;

const opensOwn = (text: string) => bullet.test(text) || labelOf(text) !== null;

/** An indent as Chinese text is set, and fewest parted paragraphs that may have had one. */
const setIn = '\u3000\u3000';
const fewestSetIn = 3;

/** How paragraphs are told apart in a setting, besides by lines that end early. */
interface Setting {
  readonly width: LineWidth;
  /** Whether a paragraph's first line is set in. */
  readonly indents: boolean;
  /** Most blank lines that may stand inside a paragraph: 1 where every line has one behind. */
  readonly inner: number;
  /** Whether a full line that ends a sentence ends its paragraph, where nothing else tells. */
  readonly endsAtStop: boolean;
}

const sentenceStop = /[。！？；][”’」』）]*/gu;
/** How a sentence opens that goes on from the one before. */
const goingOn = /^(?:其|该|此|这|同时|但|并|因此|所以|另外|其中|对此)/u;

function settingOf(lines: readonly SetLine[]): Setting | null {
  const width = lineWidthOf(lines);
  if (!width) return null;
  const after = { full: 0, spaced: 0, indented: 0, early: 0, earlyIndented: 0, parted: 0, labelled: 0 };
  const stops = { inside: 0, ending: 0 };
  lines.forEach(({ text, gap }, at) => {
    const before = lines[at - 1];
    if (!before) return;
    const isIndented = indentOf(text) !== '';
    const isEnding = sentenceEnd.test(before.text) ? 1 : 0;
    stops.inside += (before.text.match(sentenceStop)?.length ?? 0) - isEnding;
    if (isFull(before.text, text, width)) {
      after.full += 1;
      if (opensOwn(text.trimStart())) after.labelled += 1;
      if (gap === 1) after.spaced += 1;
      if (isIndented) after.indented += 1;
    } else {
      after.early += 1;
      stops.ending += isEnding;
      if (gap > 0) after.parted += 1;
      if (isIndented) after.earlyIndented += 1;
    }
  });
  if (after.labelled > after.full * mostLabelled) return null;
  // A hanging indent sets in the lines behind the first: it marks no beginnings.
  const indents =
    after.earlyIndented * 2 >= after.early && after.earlyIndented * after.full > after.indented * after.early;
  const isParted = after.parted >= after.early * mostSpaced;
  return {
    width,
    indents,
    inner: after.spaced >= after.full * mostSpaced ? 1 : 0,
    // A sentence ends as often at a line's end by chance as sentences, or paragraphs, there are.
    endsAtStop: !isParted && stops.ending > stops.inside,
  };
}

/** Whether a line goes on in the next. */
function goesOn(line: SetLine, next: SetLine, { width, indents, inner, endsAtStop }: Setting): boolean {
  if (next.gap > inner || !isFull(line.text, next.text, width)) return false;
  if (indents) return indentOf(next.text).length <= indentOf(line.text).length && indentOf(next.text) === '';
  if (!sentenceEnd.test(line.text)) return true;
  return !opensOwn(next.text.trimStart()) && (!endsAtStop || goingOn.test(next.text));
}

/**
 * The paragraphs that lines of one width were cut from, each with its line ends as \n; null where the
 * lines were not set to a width, so that each stands for itself. Lines come without white space at
 * their ends, with their indent. Every line is in exactly one paragraph, in order.
 */
export function wrappedParagraphs(lines: readonly SetLine[]): readonly string[] | null {
  const setting = settingOf(lines);
  return setting && groupsOf(lines, setting);
}

function groupsOf(lines: readonly SetLine[], setting: Setting): readonly string[] {
  const groups: string[][] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (before && goesOn(before, line, setting)) groups.at(-1)!.push(line.text.trim());
    else groups.push([line.text.trim()]);
  });
  return groups.map((group) => joinLines(group, setting.width.breaksWords));
}

/**
 * One text of the lines of a paragraph, line ends kept as \n. Between Latin words the line end stood
 * for a space, which is set before it: without its line ends the text reads on as it should.
 */
function joinLines(lines: readonly string[], breaksWords: boolean): string {
  return lines.reduce((text, line) => {
    const isBetweenWords =
      (/[A-Za-z,.;:)%]$/u.test(text) && /^[A-Za-z(]/u.test(line)) ||
      (/[A-Za-z]$/u.test(text) && /^\d/u.test(line)) ||
      (/\d$/u.test(text) && /^[A-Za-z]/u.test(line));
    return `${text}${isBetweenWords && !breaksWords ? ' ' : ''}\n${line}`;
  });
}

/** A paragraph that may have come of several lines as a draft. */
export const wrappedDraft = (text: string, base: Omit<DraftBlock, 'text' | 'wrapped'>): DraftBlock =>
  text.includes('\n') ? { ...base, text, wrapped: true } : { ...base, text };

/** The text of a draft as it reads: without the line ends of a setting. */
export const readOn = (draft: DraftBlock): string =>
  draft.wrapped ? draft.text.replaceAll('\n', '') : draft.text;

/**
 * Regroups paragraphs that hold forced line breaks, where all their lines together show that the
 * breaks only set a width: `<br>` at every line's end. Other drafts stay as they are.
 */
export function unwrapBreaks(drafts: readonly DraftBlock[]): readonly DraftBlock[] {
  const isBroken = (draft: DraftBlock) => draft.kind === 'paragraph' && draft.text.includes('\n');
  const broken = drafts.filter(isBroken);
  const linesIn = (draft: DraftBlock, indent: string) =>
    draft.text.split('\n').map((text, at): SetLine => {
      const line = text.trimEnd();
      return at === 0 ? { text: indent + line, gap: 2 } : { text: line, gap: 0 };
    });
  // Pages part paragraphs at first lines that are set in; the drafts have lost by how much.
  const indents = broken.length < fewestSetIn ? [''] : ['', setIn];
  const best = indents
    .flatMap((indent) => {
      const setting = settingOf(broken.flatMap((draft) => linesIn(draft, indent)));
      return setting ? [{ indent, setting: { ...setting, indents: false } }] : [];
    })
    .sort((a, b) => b.setting.width.full - a.setting.width.full)[0];
  if (!best) return drafts;
  return drafts.flatMap((draft) => {
    if (!isBroken(draft)) return [draft];
    const { text: _text, ...base } = draft;
    return groupsOf(linesIn(draft, best.indent), best.setting).map((own) => wrappedDraft(own, base));
  });
}
