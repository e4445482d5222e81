import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basicBlocks } from '../../../../shared/domain/note/basic-blocks';
import type { NoteBody, NotePiece } from '../../../../shared/domain/note/note';
import { noteText } from '../../../../shared/domain/note/note-text';
import { anyNote } from './note-arbitrary';

const text = (words: string): NotePiece => ({ type: 'text', text: words, format: 0 });

describe('a note in the plainest blocks', () => {
  it('has ticks as signs, rows as paragraphs and footnotes as a list at the end', () => {
    const body: NoteBody = {
      blocks: [
        { type: 'paragraph', children: [text('甲'), { type: 'footnote', text: '脚注一' }] },
        { type: 'list', ordered: false, items: [{ children: [text('待核')], lists: [], checked: true }] },
        { type: 'table', hasHead: true, rows: [[[text('年')], [text('值')]]] },
      ],
    };
    expect(noteText({ blocks: basicBlocks(body) })).toBe('甲¹\n☑ 待核\n年　|　值\n脚注一');
  });

  it('loses no word', () => {
    const letters = (words: string) => [...words.replace(/[^\p{L}\p{N}]|[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, '')].sort().join('');
    fc.assert(
      fc.property(anyNote, (body) => {
        expect(letters(noteText({ blocks: basicBlocks(body) }))).toBe(letters(noteText(body)));
      }),
    );
  });
});
