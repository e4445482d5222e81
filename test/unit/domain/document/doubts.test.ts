import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canChange } from '../../../../shared/domain/document/can-change';
import { changeStructure } from '../../../../shared/domain/document/change-structure';
import { decisionReasons, doubtBelow } from '../../../../shared/domain/document/decision';
import { doubtsOf } from '../../../../shared/domain/document/doubts';
import { readingOf } from '../../../../shared/domain/document/reading';
import { readPlan } from '../../../support/plan';
import { blocksOf, paragraphs } from './fixture';

const reasonsOf = (...texts: string[]) =>
  blocksOf(paragraphs(...texts)).map(({ decision }) => decision?.reason);

describe('how sure the parser is of a block', () => {
  it('says by what each block was decided', () => {
    expect(
      reasonsOf(
        '某某条例',
        '第一章 总则',
        '第一条 为了规范。',
        '（一）甲类；',
        '附件1',
        '一、要求',
        '推进改革。',
        '二、任务',
        '加快发展',
      ),
    ).toEqual([
      'front',
      'division',
      'article',
      'item',
      'division',
      'label-short',
      'sentence',
      'label-known',
      'unended',
    ]);
    const marked = blocksOf([
      { kind: 'heading', hint: 1, text: '某规划' },
      { kind: 'heading', hint: 2, text: '发展背景' },
      { kind: 'heading', hint: 2, text: '如何要求支付加班费？' },
      { kind: 'paragraph', bold: true, text: '发展基础' },
      { kind: 'table', text: '甲\t乙', rows: [['甲', '乙']] },
    ]);
    expect(marked.map(({ decision }) => decision?.reason)).toEqual([
      'front',
      'markup',
      'markup-long',
      'bold-name',
      'object',
    ]);
  });

  it('gives each decision of the plan a confidence, none of them doubtful', () => {
    const { blocks, repairs } = readPlan();
    for (const { decision } of blocks) expect(decision?.confidence).toBeGreaterThanOrEqual(doubtBelow);
    expect(doubtsOf(readingOf(blocks, repairs))).toEqual([]);
  });

  it('has words for every reason in both languages', () => {
    for (const language of ['zh-CN', 'en']) {
      const catalogue = JSON.parse(readFileSync(`resources/locales/${language}/structure.json`, 'utf8')) as {
        reason: object;
      };
      expect(Object.keys(catalogue.reason).toSorted()).toEqual([...decisionReasons].toSorted());
    }
  });
});

describe('the places to look at', () => {
  const blocks = blocksOf(
    paragraphs(
      '某条例',
      '一、总则',
      '为了规范，制定本条例。',
      '消防职责',
      '政府负责。',
      '三、附则',
      '自公布之日起施行。',
    ),
  );
  let count = 0;
  const newId = () => `hand${(count += 1)}`;

  it('are doubtful decisions and numbers that leap, in text order', () => {
    expect(doubtsOf(readingOf(blocks, []))).toEqual([
      { index: 3, kind: 'decision', reason: 'short-line', confidence: expect.closeTo(0.55) as number },
      { index: 5, kind: 'number', problem: 'missing-before' },
    ]);
  });

  it('go once the reader has decided, and numbers are counted as the reader has them', () => {
    const point = { block: blocks[3]!.id, offset: 0 };
    const made = changeStructure(blocks, [], [{ kind: 'as', point, as: 'heading' }], newId);
    expect(doubtsOf(readingOf(blocks, made)).map(({ kind }) => kind)).toEqual(['number']);
    const deeper = changeStructure(
      blocks,
      made,
      [{ kind: 'as', point: { block: blocks[5]!.id, offset: 0 }, as: 'paragraph' }],
      newId,
    );
    expect(doubtsOf(readingOf(blocks, deeper))).toEqual([]);
  });

  it('are where menus offer what can be done, and only that', () => {
    const reading = readingOf(blocks, []);
    const can = (at: number, offset: number, change: object) =>
      canChange(reading, { point: { block: blocks[at]!.id, offset }, ...change } as never);
    expect(can(3, 0, { kind: 'as', as: 'heading' })).toBe(true);
    expect(can(3, 0, { kind: 'as', as: 'paragraph' })).toBe(false);
    expect(can(1, 0, { kind: 'level', by: -1 })).toBe(false);
    expect(can(1, 0, { kind: 'level', by: 1 })).toBe(true);
    expect(can(3, 0, { kind: 'level', by: 1 })).toBe(false);
    expect(can(2, 0, { kind: 'split' })).toBe(false);
    expect(can(2, 3, { kind: 'split' })).toBe(true);
    expect(can(0, 0, { kind: 'merge' })).toBe(false);
    expect(can(4, 2, { kind: 'merge' })).toBe(true);
    expect(can(3, 0, { kind: 'restore' })).toBe(false);
  });
});
