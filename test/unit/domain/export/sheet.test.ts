import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../electron/store/originals';
import { policyOf } from '../../../../shared/domain/export/formats/html';
import type { ExportInput, ExportOptions } from '../../../../shared/domain/export/options';
import { writeSheet } from '../../../../shared/domain/export/sheet/sheet';
import { sheetStyle } from '../../../../shared/domain/export/sheet/style';
import { hostile, reportWith } from '../../../support/exporting';
import { planWith } from '../../../support/plan';

const first = '健全准入前国民待遇加负面清单管理制度';
const second = '破除负面清单之外隐性准入壁垒';
const heading = '三、深化服务贸易改革开放';
const input = planWith([
  { quote: first, color: 7, tags: ['准入'], comments: ['先“健全”，再“缩减”。'] },
  { quote: second, color: 4, comments: ['没有定义。'] },
  { quote: heading, color: 2, comments: ['本章总纲'] },
]);
const sheet = (change: Partial<ExportOptions> = {}, of: ExportInput = input) =>
  writeSheet(reportWith(of, { address: 'short', ...change }), sha256);
const article = (html: string) => html.slice(html.indexOf('<article'), html.indexOf('</article>'));
const markOf = (quote: string) => input.annotations.find((mark) => mark.quote.exact === quote)!;

describe('the sheet', () => {
  it('is a page that parses without a mistake, names its one style by hash and has nothing that runs', () => {
    const problems: string[] = [];
    const html = sheet();
    parse(html, { onParseError: ({ code }) => void problems.push(code) });
    expect(problems).toEqual([]);
    expect(html).toContain(`content="${policyOf(sha256, sheetStyle)}"`);
    expect(html.match(/<style>([\s\S]*?)<\/style>/)?.[1]).toBe(sheetStyle);
    expect(html).not.toMatch(/<(script|img|link|iframe|object|a)\b| style=| on\w+=/i);
  });

  it('shows hostile titles, tags and comments as text', () => {
    const bad = planWith([{ quote: second, tags: hostile, comments: hostile }]);
    const html = sheet({}, { ...bad, document: { ...bad.document, title: hostile.join(' ') } });
    const problems: string[] = [];
    parse(html, { onParseError: ({ code }) => void problems.push(code) });
    expect(problems).toEqual([]);
    expect(html).not.toMatch(/<(script|img|a)\b/i);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('sets every note once, under the number of its mark, and none into a heading', () => {
    const html = article(sheet());
    for (const words of ['先“健全”，再“缩减”。', '没有定义。', '本章总纲'])
      expect(html.split(words)).toHaveLength(2);
    const numbers = [...html.matchAll(/<b>(\d+)<\/b>/g)].map(([, number]) => number);
    expect(numbers).toEqual(['1', '2', '3']);
    expect(html).toContain('<h2><mark class="c2">三、深化服务贸易改革开放</mark></h2><span class="note');
    expect(html).toMatch(/制度<\/mark><sup>2<\/sup><span class="note k7"><span class="at"><b>2<\/b>3\.1¶1s2/);
  });

  it('leaves out what is not to be told, and then needs no margin', () => {
    const html = sheet({ fields: [] });
    expect(html).not.toContain('没有定义。');
    expect(html).toContain('<body class="plain">');
    expect(html).toContain('<mark class="c4">');
    const bare = sheet({
      include: { measures: false, annotations: false, notes: false, fullText: true, codebook: false },
    });
    expect(article(bare)).not.toContain('<mark');
    expect(bare).toContain('不印标注');
  });

  it('says what part it is and what the filter leaves out, of that part alone', () => {
    const withheld = { words: '颜色 绿', annotations: input.annotations.filter(({ color }) => color !== 7) };
    const filtered = { ...input, annotations: [markOf(first)], withheld };
    expect(sheet({}, filtered)).toContain('印出 1 处；按筛选略去 2 处（颜色 绿）');
    expect(sheet({}, filtered)).toContain('<dd>全文</dd>');
    const section = input.blocks.find(({ text }) => text.startsWith('（一）放宽服务领域市场准入'))!;
    const part = sheet({ scope: { kind: 'sections', sections: [section.id] } }, filtered);
    expect(part).toContain('<dd>（一）放宽服务领域市场准入</dd>');
    // The mark on the chapter's heading is not of this section.
    expect(part).toContain('印出 1 处；按筛选略去 1 处（颜色 绿）');
    expect(sheet()).toContain('<dd>印出 3 处</dd>');
  });

  it('begins and ends with the words of a selection, and with marks cut to them', () => {
    const { range } = markOf(first);
    const within = { ...range, start: { ...range.start, offset: range.start.offset + 2 } };
    const html = sheet({ scope: { kind: 'selection', range: within } });
    expect(article(html)).toContain(`<mark class="c7">${first.slice(2)}</mark>`);
    expect(article(html)).not.toContain(first);
    expect(article(html).match(/<p /g)).toHaveLength(1);
    expect(html).toContain('选段 3.1¶1s2');
  });

  it('tells a quote that differs from the source', () => {
    const changed = {
      ...input,
      annotations: [{ ...markOf(second), comments: [], quote: { ...markOf(second).quote, exact: '别的话' } }],
    };
    expect(sheet({}, changed)).toContain('引文与原文不一致');
  });
});
