import { describe, expect, it } from 'vitest';
import { markdown } from '../../../electron/store/importers/markdown';

const read = (text: string) => markdown.read(text).drafts;
const words = (text: string) => read(text).map((draft) => draft.text);

describe('Markdown', () => {
  it('gives headings with their level, bold lines, pictures and tables', () => {
    expect(
      read(
        '# 题\n\n**一、甲**\n\n文**重**点[链接](https://x.cn)\n\n![图](https://x.cn/a.png)\n\n| 指标 | 值 |\n|---|---|\n| 出口 | 1 |\n',
      ),
    ).toEqual([
      { kind: 'heading', hint: 1, text: '题' },
      { kind: 'paragraph', text: '一、甲', bold: true },
      { kind: 'paragraph', text: '文重点链接' },
      { kind: 'image', text: '', image: { source: 'https://x.cn/a.png', alt: '图' } },
      {
        kind: 'table',
        text: '指标\t值\n出口\t1',
        rows: [
          [
            { text: '指标', role: 'header' },
            { text: '值', role: 'header' },
          ],
          ['出口', '1'],
        ],
      },
    ]);
  });
  it('keeps the numbers of a list as the file prints them', () => {
    expect(words('1. 甲\n2. 乙\n\n   续\n\n- 丙\n')).toEqual(['1. 甲', '2. 乙', '续', '丙']);
  });
  it('gives a line that ends a sentence a paragraph of its own, and mends a wrapped one', () => {
    expect(words('第一句。\n第二句分在\n两行。\n')).toEqual(['第一句。', '第二句分在两行。']);
  });
  it('does not take 10~20 for struck-out words', () => {
    expect(words('增长10~20，再增长30~40。')).toEqual(['增长10~20，再增长30~40。']);
  });
  it('reads raw HTML for its visible words and runs nothing', () => {
    expect(
      words(
        '前<b onclick="x()">重</b>后\n\n<script>alert(1)</script>\n\n<details ontoggle=alert(1)><p>细</p></details>\n\n<!-- INFO END -->\n\n[字](javascript:alert(1))',
      ),
    ).toEqual(['前重后', '细', '字']);
  });
  it.each(['[', '>', '*', '- ', '![', '`', '_', '<a ', '[a](', '**a', '[abcdefghij](', '*abcd '])(
    'of 50,000 times %j is read in time',
    { timeout: 10_000 },
    (piece) => {
      expect(words(`${piece.repeat(50_000)}文\n`).join('')).toContain('文');
    },
  );
});
