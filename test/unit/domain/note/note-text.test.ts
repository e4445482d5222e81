import { describe, expect, it } from 'vitest';
import type { NoteBody, NoteQuote } from '../../../../shared/domain/note/note';
import {
  excerptOf,
  noteCharacterCount,
  noteText,
  quotesOf,
  remarkOn,
} from '../../../../shared/domain/note/note-text';

const text = (words: string) => ({ type: 'text', text: words, format: 0 }) as const;
const paragraph = (words: string) => ({ type: 'paragraph', children: [text(words)] }) as const;
const quote = {
  type: 'quote',
  documentId: 'd',
  range: { start: { block: 'b', offset: 0 }, end: { block: 'b', offset: 4 } },
  exact: '负面清单',
  contentSha256: '0'.repeat(64),
  color: 4,
} as unknown as NoteQuote;

const body: NoteBody = {
  blocks: [
    { type: 'heading', level: 2, children: [text('三级')] },
    paragraph('第一级是全国：'),
    quote,
    paragraph('“推进”在前。力度不同。'),
    {
      type: 'list',
      ordered: false,
      items: [
        {
          children: [text('文号')],
          lists: [{ type: 'list', ordered: true, items: [{ children: [text('日期')], lists: [] }] }],
        },
      ],
    },
  ],
};

describe('what a note says', () => {
  it('is its own words in order, without those it quotes', () => {
    expect(noteText(body)).toBe('三级\n第一级是全国：\n“推进”在前。力度不同。\n文号\n日期');
  });

  it('is counted as Word counts, quotes left out', () => {
    expect(noteCharacterCount(body)).toBe(2 + 7 + 12 + 2 + 2);
  });

  it('lists its quotes', () => {
    expect(quotesOf(body)).toEqual([quote]);
  });

  it('is shown by its first 80 characters on one line', () => {
    expect(excerptOf(body)).toBe('三级 第一级是全国：“推进”在前。力度不同。文号 日期');
    expect([...excerptOf({ blocks: [paragraph('𠀀'.repeat(200))] })]).toHaveLength(80);
  });

  it('is shown by the first quote where nothing was written yet', () => {
    expect(excerptOf({ blocks: [quote] })).toBe('负面清单');
    expect(excerptOf({ blocks: [] })).toBe('');
  });

  it('speaks of a quote in the sentence behind it, or before it where none follows', () => {
    expect(remarkOn(body, quote)).toBe('“推进”在前。');
    expect(remarkOn({ blocks: [paragraph('第一级。'), quote] }, quote)).toBe('第一级。');
    expect(remarkOn({ blocks: [quote] }, quote)).toBe('');
  });
});
