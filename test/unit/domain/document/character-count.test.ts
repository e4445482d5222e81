import { describe, expect, it } from 'vitest';
import { characterCount } from '../../../../shared/domain/document/character-count';

describe('字数', () => {
  it.each([
    ['', 0],
    ['服务贸易', 4],
    ['扩大开放，提质增效。', 10],
    ['2020年增长29.7%', 5],
    ['达 3.6 万亿美元', 6],
    ['CPTPP 与 RCEP', 3],
    ['“十四五”', 5],
    ['𠮷野家', 3],
    ['葛\u{e0100}城', 2],
    ['　　首行', 2],
    ['a\nb\tc', 3],
  ])('of %j is %i', (text, count) => {
    expect(characterCount(text)).toBe(count);
  });
});
