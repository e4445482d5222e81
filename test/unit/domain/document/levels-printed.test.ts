import { describe, expect, it } from 'vitest';
import type { DraftBlock } from '../../../../shared/domain/document/block';
import { runInTitleEnd } from '../../../../shared/domain/document/run-in-title';
import { structureOf } from '../../../../shared/domain/document/structure';
import { flagsOf } from '../../../../shared/domain/document/structure-flags';
import { blocksOf, paragraphs, readingOfDrafts } from './fixture';

const body = '各地要结合实际，认真抓好落实。';

/** `h2 （一）`: kind, depth and label of each line. */
const outline = (drafts: readonly DraftBlock[]) =>
  structureOf(drafts).blocks.map((block) => `${block.kind[0]!}${block.level} ${block.label}`.trim());

/** Each way in which official texts print their parts: what it is, the lines, and what they are taken for. */
const samples: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    '编, 分编, 章, 节, 条 with 款, 项 and 目, as a code prints them',
    [
      ['某某法典', 'm0'],
      ['第一编　总则', 'h1 第一编'],
      ['第一分编　通则', 'h2 第一分编'],
      ['第一章　一般规定', 'h3 第一章'],
      ['第一节　适用范围', 'h4 第一节'],
      ['第一条　为了保护民事主体的合法权益，制定本法。', 'p5 第一条'],
      ['前款规定的权益包括：', 'p0'],
      ['（一）人身权利；', 'p6 （一）'],
      ['1.生命权；', 'p7 1.'],
      ['（1）身体权；', 'p8 （1）'],
      ['①健康权。', 'p9 ①'],
      ['（二）财产权利。', 'p6 （二）'],
      ['本法另有规定的除外。', 'p0'],
      ['第二条之一　民法调整平等主体之间的关系。', 'p5 第二条之一'],
      ['第二编　物权', 'h1 第二编'],
      ['第一章　通则', 'h2 第一章'],
    ],
  ],
  [
    '篇, 章 and 节 of an outline, chapters counted through',
    [
      ['国民经济和社会发展第十四个五年规划纲要', 'm0'],
      ['第一篇　开启全面建设社会主义现代化国家新征程', 'h1 第一篇'],
      [body, 'p0'],
      ['第一章　发展环境', 'h2 第一章'],
      [body, 'p0'],
      ['第一节　决胜全面建成小康社会取得决定性成就', 'h3 第一节'],
      [body, 'p0'],
      ['第二篇　坚持创新驱动发展　全面塑造发展新优势', 'h1 第二篇'],
      ['第四章　强化国家战略科技力量', 'h2 第四章'],
    ],
  ],
  [
    '第一部分 above chapters that are counted in digits',
    [
      ['某某规划', 'm0'],
      ['第一部分　总论', 'h1 第一部分'],
      ['第 1 章　背景', 'h2 第 1 章'],
      ['第1节　内容', 'h3 第1节'],
      [body, 'p0'],
    ],
  ],
  [
    '一、（一）1.（1）① as headings, each below the one before',
    [
      ['某某意见', 'm0'],
      ['一、总体要求', 'h1 一、'],
      ['（一）基本原则', 'h2 （一）'],
      ['1.坚持改革创新', 'h3 1.'],
      ['（1）政府引导', 'h4 （1）'],
      ['①规划先行', 'h5 ①'],
      [body, 'p0'],
      ['（二）主要目标', 'h2 （二）'],
      [body, 'p0'],
      ['二、主要任务', 'h1 二、'],
      [body, 'p0'],
    ],
  ],
  [
    'headings that run into their paragraph',
    [
      ['某某规划', 'm0'],
      ['一、发展背景', 'h1 一、'],
      ['（一）发展现状。“十三五”时期，我国服务贸易稳步增长。', 'h2 （一）'],
      ['行业结构显著优化。', 'p0'],
      ['（二）面临形势。当前，世界经济复苏乏力。', 'h2 （二）'],
      ['1.机遇。新一轮科技革命深入发展。', 'p3 1.'],
      ['2.挑战。保护主义抬头。', 'p3 2.'],
      ['二、总体要求', 'h1 二、'],
      ['（一）指导思想。坚持稳中求进工作总基调。', 'h2 （一）'],
      ['（二）基本原则。', 'h2 （二）'],
      ['坚持市场主导。', 'p0'],
      ['（三）主要目标。', 'h2 （三）'],
      ['到2025年，规模扩大。', 'p0'],
    ],
  ],
  [
    'numbered sentences that are no headings',
    [
      ['某某意见', 'm0'],
      ['一、重点任务', 'h1 一、'],
      ['（一）本意见所称平台是指公共服务平台。平台分为两类。', 'p2 （一）'],
      ['（二）加强领导，落实责任。各地要抓好落实。', 'p2 （二）'],
      ['二、工作要求', 'h1 二、'],
      ['（一）提高认识。', 'p2 （一）'],
      ['（二）加强领导。', 'p2 （二）'],
      [body, 'p0'],
    ],
  ],
  [
    'half-width and full-width brackets, dots and digits, and brackets of other forms',
    [
      ['某某意见', 'm0'],
      ['一、总体要求', 'h1 一、'],
      ['(一)指导思想。坚持稳中求进。', 'h2 (一)'],
      ['１、政府引导。发挥作用。', 'p3 １、'],
      ['(1)甲类。按规定办理。', 'p4 (1)'],
      ['２)乙类。按规定办理。', 'p5 ２)'],
      ['〔二〕基本原则。坚持创新。', 'h2 〔二〕'],
      ['【三】主要目标。到2025年建成体系。', 'h2 【三】'],
      ['二．主要任务', 'h1 二．'],
      [body, 'p0'],
    ],
  ],
  [
    'white space inside labels and titles',
    [
      ['某某条例', 'm0'],
      ['第一章　总　　则', 'h1 第一章'],
      ['第 一 条　为了规范管理，制定本条例。', 'p2 第 一 条'],
      ['（ 一 ）甲类；', 'p3 （ 一 ）'],
      ['第二章　附　　则', 'h1 第二章'],
      ['第二条　本条例自公布之日起施行。', 'p2 第二条'],
    ],
  ],
  [
    'a table of contents with leaders and page numbers, the preamble in it too',
    [
      ['某某规划', 'm0'],
      ['目　　录', 'm0'],
      ['前　　言', 'm0'],
      ['第一章　发展环境 …………… 1', 'm0'],
      ['第一节　现状……………………2', 'm0'],
      ['第二章　总体要求.............6', 'm0'],
      ['前　　言', 'h1'],
      [body, 'p0'],
      ['第一章　发展环境', 'h1 第一章'],
      ['第一节　现状', 'h2 第一节'],
      [body, 'p0'],
      ['第二章　总体要求', 'h1 第二章'],
      [body, 'p0'],
    ],
  ],
  [
    'a table of contents whose entries the text words otherwise',
    [
      ['某某规划', 'm0'],
      ['目录', 'm0'],
      ['一、背景......1', 'm0'],
      ['二、要求......3', 'm0'],
      ['三、任务......5', 'm0'],
      ['一、发展背景', 'h1 一、'],
      [body, 'p0'],
    ],
  ],
  [
    'a table of contents copied without leaders, its entries run into their paragraphs below',
    [
      ['某某规划', 'm0'],
      ['目　录', 'm0'],
      ['一、发展现状和形势\t1', 'm0'],
      ['（一）发展现状\t1', 'm0'],
      ['（二）面临形势\t2', 'm0'],
      ['二、总体要求　3', 'm0'],
      ['（一）指导思想　3', 'm0'],
      ['一、发展现状和形势', 'h1 一、'],
      ['（一）发展现状。', 'h2 （一）'],
      [body, 'p0'],
      ['（二）面临形势。当前，形势复杂。', 'h2 （二）'],
      ['二、总体要求', 'h1 二、'],
      ['（一）指导思想。坚持稳中求进。', 'h2 （一）'],
    ],
  ],
  [
    'preambles and closing parts without a number, outside the chapters',
    [
      ['某某规划', 'm0'],
      ['序　言', 'h1'],
      [body, 'p0'],
      ['第一章　背景', 'h1 第一章'],
      ['第一节　现状', 'h2 第一节'],
      [body, 'p0'],
      ['结束语', 'h1'],
      [body, 'p0'],
    ],
  ],
  [
    'promulgation lines below the title of a law',
    [
      ['优化营商环境条例', 'm0'],
      [
        '（2019年10月8日国务院第66次常务会议通过　2019年10月22日国务院令第722号公布　自2020年1月1日起施行）',
        'm0',
      ],
      ['第一章　总　则', 'h1 第一章'],
      ['第一条　为了持续优化营商环境，制定本条例。', 'p2 第一条'],
    ],
  ],
  [
    'a notice with number, addressees, signature and the plan that it encloses',
    [
      ['国务院关于印发“十四五”数字经济发展规划的通知', 'm0'],
      ['国发〔2021〕29号', 'm0'],
      ['各省、自治区、直辖市人民政府，国务院各部委、各直属机构：', 'p0'],
      ['现将《“十四五”数字经济发展规划》印发给你们，请认真贯彻执行。', 'p0'],
      ['国务院', 'm0'],
      ['2021年12月12日', 'm0'],
      ['（此件公开发布）', 'm0'],
      ['“十四五”数字经济发展规划', 'm0'],
      ['数字经济是继农业经济、工业经济之后的主要经济形态。', 'p0'],
      ['一、发展现状和形势', 'h1 一、'],
      ['（一）发展现状。“十三五”时期，成效显著。', 'h2 （一）'],
    ],
  ],
  [
    'signatures: offices and date, an officer, both on one line',
    [
      ['某某办法', 'm0'],
      ['第一条　本办法自公布之日起施行。', 'p1 第一条'],
      ['商　务　部', 'm0'],
      ['国家发展改革委', 'm0'],
      ['二〇二一年十月十三日', 'm0'],
    ],
  ],
  [
    'a list of attachments, and the annexes themselves',
    [
      ['某某通知', 'm0'],
      [body, 'p0'],
      ['附件：1.重点任务分工表', 'p0'],
      ['2.主要指标', 'p1 2.'],
      ['商务部办公厅', 'm0'],
      ['2021年10月13日', 'm0'],
      ['附件1', 'h1 附件1'],
      ['重点任务分工表', 'p0'],
      ['一、任务', 'h2 一、'],
      [body, 'p0'],
      ['附件 2：主要指标', 'h1 附件 2'],
      [body, 'p0'],
      ['附录A　术语', 'h1 附录A'],
      [body, 'p0'],
    ],
  ],
  [
    'attachments that are only named, before the signature',
    [
      ['某某通知', 'm0'],
      [body, 'p0'],
      ['附件1：重点任务分工表', 'p0'],
      ['附件2：主要指标', 'p0'],
      ['商务部', 'm0'],
      ['2021年10月13日', 'm0'],
    ],
  ],
  [
    'columns with title and items, and the list around them that goes on',
    [
      ['某某规划', 'm0'],
      ['三、重点任务', 'h1 三、'],
      ['（一）提升能力。加快建设。', 'h2 （一）'],
      ['专栏1　重点工程', 'h3 专栏1'],
      ['1.骨干网络工程。建设骨干网络。', 'p4 1.'],
      ['2.算力工程。建设算力枢纽。', 'p4 2.'],
      ['（二）加强协同。完善机制。', 'h2 （二）'],
      ['专　栏　2：能力提升', 'h3 专　栏　2'],
      [body, 'p0'],
      ['四、保障措施', 'h1 四、'],
    ],
  ],
  [
    'numbers that repeat, leap or run back, as they are printed',
    [
      ['某某意见', 'm0'],
      ['一、要求', 'h1 一、'],
      [body, 'p0'],
      ['一、任务', 'h1 一、'],
      [body, 'p0'],
      ['四、保障', 'h1 四、'],
      [body, 'p0'],
      ['三、组织', 'h1 三、'],
    ],
  ],
  [
    'references that only look like the heads of parts',
    [
      ['某某办法', 'm0'],
      ['第三章规定的情形，依照本办法处理。', 'p0'],
      ['专栏1的工程由各部门负责。', 'p0'],
      ['附件所列项目，按规定办理。', 'p0'],
      ['2021年，服务进出口增长。', 'p0'],
      ['3.6万亿美元的规模继续扩大。', 'p0'],
    ],
  ],
];

