import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/domain/document/block';
import { readLexicon } from '../../../electron/store/lexicon';
import { understand } from '../../support/plan';
import { readingOf } from '../../../shared/domain/document/reading';
import { statementsOf } from '../../../shared/domain/measure/extract';

const lexicon = readLexicon('resources');

function read(text: string) {
  const { blocks, repairs } = understand(new TextEncoder().encode(text), 'plan.txt');
  return { blocks, statements: statementsOf(readingOf(blocks, repairs), lexicon) };
}
/** What is found in a paragraph under a heading: kind and words. */
const found = (paragraph: string, heading = '一、重点任务') =>
  read(`某规划\n${heading}\n${paragraph}`).statements.map(({ kind, quote }) => `${kind} ${quote}`);
const first = (paragraph: string) => read(`某规划\n一、重点任务\n${paragraph}`).statements[0];

describe('measures', () => {
  it('are the verb-led clauses, each with its own adverb and object', () => {
    expect(found('加强统筹。进一步放宽市场准入限制，健全负面清单管理制度。')).toEqual([
      'measure 进一步放宽市场准入限制',
      'measure 健全负面清单管理制度',
    ]);
  });

  it('tell verbs that 和 joins from an object that 和 joins, and lose no letter of the object', () => {
    const fields = (paragraph: string) => {
      const { verb = '', object = '' } = first(paragraph) ?? {};
      return [verb, object];
    };
    expect(fields('落实和完善小微企业优惠政策。')).toEqual(['落实和完善', '小微企业优惠政策']);
    expect(fields('加快制定并实施产业标准。')).toEqual(['加快制定并实施', '产业标准']);
    expect(fields('加强监督和管理。')).toEqual(['加强', '监督和管理']);
    expect(fields('推进改革和发展。')).toEqual(['推进', '改革和发展']);
    expect(fields('支持地方先行先试。')).toEqual(['支持', '地方先行先试']);
    expect(fields('积极地支持中小企业。')).toEqual(['支持', '中小企业']);
  });

  it('are not what says what an action amounts to', () => {
    expect(found('扩大内需是我国经济发展的基本动力。发展职业教育是一项重要任务。')).toEqual([]);
    expect(found('加强基础研究特别是关键领域的基础。')).toHaveLength(1);
  });

  it('gives way to targets where a sentence among what guides opens with the year that it aims at', () => {
    expect(
      found(
        '以高质量发展为主题，坚持创新驱动。到2025年，规模达到10万亿元；能力显著提升。加强党的领导。',
        '一、总体要求',
      ),
    ).toEqual([
      'principle 以高质量发展为主题',
      'principle 坚持创新驱动',
      'target 规模达到10万亿元',
      'target 能力显著提升',
      'principle 加强党的领导',
    ]);
  });

  it('are parted at commas also behind a quote that never closes', () => {
    expect(found('建设平台，推进“数字”应用。推广“示范做法，健全负面清单，完善（试点制度。')).toEqual([
      'measure 建设平台',
      'measure 推进“数字”应用',
      'measure 推广“示范做法',
      'measure 健全负面清单',
      'measure 完善（试点制度',
    ]);
  });

  it('take the scope and the purpose that they touch into their words', () => {
    expect(found('建设统计平台，推进共享。在数据保护、数据跨境等领域，及时出台政策法规。')).toContain(
      'measure 在数据保护、数据跨境等领域，及时出台政策法规',
    );
    expect(found('健全机制，强化协同。积极支持数字产品贸易，为产品走出去营造良好环境。')).toContain(
      'measure 积极支持数字产品贸易，为产品走出去营造良好环境',
    );
  });

  it('are not what was achieved, also where only the heading says so', () => {
    expect(found('服务出口已达到3000亿美元，出台了一批政策。')).toEqual([]);
    expect(found('深入推进改革，加快发展服务贸易。', '一、发展基础')).toEqual([]);
  });

  it('are told apart from targets and principles by the section, or by the sentence', () => {
    expect(found('贸易规模稳中有增，结构更加优化。', '一、主要目标')).toEqual([
      'target 贸易规模稳中有增',
      'target 结构更加优化',
    ]);
    expect(found('坚持系统观念，防范重大风险。', '一、基本原则')).toEqual([
      'principle 坚持系统观念',
      'principle 防范重大风险',
    ]);
    expect(found('今年发展主要预期目标是：国内生产总值增长5%左右；粮食产量1.3万亿斤以上。')).toEqual([
      'target 国内生产总值增长5%左右',
      'target 粮食产量1.3万亿斤以上',
    ]);
  });

  it('leave out the number of a heading that runs into its paragraph, and years that are only remembered', () => {
    expect(found('（四）深入实施创新驱动发展战略，健全评价机制。加强统筹。')).toContain(
      'measure 深入实施创新驱动发展战略',
    );
    expect(found('加强统筹。今年是新中国成立75周年。')).not.toContain('target 今年是新中国成立75周年');
    expect(found('根据规划建议，服务贸易规模稳中有增。', '一、主要目标')).toEqual([
      'target 服务贸易规模稳中有增',
    ]);
  });

  it('take the year of a target from the sentences before it in its section', () => {
    const { statements } = read('某规划\n一、主要目标\n到2025年主要目标如下。\n贸易规模稳中有增。');
    expect(statements.at(-1)).toMatchObject({ kind: 'target', year: '2025', value: '', relation: '趋势' });
  });

  it('do not count the sentence that only names the paragraph', () => {
    expect(found('扩大外资准入领域。健全准入管理制度。')).toEqual(['measure 健全准入管理制度']);
  });

  it('are as strong as their verbs: a soft one weakens, 推动 lends no force', () => {
    const strength = (words: string) => first(`总的要求如下。${words}`)?.strength;
    expect(strength('出台实施跨境服务贸易负面清单，扩大开放。')).toBe('hard');
    expect(strength('支持组建产业联盟，扩大开放。')).toBe('soft');
    expect(strength('推动建设合作示范区，扩大开放。')).toBe('medium');
    expect(strength('开展数据安全管理试点，扩大开放。')).toBe('hard');
  });

  it('carry the fields that the words give', () => {
    expect(first('有关地方参照执行。到2025年，各地区要建成100个示范区。')).toMatchObject({
      actor: '',
      instrument: '示范区',
      value: '100个',
      unit: '个',
      year: '2025',
    });
    expect(first('工作分步推进。省级政府要推动财力下沉，加强管理。')).toMatchObject({
      actor: '省级政府',
      verb: '推动',
    });
  });

  it('take a clause of manner before them, and what they are for behind them', () => {
    expect(found('加强统筹。以区域战略为依托，进一步发挥龙头带动作用。')).toContain(
      'measure 以区域战略为依托，进一步发挥龙头带动作用',
    );
    expect(found('加强统筹。落实激励政策，以促进企业加大研发投入。')).toContain(
      'measure 落实激励政策，以促进企业加大研发投入',
    );
    expect(found('加强统筹。推进服务业改革，以扩大开放为重点。')).toContain(
      'measure 推进服务业改革，以扩大开放为重点',
    );
  });

  it('have the verb that says what is done to somebody, not one that says who', () => {
    const verb = (words: string) => first(`总的要求如下。${words}`)?.verb;
    expect(verb('对企业投入基础研究实行税收优惠，扩大开放。')).toBe('实行');
    expect(verb('对重点项目建设给予支持，扩大开放。')).toBe('给予');
    expect(verb('对规划实施情况进行评估，扩大开放。')).toBe('进行');
  });

  it('are hard where a programme is carried out', () => {
    const strength = (words: string) => first(`总的要求如下。${words}`)?.strength;
    expect(strength('开展扶贫领域作风问题专项治理，扩大开放。')).toBe('hard');
    expect(strength('开展安全生产专项整治三年行动，扩大开放。')).toBe('hard');
    expect(strength('开展重点企业督查，扩大开放。')).toBe('hard');
    expect(strength('开展国际交流合作，扩大开放。')).toBe('medium');
  });

  it('name the places that the clause speaks of, not those in a quoted term or inside a longer name', () => {
    const region = (words: string) => first(`总的要求如下。${words}，扩大开放。`)?.region;
    expect(region('促进“边境上”准入与“边境后”监管相衔接')).toBe('');
    expect(region('加强边境口岸建设')).toBe('边境');
    expect(region('深化与中东欧国家合作机制')).toBe('');
    expect(region('拓展东南亚、南亚市场')).toBe('东南亚、南亚');
  });

  it('are told from amounts that are to be reached outside of a section of targets too', () => {
    expect(found('加强统筹。完成易地扶贫搬迁280万人，新增高标准农田8000万亩以上。')).toEqual([
      'target 完成易地扶贫搬迁280万人',
      'target 新增高标准农田8000万亩以上',
    ]);
    expect(found('加强统筹。将研发费用加计扣除比例从75%提高到100%。')).toEqual([
      'measure 将研发费用加计扣除比例从75%提高到100%',
    ]);
    expect(found('加强统筹。把居民消费价格涨幅控制在3%以内。')).toEqual([
      'target 把居民消费价格涨幅控制在3%以内',
    ]);
    expect(found('加强统筹。三是从今年1月1日起。')).toEqual([]);
  });

  it('hold every figure of their words', () => {
    expect(first('总的要求如下。标准分别再提高30元和5元，扩大开放。')).toMatchObject({
      value: '30元、5元',
      unit: '元',
    });
    expect(first('总的要求如下。推进5G应用和M2统计，坚定“四个自信”，扩大开放。')).toMatchObject({
      value: '',
      unit: '',
    });
  });

  it('quote their exact words in the source, whatever the text', () => {
    const words = fc.constantFrom(
      '推进',
      '改革',
      '，',
      '。',
      '；',
      '在',
      '领域',
      '要',
      '企业',
      '（',
      '）',
      '为',
      '环境',
      '2025年',
      '以',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 60 }), (parts) => {
        const { blocks, statements } = read(`某规划\n一、任务\n${parts.join('')}`);
        const byId = new Map(blocks.map((block: Block) => [block.id, block]));
        let before = 0;
        for (const { range, quote, start } of statements) {
          expect(byId.get(range.start.block)?.text.slice(range.start.offset, range.end.offset)).toBe(quote);
          expect(start).toBeGreaterThanOrEqual(before);
          before = start;
        }
      }),
    );
  });
});
