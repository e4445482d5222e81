import { TextRun, UnderlineType, type ParagraphChild } from 'docx';
import type { ExportPiece } from '../../../../shared/domain/export/note-blocks';
import { inlineFormat } from '../../../../shared/domain/note/note';
import { plain } from './xml-text';

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly strike?: boolean;
  readonly underline?: { readonly type: typeof UnderlineType.SINGLE };
  /** Half-points; the paragraph's own where it is missing. */
  readonly size?: number;
}

/** Text as runs, its line feeds as breaks. */
export const words = (text: string, look: Look = {}): TextRun[] =>
  plain(text)
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...look, ...(index > 0 ? { break: 1 } : {}) }));

/** What a note's pieces need of the document that they are written into. */
export interface NoteTies {
  /** A call of a footnote with this text. */
  readonly footnote: (text: string) => ParagraphChild;
  /** The words, leading to their clause or note where this file holds it, else with what says where to look. */
  readonly link: (
    piece: Extract<ExportPiece, { type: 'clause' | 'reference' }>,
    runs: readonly TextRun[],
  ) => readonly ParagraphChild[];
}

/** A line of a note. Links that lead out are printed with their address: nothing in the document leads out by itself. */
export function inlineRuns(
  children: readonly ExportPiece[],
  ties: NoteTies,
  look: Look = {},
): ParagraphChild[] {
  return children.flatMap((child): readonly ParagraphChild[] => {
    if (child.type === 'linebreak') return [new TextRun({ break: 1 })];
    if (child.type === 'link')
      return [
        ...inlineRuns(child.children, ties, look),
        new TextRun({ text: plain(` (${child.url})`), size: 20 }),
      ];
    if (child.type === 'footnote') return [ties.footnote(child.text)];
    if (child.type === 'clause') return ties.link(child, words(child.label, look));
    if (child.type === 'reference') return ties.link(child, words(child.title, look));
    const has = (format: keyof typeof inlineFormat) => (child.format & inlineFormat[format]) > 0;
    return words(child.text, {
      ...look,
      ...(has('bold') ? { bold: true } : {}),
      italics: has('italic'),
      strike: has('strikethrough'),
      ...(has('underline') ? { underline: { type: UnderlineType.SINGLE } } : {}),
    });
  });
}
