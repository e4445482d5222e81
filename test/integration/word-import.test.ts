import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile } from '../../electron/store/importers/index';
import { structureOf } from '../../shared/domain/document/structure';

const markdown = `# 第一章　总则

## 第一节 目标

到2025年，进出口总额达到1万亿元。[^1]

| 指标 | 值 |
| ---- | -- |
| 出口 | 1  |

1. 推动甲地开放。
2. 推动乙地开放。

[^1]: 按人民币计。
`;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'word-import-'));
  writeFileSync(join(folder, 'a.md'), markdown);
  execFileSync('pandoc', ['a.md', '-o', 'a.docx'], { cwd: folder });
});
afterAll(() => rmSync(folder, { recursive: true }));

const draftsOf = () => importFile(readFileSync(join(folder, 'a.docx')), 'a.docx').drafts;

describe('a Word file that another program wrote', () => {
  it('gives its headings, table, list numbers and note', () => {
    const drafts = draftsOf();
    expect(drafts.map(({ text }) => text)).toEqual([
      '第一章　总则',
      '第一节 目标',
      '到2025年，进出口总额达到1万亿元。[1]',
      '指标\t值\n出口\t1',
      '1. 推动甲地开放。',
      '2. 推动乙地开放。',
      expect.stringMatching(/^\[1\]\s*按人民币计。$/),
    ]);
    expect(drafts.slice(0, 2).map(({ hint }) => hint)).toEqual([1, 2]);
  });
  it('is structured like any other text', () => {
    const { blocks } = structureOf(draftsOf());
    expect(blocks.filter(({ kind }) => kind === 'heading').map(({ label }) => label.trim())).toEqual([
      '第一章',
      '第一节',
    ]);
  });
});
