import { describe, expect, it } from 'vitest';
import type { DraftBlock } from '../../../../shared/domain/document/block';
import { structureOf } from '../../../../shared/domain/document/structure';
import { paragraphs } from './fixture';

const outline = (drafts: readonly DraftBlock[]) =>
  structureOf(drafts).blocks.map((block) => `${block.kind[0]!}${block.level} ${block.label}`.trim());
const body = '各地要结合实际，认真抓好落实。';

describe('the structure of a text', () => {
  it('nests the styles of labels in the order in which the text opens them', () => {
    expect(
      outline(
        paragraphs(
          '某某规划',
          '第一章　总　　则',
          '第一节 目标',
          '一、任务',
          body,
          '（一）要点',
          body,
          '（二）要点',
          body,
          '二、保障',
          body,
          '第二章　附　　则',
          body,
        ),
      ),
    ).toEqual([
      'm0',
      'h1 第一章',
      'h2 第一节',
      'h3 一、',
      'p0',
      'h4 （一）',
      'p0',
      'h4 （二）',
      'p0',
      'h3 二、',
      'p0',
      'h1 第二章',
      'p0',
    ]);
  });

  it('takes levels from nesting, so a text may open with （一） and number below it by 第一、', () => {
    expect(
      outline(
        paragraphs(
          body,
          '（一）形势',
          body,
          '第一、关于工业',
          body,
          '第二、关于农业',
          body,
          '（二）任务',
          body,
        ),
      ),
    ).toEqual(['p0', 'h1 （一）', 'p0', 'h2 第一、', 'p0', 'h2 第二、', 'p0', 'h1 （二）', 'p0']);
  });

  it('keeps a numbered sentence a paragraph and a numbered name a heading, also one that runs into its text', () => {
    expect(
      outline(
        paragraphs(
          body,
          '一、扩大开放',
          '（一）放宽市场准入。有序推进电信、互联网等领域开放，健全负面清单。',
          '1.支持企业发展。',
          '（二）完善监管制度，保障公平竞争。健全监管规则。',
        ),
      ),
    ).toEqual(['p0', 'h1 一、', 'h2 （一）', 'p3 1.', 'h2 （二）']);
  });

  it('reads articles as paragraphs with items beneath, between chapters', () => {
    expect(
      outline(
        paragraphs(
          '某某条例',
          '第一章 总则',
          '第一条 为了规范管理，制定本条例。',
          '第二条 有下列情形之一的：',
          '（一）第一种',
          '（二）第二种；',
          '本条第二款。',
          '第十二条之一 另有规定的除外。',
          '第二章 附则',
          '第十三条 自公布之日起施行。',
        ),
      ),
    ).toEqual([
      'm0',
      'h1 第一章',
      'p2 第一条',
      'p2 第二条',
      'p3 （一）',
      'p3 （二）',
      'p0',
      'p2 第十二条之一',
      'h1 第二章',
      'p2 第十三条',
    ]);
  });

  it('does not take 第三章规定的… for a heading', () => {
    expect(outline(paragraphs(body, '第三章规定的情形，依照本办法处理。'))).toEqual(['p0', 'p0']);
  });

  it('keeps repeated and missing numbers as they are printed', () => {
    expect(
      outline(paragraphs(body, '一、甲', body, '一、乙', body, '四、丙', body)).filter((line) =>
        line.startsWith('h'),
      ),
    ).toEqual(['h1 一、', 'h1 一、', 'h1 四、']);
  });

  it('reads full-width and inner-spaced labels', () => {
    expect(
      outline(
        paragraphs(body, '第 一 章 总则', body, '１．范围', body, '（１）定义', body, '①　要点，如下。'),
      ),
    ).toEqual(['p0', 'h1 第 一 章', 'p0', 'h2 １．', 'p0', 'h3 （１）', 'p0', 'p4 ①']);
  });

  it('takes a run of bare numbered lines for a list', () => {
    expect(
      outline(paragraphs(body, '一、范围', '包括：', '1．设计', '2．制造', '3．试验', body)).filter((line) =>
        line.startsWith('h'),
      ),
    ).toEqual(['h1 一、']);
  });

  it('keeps a printed table of contents apart from the headings it lists', () => {
    const kinds = outline(
      paragraphs(
        '某某规划',
        '目　录',
        '一、背景......1',
        '二、任务......3',
        '三、保障......9',
        '一、背景',
        body,
        '二、任务',
        body,
        '三、保障',
        body,
      ),
    );
    expect(kinds).toEqual(['m0', 'm0', 'm0', 'm0', 'm0', 'h1 一、', 'p0', 'h1 二、', 'p0', 'h1 三、', 'p0']);
  });

  it('starts an annex at the outermost level', () => {
    expect(outline(paragraphs(body, '第一章 总则', body, '附件1', '一、名单', body))).toEqual([
      'p0',
      'h1 第一章',
      'p0',
      'h1 附件1',
      'h2 一、',
      'p0',
    ]);
  });

  it('hangs a column below the section it stands in, and goes on beside it', () => {
    expect(
      outline(
        paragraphs(
          body,
          '一、任务',
          '（一）要点',
          body,
          '专栏1 重点工程',
          '1．工程',
          body,
          '2．行动',
          body,
          '专栏 2　指标',
          '1．工程',
          body,
          '（二）要点',
          body,
          '二、保障',
          '专栏3：行动',
          body,
          '（一）要点',
          body,
        ),
      ).filter((line) => line.startsWith('h')),
    ).toEqual([
      'h1 一、',
      'h2 （一）',
      'h3 专栏1',
      'h4 1．',
      'h4 2．',
      'h3 专栏 2',
      'h4 1．',
      'h2 （二）',
      'h1 二、',
      'h2 专栏3',
      'h2 （一）',
    ]);
  });

  it('does not take 专栏1的… for a heading', () => {
    expect(outline(paragraphs(body, '专栏1的工程由各部门负责。'))).toEqual(['p0', 'p0']);
  });

  it('reads numbers that are one sign with their brackets or dot', () => {
    expect(
      outline(paragraphs('第一条 下列情形：', '㈠ 甲；', '⑴ 乙；', '⒈ 丙；', '㉑ 丁；', '㈡ 戊。')),
    ).toEqual(['p1 第一条', 'p2 ㈠', 'p3 ⑴', 'p4 ⒈', 'p5 ㉑', 'p2 ㈡']);
  });

  it('keeps the offices and the date that sign a text apart from its last article', () => {
    const law = ['某某办法', '第一条 甲。', '第二条 本办法自公布之日起施行。'];
    const kinds = ['m0', 'p1 第一条', 'p1 第二条'];
    expect(outline(paragraphs(...law, '商务部', '财　政　部', '2021年10月13日'))).toEqual([
      ...kinds,
      'm0',
      'm0',
      'm0',
    ]);
    expect(outline(paragraphs(...law, '国务院办公厅 二○二一年十月十三日'))).toEqual([...kinds, 'm0']);
    expect(outline(paragraphs(...law, '省长　某某某', '2021年10月13日', '附件1', body))).toEqual([
      ...kinds,
      'm0',
      'm0',
      'h1 附件1',
      'p0',
    ]);
  });

  it('does not take a date or an office on its own for a signature', () => {
    expect(outline(paragraphs(body, '2021年10月13日', body, '商务部', body))).toEqual([
      'p0',
      'p0',
      'p0',
      'p0',
      'p0',
    ]);
  });

  it('works on a text without any heading', () => {
    expect(outline(paragraphs(body, body))).toEqual(['p0', 'p0']);
    expect(structureOf(paragraphs(body, body)).meta).toEqual({ title: '', issuer: '', number: '', date: '' });
    expect(structureOf([]).blocks).toEqual([]);
  });

  it('reads title, issuer, number and date where the text prints them', () => {
    expect(
      structureOf(
        paragraphs(
          '国务院关于印发',
          '“十四五”某某规划的通知',
          '国发〔2021〕29号',
          '各省、自治区、直辖市人民政府：',
          body,
          '国务院',
          '2021年12月12日',
        ),
      ).meta,
    ).toEqual({
      title: '国务院关于印发“十四五”某某规划的通知',
      issuer: '国务院',
      number: '国发〔2021〕29号',
      date: '2021-12-12',
    });
    expect(
      structureOf([
        { kind: 'heading', hint: 1, text: '外债统计监测暂行规定' },
        ...paragraphs('2003年11月23日 中华人民共和国国务院令第392号公布', '第一条 为了管理，制定本规定。'),
      ]).meta,
    ).toEqual({
      title: '外债统计监测暂行规定',
      issuer: '国务院',
      number: '国务院令第392号',
      date: '2003-11-23',
    });
  });

  it('takes who speaks for the issuer, not where', () => {
    const drafts = paragraphs(
      '政府工作报告',
      '——2024年3月5日在第十四届全国人民代表大会第二次会议上',
      '国务院总理　',
      '李　强',
      '各位代表：',
      body,
    );
    expect(structureOf(drafts).meta).toEqual({
      title: '政府工作报告',
      issuer: '国务院',
      number: '',
      date: '2024-03-05',
    });
    expect(outline(drafts)).toEqual(['m0', 'm0', 'm0', 'm0', 'p0', 'p0']);
  });

  it('gives back every draft in order, each label a prefix of its text', () => {
    const drafts = paragraphs('题', '第一章　总　　则', '（一）甲', body, '附件');
    const { blocks } = structureOf(drafts);
    expect(blocks.map((block) => block.text)).toEqual(drafts.map((draft) => draft.text));
    for (const block of blocks) expect(block.text.startsWith(block.label)).toBe(true);
  });
});
