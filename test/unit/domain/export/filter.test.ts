import { describe, expect, it } from 'vitest';
import { noFilter } from '../../../../shared/domain/export/filter';
import type { ExportInput, MarkFilter } from '../../../../shared/domain/export/options';
import type { TagId } from '../../../../shared/domain/ids';
import { planWith } from '../../../support/plan';
import { reportWith } from '../../../support/exporting';

const [a, b, c] = ['服务外包从业人员', '破除负面清单之外隐性准入壁垒', '数据跨境传输安全管理试点'];
const base = planWith([
  { quote: a ?? '', color: 2, tags: ['甲'], comments: ['待核'] },
  { quote: b ?? '', color: 4, tags: ['甲', '乙'] },
  { quote: c ?? '', color: 6, tags: ['丙'] },
]);
const tagId = (name: string): TagId => base.tags.find((tag) => tag.name === name)!.id;
/** 丙 stands under 甲; the third mark was made later by another. */
const input: ExportInput = {
  ...base,
  tags: base.tags.map((tag) => (tag.name === '丙' ? { ...tag, parentId: tagId('甲') } : tag)),
  annotations: base.annotations.map((mark, at) =>
    at === 2 ? { ...mark, createdAt: Date.UTC(2026, 6, 1, 12), author: { name: '李', initials: '' } } : mark,
  ),
};
const found = (change: Partial<MarkFilter>) =>
  reportWith(input, { scope: { kind: 'filter', filter: { ...noFilter, ...change } } })
    .entries.map(({ paragraphs }) => paragraphs.join(''))
    .sort();
const sorted = (...quotes: (string | undefined)[]) => quotes.toSorted();
const tags = (change: Partial<MarkFilter['tags']>) => ({ tags: { ...noFilter.tags, ...change } });

describe('a filter of marks', () => {
  it('lets everything through while it asks for nothing', () => {
    expect(found({})).toEqual(sorted(a, b, c));
  });
  it('joins tags by and, or, not, and counts what stands under a tag', () => {
    expect(found(tags({ all: [tagId('甲')] }))).toEqual(sorted(a, b, c));
    expect(found(tags({ all: [tagId('甲'), tagId('乙')] }))).toEqual([b]);
    expect(found(tags({ any: [tagId('乙'), tagId('丙')] }))).toEqual(sorted(b, c));
    expect(found(tags({ all: [tagId('甲')], none: [tagId('乙')] }))).toEqual(sorted(a, c));
    expect(found(tags({ none: [tagId('甲')] }))).toEqual([]);
  });
  it('asks for colour, words of the mark or of a comment, day and person', () => {
    expect(found({ colors: [2, 6] })).toEqual(sorted(a, c));
    expect(found({ text: '待核' })).toEqual([a]);
    expect(found({ text: '跨境传输' })).toEqual([c]);
    // A page cut stands between 从业 and 人员.
    expect(found({ text: '从业人员' })).toEqual([a]);
    expect(found({ from: '2026-07-01' })).toEqual([c]);
    expect(found({ to: '2026-06-30' })).toEqual(sorted(a, b));
    expect(found({ authors: ['李'] })).toEqual([c]);
    expect(found({ authors: ['李'], colors: [2] })).toEqual([]);
  });
});

describe('other scopes', () => {
  it('are sections, the selection, and notes alone', () => {
    const mark = input.annotations[1]!;
    const section = (id: string) =>
      reportWith(input, { scope: { kind: 'sections', sections: [id as never] } }).entries.map(
        (e) => e.quote.exact,
      );
    const chapter = input.blocks.find(({ text, kind }) => kind === 'heading' && text.startsWith('三、'))!;
    expect(section(chapter.id)).toContain(b);
    expect(section(chapter.id)).not.toContain(a);
    expect(
      reportWith(input, { scope: { kind: 'selection', range: mark.range } }).entries.map(
        (e) => e.quote.exact,
      ),
    ).toEqual([b]);
    expect(reportWith(input, { scope: { kind: 'notes', noteIds: ['x' as never] } }).entries).toEqual([]);
    expect(() => section('nothing')).toThrowError(expect.objectContaining({ code: 'not-found' }) as Error);
  });
});

describe('the order of a report', () => {
  const headings = (order: 'text' | 'chapter' | 'tag' | 'topic' | 'date' | 'color') =>
    reportWith(input, { order }).groups.map(({ heading, entries }) => [heading, entries.length]);
  it('is that of the text, in one group', () => {
    expect(headings('text')).toEqual([[null, 3]]);
  });
  it('gathers by tag, by the top of its tree, by day from the newest, by colour', () => {
    expect(headings('tag')).toEqual([
      ['甲', 2],
      ['甲 / 丙', 1],
      ['乙', 1],
    ]);
    expect(headings('topic')).toEqual([
      ['甲', 3],
      ['乙', 1],
    ]);
    expect(headings('date')).toEqual([
      ['2026-07-01', 1],
      ['2026-04-12', 2],
    ]);
    expect(headings('color')).toEqual([
      ['2', 1],
      ['4', 1],
      ['6', 1],
    ]);
    expect(headings('chapter').length).toBeGreaterThan(1);
  });
});
