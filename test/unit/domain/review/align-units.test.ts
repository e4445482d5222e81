import { describe, expect, it } from 'vitest';
import { alignUnits } from '../../../../shared/domain/review/align-units';

const sent = [
  '一、发展背景',
  '加快发展数字贸易，完善数字贸易促进政策。',
  '一、发展背景',
  '推进服务外包数字化高端化。',
  '建立健全数字贸易治理体系。',
];

describe('which paragraph of a returned file is which of those sent', () => {
  it('is told by their words, in order, also where some occur twice', () => {
    expect(alignUnits(sent, sent)).toEqual([0, 1, 2, 3, 4]);
    expect(alignUnits(sent, sent.slice(2))).toEqual([2, 3, 4]);
  });
  it('is told of an edited one by what it kept', () => {
    const edited = sent.with(1, '大力发展数字贸易，完善数字贸易促进的政策。');
    expect(alignUnits(sent, edited)).toEqual([0, 1, 2, 3, 4]);
  });
  it('is null for one that was added, and for one with other words', () => {
    expect(alignUnits(sent, sent.toSpliced(3, 0, '这一段是新写的。'))).toEqual([0, 1, 2, null, 3, 4]);
    expect(alignUnits(sent, sent.with(4, '完全不同。'))).toEqual([0, 1, 2, 3, null]);
  });
});
