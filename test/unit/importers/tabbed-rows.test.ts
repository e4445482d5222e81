import { describe, expect, it } from 'vitest';
import { plainText } from '../../../electron/store/importers/plain-text';

const read = (text: string) => plainText.read(text).drafts.map(({ kind, text: words }) => `${kind} ${words}`);

describe('rows of cells in plain text', () => {
  it('are a table where they follow each other with tabs between the cells', () => {
    expect(
      read('指标体系如下。\n指标\t2020年\t2025年\n比重（%）\t7.8\t10\n户数\t4.6\n以上为预期值。'),
    ).toEqual([
      'paragraph 指标体系如下。',
      'table 指标\t2020年\t2025年\n比重（%）\t7.8\t10\n户数\t4.6',
      'paragraph 以上为预期值。',
    ]);
  });

  it('are none where one stands alone, where there is one tab, or where a number opens the line', () => {
    for (const text of [
      '甲\t乙\t丙\n\n其余。',
      '一、背景\t1\n二、要求\t3',
      '第一章\t总则\t1\n第二章\t附则\t2',
      '\t\t缩进的一段。\n\t\t缩进的又一段。',
    ])
      expect(read(text).every((draft) => draft.startsWith('paragraph'))).toBe(true);
  });
});
