import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoteBody, NoteInline } from '../../../../shared/domain/note/note';
import { noteText, quotesOf } from '../../../../shared/domain/note/note-text';
import { tidyNote } from '../../../../shared/domain/note/tidy-note';
import { noteBodySchema } from '../../../../shared/ipc/note-schema';
import { anyNote } from './note-arbitrary';

const text = (words: string, format = 0): NoteInline => ({ type: 'text', text: words, format });
const paragraph = (...children: readonly NoteInline[]): NoteBody => ({
  blocks: [{ type: 'paragraph', children }],
});
const wordsOf = (body: NoteBody) => noteText(body).replace(/\s/g, '');

describe('a tidy note', () => {
  it('joins neighbouring texts of one format', () => {
    expect(tidyNote(paragraph(text('负面'), text('清单'), text('三级', 1)))).toEqual(
      paragraph(text('负面清单'), text('三级', 1)),
    );
  });

  it('turns line feeds into line breaks', () => {
    expect(tidyNote(paragraph(text('一\n二')))).toEqual(
      paragraph(text('一'), { type: 'linebreak' }, text('二')),
    );
  });

  it('keeps the words of a link whose address is not allowed', () => {
    const link: NoteInline = { type: 'link', url: 'javascript:alert(1)', children: [text('词')] };
    expect(tidyNote(paragraph(text('前'), link, text('后')))).toEqual(paragraph(text('前词后')));
  });

  it('joins neighbouring lists of one kind', () => {
    const list = { type: 'list', ordered: false, items: [{ children: [text('甲')], lists: [] }] } as const;
    expect(tidyNote({ blocks: [list, list] }).blocks).toHaveLength(1);
  });

  it('drops empty paragraphs at the end, and only there', () => {
    const empty = { type: 'paragraph', children: [] } as const;
    const full = { type: 'paragraph', children: [text('甲')] } as const;
    expect(tidyNote({ blocks: [empty, full, empty, empty] }).blocks).toEqual([empty, full]);
  });

  it('is the same when made tidy again, passes the schema and loses no word and no quote', () => {
    fc.assert(
      fc.property(anyNote, (body) => {
        const tidy = tidyNote(body);
        expect(tidyNote(tidy)).toEqual(tidy);
        expect(noteBodySchema.safeParse(tidy).success).toBe(true);
        expect(wordsOf(tidy)).toBe(wordsOf(body));
        expect(quotesOf(tidy)).toEqual(quotesOf(body));
      }),
      { numRuns: 300 },
    );
  });
});
