import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkdownFile } from '../../../../shared/domain/export/markdown/files';
import { mergeFile } from '../../../../shared/domain/export/markdown/merge';
import { sha256 } from '../../../../electron/store/originals';

const fileOf = (regions: Record<string, string>, title = '报告', date = '2026-11-28'): MarkdownFile => ({
  id: 'report',
  name: '报告.md',
  head: `---\ntitle: "规划"\nexported: "${date}"\n---\n\n# ${title}`,
  regions: Object.entries(regions).map(([id, text]) => ({ id, text })),
});
const merge = (existing: string | null, file: MarkdownFile) => mergeFile(existing, file, sha256);
const written = (existing: string | null, file: MarkdownFile): string => merge(existing, file).text ?? '';

describe('a file that is exported again', () => {
  const first = written(null, fileOf({ a: '甲', b: '乙' }));

  it('is the same when nothing changed', () => {
    expect(merge(first, fileOf({ a: '甲', b: '乙' }))).toEqual({ text: first, conflicts: [] });
  });

  it('has our stretches renewed, and new ones where they belong', () => {
    const again = written(first, fileOf({ a: '甲2', x: '新', b: '乙' }));
    expect(again).toContain('甲2');
    expect(again.indexOf('甲2')).toBeLessThan(again.indexOf('新'));
    expect(again.indexOf('新')).toBeLessThan(again.indexOf('乙'));
    expect(again).not.toContain('甲\n');
    expect(written(first, fileOf({ b: '乙' }))).not.toContain('甲');
  });

  it('keeps what the user wrote before, between and after, and their own keys', () => {
    const own = first
      .replace('title: "规划"', 'title: "规划"\ntags:\n  - 我的')
      .replace('<!-- zhangju:end a -->', '<!-- zhangju:end a -->\n\n我的话\n\n- 一\n\n\n- 二')
      .concat('\n结尾\n');
    const { text, conflicts } = merge(own, fileOf({ a: '甲3', b: '乙' }, '新题', '2026-12-01'));
    expect(conflicts).toEqual([]);
    for (const words of [
      'tags:\n  - 我的',
      '我的话\n\n- 一\n\n\n- 二',
      '结尾',
      '甲3',
      '2026-12-01',
      '# 新题',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('2026-11-28');
  });

  it('keeps a stretch that the user changed, and tells where ours has changed too', () => {
    const own = first.replace('\n甲\n', '\n甲，我改的\n');
    expect(merge(own, fileOf({ a: '甲', b: '乙' }))).toEqual({ text: own, conflicts: [] });
    const { text, conflicts } = merge(own, fileOf({ a: '甲9', b: '乙9' }));
    expect(text).toContain('甲，我改的');
    expect(text).not.toContain('甲9');
    expect(text).toContain('乙9');
    expect(conflicts).toEqual([{ file: '报告.md', region: 'a', reason: 'edited' }]);
    // It is told again until it is settled.
    expect(merge(text, fileOf({ a: '甲9', b: '乙9' })).conflicts).toHaveLength(1);
    expect(merge(own, fileOf({ b: '乙' })).conflicts).toEqual([
      { file: '报告.md', region: 'a', reason: 'gone' },
    ]);
    expect(written(own, fileOf({ b: '乙' }))).toContain('甲，我改的');
  });

  it('keeps keys of ours that the user changed, and tells', () => {
    const own = first.replace('title: "规划"', 'title: "我的题"');
    const { text, conflicts } = merge(own, fileOf({ a: '甲', b: '乙' }, '报告', '2027-01-01'));
    expect(text).toContain('title: "我的题"');
    expect(conflicts).toEqual([{ file: '报告.md', region: 'head', reason: 'edited' }]);
  });

  it('is left alone where it is not ours or its marks are damaged', () => {
    expect(merge('我的笔记\n', fileOf({ a: '甲' }))).toMatchObject({
      text: null,
      conflicts: [{ reason: 'foreign' }],
    });
    for (const damaged of [
      first.replace('<!-- zhangju:end a -->', ''),
      first.replace('<!-- zhangju:end a -->', '<!-- zhangju:end b -->'),
      `${first}\n${first.slice(first.indexOf('<!-- zhangju:begin a'))}`,
    ])
      expect(merge(damaged, fileOf({ a: '甲' }))).toMatchObject({
        text: null,
        conflicts: [{ reason: 'markers' }],
      });
  });

  it('goes on with the line ends that it has', () => {
    const windows = first.replaceAll('\n', '\r\n');
    expect(written(windows, fileOf({ a: '甲', b: '乙' }))).toBe(windows);
    expect(written(windows, fileOf({ a: '甲2', b: '乙' }))).not.toMatch(/[^\r]\n/);
  });

  it('never loses a line of the user, whatever changes beside it', () => {
    const words = fc.array(fc.constantFrom('甲', '乙', '', '> 引', '- 项', '<!-- 我的 -->', '  缩进'), {
      minLength: 1,
      maxLength: 6,
    });
    const regions = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('一', '二', '三\n四'));
    fc.assert(
      fc.property(regions, regions, words, fc.nat(5), (before, after, lines, place) => {
        const own = lines.map((line, at) => (line.trim() ? `${line} 用户${at}` : line));
        const base = written(null, fileOf(before));
        const ends = [...base.matchAll(/<!-- zhangju:end .* -->\n/g)].map((it) => it.index + it[0].length);
        const at = ends[place % ends.length] ?? base.length;
        const mixed = `${base.slice(0, at)}\n${own.join('\n')}\n${base.slice(at)}`;
        const { text, conflicts } = merge(mixed, fileOf(after));
        expect(conflicts).toEqual([]);
        const rest = (text ?? '').split('\n').filter((line) => line.includes('用户'));
        expect(rest).toEqual(own.filter((line) => line.includes('用户')));
        for (const value of Object.values(after)) expect(text).toContain(value);
        expect(merge(text, fileOf(after)).text).toBe(text);
      }),
    );
  });
});