describe('parts as official texts print them', () => {
  it.each(samples)('%s', (_name, lines) => {
    const drafts = paragraphs(...lines.map(([text]) => text));
    expect(outline(drafts)).toEqual(lines.map(([, taken]) => taken));
    // Recognised or not, every line is there as it was.
    expect(structureOf(drafts).blocks.map(({ text }) => text)).toEqual(lines.map(([text]) => text));
  });

  it('flag the numbers that repeat and leap', () => {
    const drafts = paragraphs('题', '一、甲', body, '一、乙', body, '四、丙', body);
    expect(flagsOf(blocksOf(drafts)).map(({ label, problem }) => `${label} ${problem}`)).toEqual([
      '一、 repeated',
      '四、 missing-before',
    ]);
  });

  it('take the date from the signature of a notice, however long the plan below it', () => {
    const [, lines] = samples.find(([name]) => name.startsWith('a notice'))!;
    const drafts = paragraphs(...lines.map(([text]) => text), ...Array.from({ length: 40 }, () => body));
    expect(structureOf(drafts).meta).toMatchObject({ number: '国发〔2021〕29号', date: '2021-12-12' });
  });

  it('go on counting paragraphs where a column has ended', () => {
    const lines = [
      '三、重点任务',
      '（一）加快建设，提升能力。',
      '专栏1　重点工程',
      '1.骨干网络工程。建设骨干网络。',
      '2.算力工程。建设算力枢纽。',
      '（二）完善机制，加强协同。',
    ];
    const { blocks } = readingOfDrafts(paragraphs('某某规划', ...lines));
    const place = (head: string) => {
      const { path, paragraph } = blocks.find(({ text }) => text.startsWith(head))!;
      return [path.map((id) => blocks.find((block) => block.id === id)!.label).join(' '), paragraph];
    };
    expect(place('（一）')).toEqual(['三、', 1]);
    expect(place('2.算力')).toEqual(['三、 专栏1', 2]);
    expect(place('（二）')).toEqual(['三、', 2]);
  });
});

describe('a title that runs into its paragraph', () => {
  it.each([
    ['（一）发展现状。“十三五”时期，成效显著。', '（一）', '（一）发展现状。'],
    ['1.机遇。新一轮科技革命深入发展。', '1.', '1.机遇。'],
    ['（一）发展现状。', '（一）', ''],
    ['（一）到2025年，规模扩大。结构优化。', '（一）', ''],
    ['各地要结合实际。抓好落实。', '', ''],
  ])('%s', (text, label, title) => {
    expect(text.slice(0, runInTitleEnd(text, label))).toBe(title);
  });
});
