import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../electron/store/importers/pdf/layout';
import type { PageContent, Run } from '../../../../electron/store/importers/pdf/run';
import { column, leading, left, page, run, textsOf, top, widthOf } from './page';

/** A paragraph of Chinese prose as lines of 30 squares, indented by two. */
const full = '扩大外资准入领域健全准入前国民待遇加负面清单管理制度进一步缩减';
const prose = [`　　${full.slice(0, 28)}`, `${full.slice(0, 30)}`, '服务贸易平稳增长。'];
const body = '　　扩大外资准入领域健全准入前国民待遇加负面清单管理制度进一';

describe('the lines of a page', () => {
  it('become a paragraph, without a space between Chinese characters', () => {
    expect(textsOf(page(column(prose)))).toEqual([prose.join('').trim()]);
  });
  it('part where one is indented, also behind a full line', () => {
    const lines = [body, `${full.slice(0, 29)}。`, `　　${full.slice(0, 28)}`, '完。'];
    expect(textsOf(page(column(lines)))).toHaveLength(2);
  });
  it('part behind a short line, at a gap and at a heading of another size', () => {
    const flush = [full.slice(0, 30), full.slice(0, 30), '短的一行', full.slice(0, 30), '末行。'];
    expect(textsOf(page(column(flush)))).toHaveLength(2);
    const apart = [
      ...column([full.slice(0, 30), full.slice(0, 30)]),
      ...column([full.slice(0, 30)], left, top + 4 * leading),
    ];
    expect(textsOf(page(apart))).toHaveLength(2);
    const headed = [
      run('规划', left + 150, top - 40, { size: 22 }),
      ...column([full.slice(0, 30), full.slice(0, 30)]),
    ];
    expect(layOut([page(headed)])[0]).toMatchObject({ kind: 'heading', hint: 1, text: '规划' });
  });
  it('keep one paragraph where a label falls on the head of a line', () => {
    const lines = ['　　违反本法规定的依照前款规定处罚情节严重的依照本法第二十三', '第一条规定处罚。'];
    expect(textsOf(page(column(lines)))).toEqual([lines.join('').trim()]);
  });
  it('say of a line set bold throughout that it is bold', () => {
    const runs = [run('一、发展背景', left, top, { isBold: true }), ...column(prose, left, top + leading)];
    expect(layOut([page(runs)])[0]).toMatchObject({ kind: 'paragraph', bold: true, text: '一、发展背景' });
  });
  it('keep each entry of a table of contents with its page number', () => {
    const lines = ['第一章 总则...............1', '第二章 分则...............9'];
    expect(textsOf(page(column(lines)))).toHaveLength(2);
  });
});

describe('words', () => {
  it('keep their spaces in Latin and lose those that only setting made in Chinese', () => {
    const runs = [
      run('the', left, top),
      run('National Plan', left + widthOf('the '), top),
      run('规划 纲 要', left + 160, top),
    ];
    expect(textsOf(page(runs))).toEqual(['the National Plan 规划纲要']);
  });
  it('keep the gap behind a label', () => {
    expect(textsOf(page([run('第一条 为了', left, top)]))).toEqual(['第一条 为了']);
    expect(textsOf(page([run('第一章', left, top), run('总则', left + 60, top)]))).toEqual(['第一章 总则']);
  });
  it('are made whole where a line end cut them, and keep a hyphen that is theirs', () => {
    const filled = (text: string) => text.padStart(60, 'x ');
    const cut = [filled('a plan of ser-'), `vices ${'x '.repeat(21)}and of long-`, 'term and long-term aims'];
    const [text] = textsOf(page(column(cut)));
    expect(text).toContain('services');
    expect(text).toContain('of long-term and');
  });
  it('take a raised sign into their line', () => {
    const runs = [
      ...column([full.slice(0, 20)]),
      run('1', left + 240, top - 5, { size: 7 }),
      ...column([full.slice(0, 30)], left, top + leading),
    ];
    expect(textsOf(page(runs))[0]).toContain(`${full.slice(0, 20)}1`);
  });
  it('take a bullet into the line that it stands at, though it is set lower', () => {
    const runs = [
      run('•', left, top + 8),
      ...column(['服务贸易创新发展。'], left + 24),
      ...column([full.slice(0, 30)], left, top + 3 * leading),
    ];
    expect(textsOf(page(runs))[0]).toBe('• 服务贸易创新发展。');
  });
  it('printed twice in one place are bold and stand once', () => {
    const drafts = layOut([
      page([run('总则', left, top), run('总则', left + 0.4, top), ...column(prose, left, top + 60)]),
    ]);
    expect(drafts[0]).toMatchObject({ text: '总则', bold: true });
  });
});

