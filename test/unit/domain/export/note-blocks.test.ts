import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportBlocks, type ExportNoteBlock } from '../../../../shared/domain/export/note-blocks';
import type { NoteBody, NoteList, NotePiece } from '../../../../shared/domain/note/note';
import { inlineText, noteText } from '../../../../shared/domain/note/note-text';
import { tidyNote } from '../../../../shared/domain/note/tidy-note';
import { anyNote } from '../note/note-arbitrary';

const text = (words: string): NotePiece => ({ type: 'text', text: words, format: 0 });

const listWords = (list: NoteList): string =>
  list.items.map(({ children, lists }) => inlineText(children) + lists.map(listWords).join('')).join('');
function wordsOf(block: ExportNoteBlock): string {
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
  it('keep ticks, tables and code, and have the footnotes as a list at the end', () => {
    const body: NoteBody = {
      blocks: [
        { type: 'paragraph', children: [text('甲'), { type: 'footnote', text: '脚注一' }] },
        { type: 'list', ordered: false, items: [{ children: [text('待核')], lists: [], checked: true }] },
        { type: 'table', hasHead: true, rows: [[[text('年')], [{ type: 'footnote', text: '二' }]]] },
      ],
    };
    const blocks = exportBlocks(body);
    expect(blocks.map(wordsOf)).toEqual(['甲¹', '待核', '年²', '脚注一二']);
    expect(blocks[1]).toMatchObject({ items: [{ checked: true }] });
    expect(blocks[2]).toMatchObject({ table: { headRowCount: 1, columnCount: 2 } });
  });

  it('lose no word of any note', () => {
    const letters = (words: string) => [...words.replace(/[^\p{L}\p{N}]|[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, '')].sort().join('');
    fc.assert(
      fc.property(anyNote, (any) => {
        const body = tidyNote(any);
        expect(letters(exportBlocks(body).map(wordsOf).join(''))).toBe(letters(noteText(body)));
      }),
    );
  });
});
