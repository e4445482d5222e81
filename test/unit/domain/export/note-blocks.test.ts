import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exportBlocks as exported,
  plainBlocks,
  type ExportPiece,
  type WordsBlock,
} from '../../../../shared/domain/export/note-blocks';
import type { NoteBody, NoteList, NotePiece, NoteQuote } from '../../../../shared/domain/note/note';
import { inlineText, noteText } from '../../../../shared/domain/note/note-text';
import { tidyNote } from '../../../../shared/domain/note/tidy-note';
import { anyNote } from '../note/note-arbitrary';

const text = (words: string): NotePiece => ({ type: 'text', text: words, format: 0 });

const exportBlocks = (body: NoteBody) => exported(body, ({ label }) => ({ label, address: label }));

const listWords = (list: NoteList<ExportPiece>): string =>
  list.items.map(({ children, lists }) => inlineText(children) + lists.map(listWords).join('')).join('');
function wordsOf(block: WordsBlock | NoteQuote): string {
  if (block.type === 'quote') return '';
  if (block.type === 'code') return block.text;
  if (block.type === 'list') return listWords(block);
  if (block.type === 'table')
    return block.table.rows
      .flat()
      .map((cell) => cell.text)
      .join('');
  return inlineText(block.children);
}

describe("a note's blocks for the formats", () => {
  it('keep ticks, tables and code, and number the footnotes where they are called', () => {
    const body: NoteBody = {
      blocks: [
        { type: 'paragraph', children: [text('甲'), { type: 'footnote', text: '脚注一' }] },
        { type: 'list', ordered: false, items: [{ children: [text('待核')], lists: [], checked: true }] },
        { type: 'table', hasHead: true, rows: [[[text('年')], [{ type: 'footnote', text: '二' }]]] },
      ],
    };
    const blocks = exportBlocks(body);
    expect(blocks[0]).toMatchObject({ children: [{ text: '甲' }, { type: 'footnote', number: 1 }] });
    expect(blocks[1]).toMatchObject({ items: [{ checked: true }] });
    expect(blocks[2]).toMatchObject({
      table: { headRowCount: 1, columnCount: 2 },
      cells: [[[{ text: '年' }], [{ number: 2, text: '二' }]]],
    });
    expect(blocks).toHaveLength(3);
    // A format without footnotes has raised numbers, and the words in a list at the end.
    expect(plainBlocks(blocks).map(wordsOf)).toEqual(['甲¹', '待核', '年²', '脚注一二']);
  });

  it('lose no word of any note', () => {
    const letters = (words: string) => [...words.replace(/[^\p{L}\p{N}]|[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, '')].sort().join('');
    fc.assert(
      fc.property(anyNote, (any) => {
        const body = tidyNote(any);
        expect(letters(plainBlocks(exportBlocks(body)).map(wordsOf).join(''))).toBe(letters(noteText(body)));
      }),
    );
  });
});
