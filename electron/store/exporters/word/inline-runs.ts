import { TextRun } from 'docx';
import { inlineFormat, type NoteInline } from '../../../../shared/domain/note/note';
import { plain } from './xml-text';

/** Text as runs, its line feeds as breaks. */
export const words = (
  text: string,
  more: { readonly bold?: boolean; readonly italics?: boolean; readonly strike?: boolean } = {},
): TextRun[] =>
  plain(text)
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...more, ...(index > 0 ? { break: 1 } : {}) }));

/** Links are printed with their address: nothing in the document leads out by itself. */
export function inlineRuns(children: readonly NoteInline[]): TextRun[] {
  return children.flatMap((child) => {
    if (child.type === 'linebreak') return [new TextRun({ break: 1 })];
    if (child.type === 'link')
      return [...inlineRuns(child.children), new TextRun({ text: plain(` (${child.url})`), size: 20 })];
    return words(child.text, {
      bold: (child.format & inlineFormat.bold) > 0,
      italics: (child.format & inlineFormat.italic) > 0,
      strike: (child.format & inlineFormat.strikethrough) > 0,
    });
  });
}

export const inlineWords = (children: readonly NoteInline[]): string =>
  children
    .map((child) =>
      child.type === 'text' ? child.text : child.type === 'link' ? inlineWords(child.children) : ' ',
    )
    .join('');
