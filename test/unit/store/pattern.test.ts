import { describe, expect, test } from 'vitest';
import { searchTexts } from '../../../electron/store/pattern';
import { DomainError } from '../../../shared/domain/error';

const find = (source: string, ...texts: string[]) => searchTexts({ kind: 'expression', source }, texts);
function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'none';
}

describe('a regular expression over texts', () => {
  test('finds every hit in order, by character and not by half of one', () => {
    expect(find('到20\\d\\d年', '到2025年和到2035年', '无')).toEqual([
      [
        { start: 0, end: 6 },
        { start: 7, end: 13 },
      ],
      [],
    ]);
    expect(find('.', '𠮷野')).toEqual([
      [
        { start: 0, end: 2 },
        { start: 2, end: 3 },
      ],
    ]);
  });

  test('one that matches nothing at every place comes to an end', () => {
    expect(find('x*', '甲乙丙')).toEqual([[]]);
    expect(find('(?=乙)', '甲乙丙')).toEqual([[]]);
  });

  test('one that is none is refused with what is wrong', () => {
    expect(codeOf(() => find('(', '甲'))).toBe('pattern.invalid');
    expect(codeOf(() => find('[甲-乙]', '甲'))).toBe('pattern.invalid');
  });

  test('one that would run for years is stopped, and the next one runs', () => {
    const started = Date.now();
    expect(codeOf(() => find('(a+)+$', `${'a'.repeat(60)}!`))).toBe('pattern.too-slow');
    expect(Date.now() - started).toBeLessThan(6000);
    expect(find('甲', '甲')).toEqual([[{ start: 0, end: 1 }]]);
  });

  test('it is data: it cannot reach what is around it', () => {
    expect(codeOf(() => find('${process.exit(1)}', '甲'))).toBe('pattern.invalid');
    expect(codeOf(() => find("');process.exit(1);('", '甲'))).toBe('pattern.invalid');
    expect(find('this|globalThis|require', '甲')).toEqual([[]]);
  });
});