describe('a page of two columns', () => {
  const half = (mark: string) =>
    Array.from({ length: 6 }, (_, at) => `${mark}${at}服务贸易创新发展试点开放平`);
  it('is read one column after the other, and what runs over both in its place', () => {
    const runs = [
      run('“十四五”服务贸易发展规划与两栏之上的一行文字跨过中缝', left, top - 40),
      ...column(half('左'), left),
      ...column(half('右'), left + 230),
      run('两栏之下的一行文字同样跨过中缝所以留在最后才读到它的内容', left, top + 8 * leading),
    ];
    const text = textsOf(page(runs)).join('');
    const places = ['十四五', '左0', '左5', '右0', '右5', '两栏之下'].map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });
  it('is known on the last page too, where the second column has but a line or two', () => {
    const set = (name: string, x: number, count: number) =>
      column(
        Array.from({ length: count }, (_, at) => `${name}${at}栏各行文字顺次排下去不断`),
        x,
      );
    const found = textsOf(
      page([...set('左', left, 8), ...set('右', left + 230, 8)]),
      page([...set('甲', left, 8), ...set('乙', left + 230, 2)], { number: 2 }),
    ).join('');
    const places = ['左7', '右0', '右7', '甲0', '甲7', '乙0', '乙1'].map((words) => found.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });
  it('is told from a table, whose rows are read across', () => {
    const cells = Array.from({ length: 6 }, (_, at) => [
      run(`指标${at}`, left, top + at * leading),
      run(`${at}00亿元`, left + 230, top + at * leading),
    ]);
    expect(textsOf(page(cells.flat())).join('')).toContain('指标0 000亿元');
  });
});

describe('what stands on every page', () => {
  const numbered = (number: number, lines: readonly string[]): PageContent =>
    page(
      [
        run('服务贸易发展规划', left + 120, 40, { size: 9 }),
        ...column(lines),
        run(`— ${number} —`, left + 180, 800, { size: 9 }),
      ],
      { number },
    );
  it('is the page’s, and stands behind the paragraph that runs over the break', () => {
    const found = textsOf(
      numbered(1, [body, full.slice(0, 30)]),
      numbered(2, ['服务贸易平稳增长。', `　　${full.slice(0, 28)}`, full.slice(0, 30)]),
      numbered(3, [full.slice(0, 30), '完。']),
    );
    expect(found).toEqual([
      '#服务贸易发展规划',
      `${body.trim()}${full.slice(0, 30)}服务贸易平稳增长。`,
      '#—1—',
      '#服务贸易发展规划',
      `${full.slice(0, 28)}${full.slice(0, 30)}${full.slice(0, 30)}完。`,
      '#—2—',
      '#服务贸易发展规划',
      '#—3—',
    ]);
  });
  it('is not what one page alone begins with', () => {
    const pages = ['甲', '乙', '丙'].map((mark, at) =>
      page(column([`${mark}节的文字`, `${mark}${full.slice(0, 29)}`, `${mark}${full.slice(1, 30)}`]), {
        number: at + 1,
      }),
    );
    expect(layOut(pages).filter((draft) => draft.isFurniture)).toEqual([]);
  });
  it('leaves a new paragraph at the head of a page a paragraph of its own', () => {
    const found = textsOf(
      numbered(1, [body, `${full.slice(0, 29)}。`]),
      numbered(2, [body, '完。']),
      numbered(3, [body, '完。']),
    );
    expect(found.filter((text) => !text.startsWith('#'))).toHaveLength(3);
  });
});

describe('a picture', () => {
  it('stands behind the words above it, named by its page', () => {
    const runs = [
      ...column([`　　${full.slice(0, 20)}。`]),
      ...column([`　　${full.slice(0, 20)}。`], left, 500),
    ];
    const drafts = layOut([
      page(runs, { number: 7, pictures: [{ left: 100, right: 300, top: 200, bottom: 400 }] }),
    ]);
    expect(drafts.map(({ kind }) => kind)).toEqual(['paragraph', 'image', 'paragraph']);
    expect(drafts[1]).toMatchObject({ image: { source: 'page 7', alt: '' }, page: 7 });
  });
});

const glyphs = (texts: readonly string[]) => [...texts.join('').replace(/\s/gu, '')].sort().join('');

describe('whatever a page holds', () => {
  const anyRun = fc.record({
    text: fc.string({
      unit: fc.constantFrom(...'一二三章节（）。，、abcXYZ019. '),
      minLength: 1,
      maxLength: 30,
    }),
    x: fc.integer({ min: 20, max: 500 }),
    y: fc.integer({ min: 20, max: 820 }),
    size: fc.constantFrom(7, 9, 10.5, 12, 16, 22),
    isBold: fc.boolean(),
  });
  it('comes back, every glyph once', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyRun, { maxLength: 40 }), { minLength: 1, maxLength: 4 }), (pages) => {
        // Overprints are the one thing that is meant to go: places are made distinct.
        const contents = pages.map((runs, at) => {
          const placed = runs.map((one, index): Run => run(one.text, one.x, one.y + index * 3, one));
          return page(
            placed
              .map((one, index) => ({ ...one, x: one.x + index * 0.01, text: `${one.text}${index % 10}` }))
              .filter((one, index, all) => all.findIndex((other) => other.text === one.text) === index),
            { number: at + 1 },
          );
        });
        const given = contents.flatMap((content) => content.runs.map((one) => one.text));
        expect(glyphs(layOut(contents).map((draft) => draft.text))).toBe(glyphs(given));
      }),
      { numRuns: 300 },
    );
  });
});
