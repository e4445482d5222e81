import { describe, expect, it } from 'vitest';
import { oneLine, sourceInOneLine } from '../../../../shared/domain/document/one-line';

describe('text in one line', () => {
  it('has no space behind a full-width sign, and one where a line broke', () => {
    expect(oneLine(' 第一级是全国：\n动词。\n\nTwo  words ')).toBe('第一级是全国：动词。Two words');
    expect(oneLine('三级\n第一级')).toBe('三级 第一级');
  });
  it('out of a source closes the words that its lines broke', () => {
    expect(sourceInOneLine('服务外包从业 人员\n培训')).toBe('服务外包从业人员培训');
    expect(sourceInOneLine('到 2025 年，RCEP\nand more')).toBe('到 2025 年，RCEP and more');
  });
});
