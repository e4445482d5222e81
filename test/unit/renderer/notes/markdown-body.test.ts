import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bodyOfMarkdown, looksLikeMarkdown } from '../../../../renderer/features/notes/markdown-body';
import { noteText } from '../../../../shared/domain/note/note-text';
import { noteBodySchema } from '../../../../shared/ipc/note-schema';

const text = (words: string, format = 0) => ({ type: 'text', text: words, format });

describe('a text in Markdown', () => {
  it('is known by its signs; plain prose is not one', () => {
    for (const sign of [
      '## 标题',
      '- 一',
      '1. 一',
      '> 引',
      '| a | b |',
      '**粗**',
      '见[^1]',
      '[字](https://a.b)',
    ])
      expect(looksLikeMarkdown(`前\n${sign}`), sign).toBe(true);
    for (const prose of ['第 3.2 节', '2025年—2030年', 'a*b*c', '#标签', '5 - 3 = 2', '“引文”'])
      expect(looksLikeMarkdown(prose), prose).toBe(false);
  });

  it('becomes headings, lists with ticks, tables, code, quotes, links and footnotes', () => {
    const { blocks } = bodyOfMarkdown(
      [
        '#### 四级',
        '',
        '- [x] 已办',
        '- [ ] 待办',
        '  1. 里面',
        '',
        '> 引文一',
        '>',
        '> 引文二',
        '',
        '| 年 | 值 |',
        '| - | - |',
        '| 2025 | **8%** |',
        '',
        '```js',
        'let a',
        '```',
        '',
        '[字](javascript:alert(1))见[^a]<b>',
        '',
        '[^a]: 注*文*',
      ].join('\n'),
    );
    expect(blocks).toEqual([
      { type: 'heading', level: 3, children: [text('四级')] },
      {
        type: 'list',
        ordered: false,
        items: [
          { children: [text('已办')], lists: [], checked: true },
          {
            children: [text('待办')],
            lists: [{ type: 'list', ordered: true, items: [{ children: [text('里面')], lists: [] }] }],
            checked: false,
          },
        ],
      },
      { type: 'block-quote', children: [text('引文一')] },
      { type: 'block-quote', children: [text('引文二')] },
      {
        type: 'table',
        hasHead: true,
        rows: [
          [[text('年')], [text('值')]],
          [[text('2025')], [text('8%', 1)]],
        ],
      },
      { type: 'code', text: 'let a' },
      { type: 'paragraph', children: [text('字见'), { type: 'footnote', text: '注文' }, text('<b>')] },
    ]);
    expect(noteBodySchema.safeParse({ blocks }).success).toBe(true);
  });

  it('is what the templates are written in', () => {
    const folder = new URL('../../../../resources/templates/notes/', import.meta.url);
    const names = readdirSync(folder);
    expect(names).toHaveLength(4);
    for (const name of names) {
      const template = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as {
        readonly name: Record<string, string>;
        readonly title: Record<string, string>;
        readonly text: Record<string, string[]>;
      };
      for (const language of ['zh-CN', 'en']) {
        expect(template.name[language], name).toBeTruthy();
        expect(template.title[language], name).toContain('{{title}}');
        const body = bodyOfMarkdown((template.text[language] ?? []).join('\n'));
        expect(
          body.blocks.map(({ type }) => type),
          name,
        ).toContain('heading');
        expect(
          body.blocks.map(({ type }) => type),
          name,
        ).toContain('table');
        const known = ['title', 'issuer', 'number', 'date', 'source', 'today'];
        for (const [, place] of noteText(body).matchAll(/\{\{(.*?)\}\}/g)) expect(known).toContain(place);
      }
    }
  });
});
