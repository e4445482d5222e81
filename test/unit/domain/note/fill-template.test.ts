import { describe, expect, it } from 'vitest';
import { fillLine, fillTemplate } from '../../../../shared/domain/note/fill-template';
import type { NoteBody } from '../../../../shared/domain/note/note';

const text = (words: string) => ({ type: 'text' as const, text: words, format: 0 });

describe('a template', () => {
  it('takes values as words, whatever signs they hold, and leaves no place open', () => {
    const body: NoteBody = {
      blocks: [
        { type: 'table', hasHead: false, rows: [[[text('{{title}}')], [text('{{none}}')]]] },
        { type: 'code', text: '{{title}}' },
      ],
    };
    expect(fillTemplate(body, { title: '# **{{date}}** [[x]]' })).toEqual({
      blocks: [
        { type: 'table', hasHead: false, rows: [[[text('# **{{date}}** [[x]]')], []]] },
        { type: 'code', text: '{{title}}' },
      ],
    });
  });

  it('knows no values but those given', () => {
    expect(fillLine('{{constructor}}|{{title}}', { title: '规划' })).toBe('|规划');
  });
});
