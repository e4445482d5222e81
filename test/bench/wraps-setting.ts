/** A way of setting text to a width, as programs and pages do. */
export interface WrapSetting {
  readonly name: string;
  /** Columns (Han 2, Latin 1) or characters. */
  readonly unit: 'cells' | 'characters';
  readonly width: number;
  /** What stands before a paragraph's first line. */
  readonly indent: string;
  /** Blank lines between paragraphs; `every`: behind each line. */
  readonly blank: 'none' | 'between' | 'every';
  /** Whether closing marks are kept from the heads of lines (禁则), and Latin words whole. */
  readonly keepsMarks: boolean;
  readonly form: 'text' | 'br';
}

const plain = { unit: 'cells', indent: '', blank: 'none', keepsMarks: true, form: 'text' } as const;
const setIn = { ...plain, indent: '　　' };

export const settings: readonly WrapSetting[] = [
  ...[40, 60, 76, 90].map((width) => ({ ...plain, name: `${width} columns, bare`, width })),
  ...[40, 60, 76, 90].map((width) => ({ ...setIn, name: `${width} columns, first lines set in`, width })),
  ...[40, 76].map((width) => ({
    ...plain,
    blank: 'between' as const,
    name: `${width} columns, blank lines between`,
    width,
  })),
  { ...setIn, name: '76 columns, a blank line behind every line', width: 76, blank: 'every' },
  {
    ...plain,
    name: '35 characters, broken anywhere, bare',
    unit: 'characters',
    width: 35,
    keepsMarks: false,
  },
  {
    ...setIn,
    name: '35 characters, broken anywhere, set in',
    unit: 'characters',
    width: 35,
    keepsMarks: false,
  },
  { ...plain, name: '72 columns, <br> behind every line', width: 72, form: 'br' },
  { ...setIn, name: '72 columns, <br>, first lines set in', width: 72, form: 'br' },
];

const isWide = (character: string) => /[^\u0000-\u200f\u2027-\u245f]/u.test(character);
const widthOf = (text: string, unit: WrapSetting['unit']) =>
  unit === 'characters'
    ? [...text].length
    : [...text].reduce((sum, character) => sum + (isWide(character) ? 2 : 1), 0);

/** What a line is made of: words and numbers whole, every other character alone. */
const piecesOf = (text: string, keepsMarks: boolean): readonly string[] =>
  keepsMarks
    ? (text.match(/[“‘（《〈「【]*(?:[A-Za-z0-9.%+/-]+|[^A-Za-z0-9])[，。、；：！？）》〉」』】”’％]*/gu) ??
      [])
    : [...text];

function linesOf(paragraph: string, { unit, width, indent, keepsMarks }: WrapSetting): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const piece of piecesOf(paragraph, keepsMarks)) {
    if (line.trim() !== '' && widthOf(line, unit) + widthOf(piece.trimEnd(), unit) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Paragraphs as they come out of such a setting, and how many lines each became. */
export function wrapText(
  paragraphs: readonly string[],
  setting: WrapSetting,
): { readonly source: string; readonly linesOf: readonly number[] } {
  const all = paragraphs.map((paragraph) => linesOf(paragraph, setting));
  const counts = all.map((lines) => lines.length);
  if (setting.form === 'br') {
    const body = all.flat().map(escaped).join('<br>\n');
    return { source: `<!doctype html><html><body><p>${body}</p></body></html>`, linesOf: counts };
  }
  const within = setting.blank === 'every' ? '\n\n' : '\n';
  const between = setting.blank === 'none' ? '\n' : '\n\n';
  return { source: all.map((lines) => lines.join(within)).join(between), linesOf: counts };
}
