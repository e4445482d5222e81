import { describe, expect, it } from 'vitest';
import type { DraftBlock } from '../../../../shared/domain/document/block';
import { proposeRepairs } from '../../../../shared/domain/document/propose-repairs';
import { loadReports, measure } from '../../../bench/repairs-damage';
import { blocksOf, paragraphs } from './fixture';

const filler = '各地区各部门要加强统筹协调，认真落实服务贸易高质量发展的各项任务，推动服务贸易改革。';
const repairsIn = (...texts: readonly (string | DraftBlock)[]) =>
  proposeRepairs(
    blocksOf(
      [filler, ...texts, filler].map((each) => (typeof each === 'string' ? paragraphs(each)[0]! : each)),
    ),
  ).map(({ change }) => change.kind);

describe('a cut', () => {
  it('is found within a word, at a comma and before a mark', () => {
    expect(repairsIn('充分发挥优势。率先实现服务贸易高质', '量发展。')).toEqual(['join']);
    expect(repairsIn('充分发挥优势，', '率先实现发展。')).toEqual(['join']);
    expect(repairsIn('认真贯彻《', '信访条例', '》，畅通渠道。')).toEqual(['join', 'join']);
  });
  it.each([
    ['a heading and its text', ['一、发展背景', '服务贸易是重要领域。']],
    ['a bare heading and its text', ['先说工业战线上的情况', '根据预计数字，产值增长。']],
    ['a salutation', ['各位代表：', '现在报告工作。']],
    ['list items', ['包括：', '（一）甲', '（二）乙', '（三）丙']],
    ['articles', ['第一条 为了管理', '第二条 本条例所称管理，是指管理。']],
    ['a signature and a date', ['任务完成。', '国务院', '2021年12月12日']],
    ['a verse', ['白日依山尽', '黄河入海流']],
    ['a note after the full stop', ['完成计划。（2009年8月27日删除）', '企业必须履行合同。']],
    ['lines of a table', ['指标 2020 2025', '出口额 100 200']],
  ])('is not seen in %s', (_name, texts) => {
    expect(repairsIn(...texts)).toEqual([]);
  });
  it('is not mended across a picture', () => {
    const picture: DraftBlock = { kind: 'image', text: '', image: { source: 'a.png', alt: '' } };
    expect(repairsIn('充分发挥优势。率先实现服务贸易高质', picture, '量发展。')).toEqual([]);
  });
});

describe('a stray space', () => {
  it('is found inside a sentence', () => {
    expect(repairsIn('做好积极推 进加入协定，深化合作。')).toEqual(['space']);
  });
  it.each([
    '展望2035 年，出口 6617.2 亿美元。',
    '第一条 为了管理，制定本条例。',
    '2002年3月15日 最高人民法院公布，自公布之日起施行。',
    '国务院总理 李强',
    '第一章　总　　则',
    '出席的有：李 强、王 明、张 华。',
    '张三 李四 王五 赵六，出席会议。',
  ])('is not seen in %s', (text) => {
    expect(repairsIn(text).filter((kind) => kind === 'space')).toEqual([]);
  });
});

describe('planted damage in the work reports', () => {
  const { cuts, spaces, undamaged } = measure(loadReports(), 20_211_019);
  it('is found as often as was measured, with no false repair beside it', () => {
    expect(cuts.planted).toBe(200);
    expect(cuts.found).toBeGreaterThanOrEqual(182);
    expect(cuts.wrong).toEqual([]);
    expect(spaces.planted).toBe(200);
    expect(spaces.found).toBeGreaterThanOrEqual(198);
    expect(spaces.wrong).toEqual([]);
  });
  it('is never a stray space where none was planted', () => {
    expect(undamaged.filter((proposal) => proposal.includes(' space '))).toEqual([]);
  });
});
