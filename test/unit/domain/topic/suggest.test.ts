import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../shared/domain/document/reading';
import type { TagId } from '../../../../shared/domain/ids';
import type { Topic } from '../../../../shared/domain/topic/scheme';
import { topicSuggester } from '../../../../shared/domain/topic/suggest';
import { understand } from '../../../support/plan';

const text = `关于试点的通知
一、加强人才支撑
扩大就业渠道。鼓励高校开设课程，引进外籍专家。完善评价办法。
二、保障措施
健全统计监测体系。发布年度数据。
加强组织领导。落实责任。`;
const { blocks, repairs } = understand(new TextEncoder().encode(text), '通知.txt');
const reading = readingOf(blocks, repairs);
const topic = (id: string, terms: readonly string[], isGroup = false): Topic => ({
  id: id as TagId,
  name: id,
  color: 1,
  terms: [id, ...terms],
  isGroup,
});
const topics = [topic('人才', ['高校', '就业']), topic('统计', ['统计监测']), topic('保障', [], true)];
const clause = (words: string, neighbours: readonly string[] = []) => ({
  index: reading.blocks.findIndex((block) => block.kind === 'paragraph' && block.text.includes(words)),
  words,
  neighbours: neighbours as readonly TagId[],
});
const suggest = topicSuggester(reading, topics, []);

describe('a suggested topic', () => {
  it('rests on the clause’s own words before all else, the longest that speak for it', () => {
    expect(suggest(clause('健全统计监测体系'))[0]).toMatchObject({
      topicId: '统计',
      reason: { kind: 'term', words: '统计监测' },
    });
  });
  it('rests on the opening of the paragraph, and then on the headings above', () => {
    expect(suggest(clause('发布年度数据'))[0]).toMatchObject({
      topicId: '统计',
      reason: { kind: 'topicSentence', words: '统计监测' },
    });
    expect(suggest(clause('引进外籍专家'))[0]).toMatchObject({
      topicId: '人才',
      reason: { kind: 'heading', words: '人才' },
    });
  });
  it('is surer the more speaks for it', () => {
    const [alone] = suggest(clause('引进外籍专家'));
    const [together] = suggest(clause('鼓励高校开设课程'));
    expect(together?.confidence).toBeGreaterThan(alone?.confidence ?? 1);
    expect(together?.confidence).toBeLessThan(1);
  });
  it('is never a group, and nothing is suggested where nothing speaks', () => {
    expect(suggest(clause('加强组织领导'))).toEqual([]);
  });
  it('rests on what the researcher chose before for words like these', () => {
    const learned = topicSuggester(reading, topics, [
      { quote: '切实加强组织领导', topicId: '统计' as TagId },
      { quote: '扩大服务进口', topicId: '人才' as TagId },
    ]);
    expect(learned(clause('加强组织领导'))[0]).toMatchObject({
      topicId: '统计',
      reason: { kind: 'earlier', words: '切实加强组织领导' },
    });
  });
  it('is not made of what other clauses of the paragraph have alone', () => {
    expect(suggest(clause('加强组织领导', ['统计']))).toEqual([]);
  });
});
