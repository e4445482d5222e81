import type { DraftBlock } from './block';
import { labelOf } from './label';
import { isFull, lineWidthOf, type LineWidth, type SetLine } from './line-width';

const sentenceEnd = /[。！？；：!?;:][”’」』）)》]*$/u;
const bullet = /^(?:[●•■◆※★○▪▶]|[-*–—]\s|——)/u;
const indentOf = (text: string): string => /^[\s\u3000]*/u.exec(text)![0];
/** More labelled lines than this are a list, whatever their width. */
const mostLabelled = 0.5;
/** From this share of full lines with one blank line behind, blank lines say nothing. */
const mostSpaced = 0.8;

const opensOwn = (text: string) => bullet.test(text) || labelOf(text) !== null;

/** How paragraphs are told apart in a setting, besides by lines that end early. */
interface Setting {
  readonly width: LineWidth;
  /** Whether a paragraph's first line is set in. */
  readonly indents: boolean;
  /** Most blank lines that may stand inside a paragraph: 1 where every line has one behind. */
  readonly inner: number;
}

function settingOf(lines: readonly SetLine[]): Setting | null {
  const labelled = lines.filter(({ text }) => opensOwn(text.trimStart())).length;
  if (labelled > lines.length * mostLabelled) return null;
  const width = lineWidthOf(lines);
  if (!width) return null;
  const after = { full: 0, spaced: 0, indented: 0, early: 0, earlyIndented: 0 };
  lines.forEach(({ text, gap }, at) => {
    const before = lines[at - 1];
    if (!before) return;
    const isIndented = indentOf(text) !== '';
    if (isFull(before.text, text, width)) {
      after.full += 1;
      if (gap === 1) after.spaced += 1;
      if (isIndented) after.indented += 1;
    } else {
      after.early += 1;
      if (isIndented) after.earlyIndented += 1;
    }
  });
  // A hanging indent sets in the lines behind the first: it marks no beginnings.
  const indents =
    after.earlyIndented * 2 >= after.early && after.earlyIndented * after.full > after.indented * after.early;
  return { width, indents, inner: after.spaced >= after.full * mostSpaced ? 1 : 0 };
}

/** Whether a line goes on in the next. */
function goesOn(line: SetLine, next: SetLine, { width, indents, inner }: Setting): boolean {
  if (next.gap > inner || !isFull(line.text, next.text, width)) return false;
  if (indents) return indentOf(next.text).length <= indentOf(line.text).length && indentOf(next.text) === '';
  return !(sentenceEnd.test(line.text) && opensOwn(next.text.trimStart()));
}

/**
 * Groups lines of one width into the paragraphs that they were cut from; null where the lines were not
 * set to a width, so that each stands for itself. Lines come without white space at their ends, with
 * their indent. Every line is in exactly one group, in order.
 */
export function wrappedParagraphs(lines: readonly SetLine[]): readonly (readonly string[])[] | null {
  const setting = settingOf(lines);
  return setting && groupsOf(lines, setting);
}

function groupsOf(lines: readonly SetLine[], setting: Setting): readonly (readonly string[])[] {
  const groups: string[][] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (before && goesOn(before, line, setting)) groups.at(-1)!.push(line.text.trim());
    else groups.push([line.text.trim()]);
  });
  return groups;
}

/**
 * One text of the lines of a paragraph, line ends kept as \n. Between Latin words the line end stood
 * for a space, which is set before it: without its line ends the text reads on as it should.
 */
export const joinLines = (lines: readonly string[]): string =>
  lines.reduce((text, line) => {
    const isLatin = /[A-Za-z,.;:)%]$/u.test(text) && /^[A-Za-z(]/u.test(line);
    const isNumber = /[A-Za-z]$/u.test(text)
      ? /^\d/u.test(line)
      : /\d$/u.test(text) && /^[A-Za-z]/u.test(line);
    return `${text}${isLatin || isNumber ? ' ' : ''}\n${line}`;
  });

/** A paragraph of such lines as a draft. */
export const wrappedDraft = (
  lines: readonly string[],
  base: Omit<DraftBlock, 'text' | 'wrapped'>,
): DraftBlock =>
  lines.length > 1 ? { ...base, text: joinLines(lines), wrapped: true } : { ...base, text: lines[0]! };

/** The text of a draft as it reads: without the line ends of a setting. */
export const readOn = (draft: DraftBlock): string =>
  draft.wrapped ? draft.text.replaceAll('\n', '') : draft.text;

/**
 * Regroups paragraphs that hold forced line breaks, where all their lines together show that the
 * breaks only set a width: `<br>` at every line's end. Other drafts stay as they are.
 */
export function unwrapBreaks(drafts: readonly DraftBlock[]): readonly DraftBlock[] {
  const isBroken = (draft: DraftBlock) => draft.kind === 'paragraph' && draft.text.includes('\n');
  const lines = drafts
    .filter(isBroken)
    .flatMap((draft) =>
      draft.text.split('\n').map((text, at): SetLine => ({ text: text.trimEnd(), gap: at === 0 ? 2 : 0 })),
    );
  const setting = lines.length === 0 ? null : settingOf(lines);
  if (!setting) return drafts;
  return drafts.flatMap((draft) => {
    if (!isBroken(draft)) return [draft];
    const own = draft.text.split('\n').map((text): SetLine => ({ text: text.trimEnd(), gap: 0 }));
    const { text, ...base } = draft;
    return text === '' ? [draft] : groupsOf(own, setting).map((group) => wrappedDraft(group, base));
  });
}
