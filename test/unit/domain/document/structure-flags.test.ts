import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../shared/domain/document/block';
import { flagsOf } from '../../../../shared/domain/document/structure-flags';
import { readPlan } from '../../../support/plan';

const block = (kind: Block['kind'], level: number, label: string) =>
  ({ id: `${label}${level}`, kind, level, label }) as Block;
const flagged = (...blocks: Block[]) => flagsOf(blocks).map(({ label, problem }) => `${label} ${problem}`);
const article = (label: string) => block('paragraph', 0, label);

describe('numbers of headings and articles', () => {
  it('are in order in the plan', () => expect(flagsOf(readPlan().blocks)).toEqual([]));

  it('are flagged where one repeats and where one is missing', () => {
    expect(flagged(article('第一条'), article('第二条'), article('第二条'), article('第五条'))).toEqual([
      '第二条 repeated',
      '第五条 missing-before',
    ]);
  });

  it('begin anew under each heading, but articles run through the whole text', () => {
    expect(
      flagged(
        block('heading', 1, '一、'),
        block('heading', 2, '（一）'),
        article('第一条'),
        block('heading', 1, '二、'),
        block('heading', 2, '（一）'),
        article('第二条'),
        block('heading', 2, '（三）'),
      ),
    ).toEqual(['（三） missing-before']);
  });

  it('may stand between two: an article inserted later', () => {
    expect(flagged(article('第十条'), article('第十条之一'), article('第十一条'))).toEqual([]);
  });
});
