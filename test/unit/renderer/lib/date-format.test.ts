import { describe, expect, test } from 'vitest';
import { dateFormat } from '../../../../renderer/lib/date-format';

const at = new Date(2026, 3, 14, 9, 5).getTime();

describe('dates of the interface', () => {
  test('Chinese sets a space between digits and characters', () => {
    expect(dateFormat('zh-CN', { month: 'long', day: 'numeric' }).format(at)).toBe('4 月 14 日');
    expect(dateFormat('zh-CN', { dateStyle: 'medium', timeStyle: 'short' }).format(at)).toBe(
      '2026 年 4 月 14 日 09:05',
    );
  });

  test('other languages stay as they are', () => {
    expect(dateFormat('en', { month: 'long', day: 'numeric' }).format(at)).toBe('April 14');
  });

  test('hours run from 00 to 23 in every language', () => {
    const midnight = new Date(2026, 3, 14, 0, 5).getTime();
    for (const language of ['zh-CN', 'en'])
      expect(dateFormat(language, { hour: '2-digit', minute: '2-digit' }).format(midnight)).toBe('00:05');
    expect(
      dateFormat('en', { dateStyle: 'medium', timeStyle: 'short' }).format(at + 8 * 3_600_000),
    ).toContain('17:05');
  });
});
