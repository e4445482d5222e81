import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeReport } from '../../../electron/store/exporters';
import type { NotePiece } from '../../../shared/domain/note/note';
import { reportWith, writerTools } from '../../support/exporting';
import { noteOf, planWith } from '../../support/plan';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangju-note-blocks-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (words: string): NotePiece => ({ type: 'text', text: words, format: 0 });
/** Markup of every format, as words of a note. */
const hostile = '<b>x</b> | ** `y` $1$ \\';

const input = () => ({
  ...planWith([]),
  notes: [
    noteOf('块', [
      {
        type: 'list',
        ordered: false,
        items: [
          { children: [text('已核')], lists: [], checked: true },
          { children: [text('待核')], lists: [], checked: false },
        ],
      },
      {
        type: 'table',
        hasHead: true,
        rows: [
          [[text('年')], [text('值')]],
          [[text(hostile)], [text('8%')]],
        ],
      },
      { type: 'block-quote', children: [text('他人的话'), { type: 'linebreak' }, text('第二行')] },
      { type: 'code', text: 'let a = ```\n  b' },
      { type: 'paragraph', children: [text('正文'), { type: 'footnote', text: '脚注的话' }] },
    ]),
  ],
});

/** The kinds of block that pandoc finds, and all the words. */
async function readBack(id: string, from: string): Promise<{ kinds: Set<string>; words: string }> {
  const product = await writeReport(reportWith(input()), id, writerTools());
  if (typeof product !== 'string' && !(product instanceof Uint8Array)) throw new Error('not one file');
  const path = join(folder, id);
  writeFileSync(path, product);
  const pandoc = (to: string) =>
    execFileSync('pandoc', ['--from', from, '--to', to, '--wrap=none', path], { encoding: 'utf8' });
  const kinds = new Set(
    [...pandoc('json').matchAll(/"t":"([A-Z][A-Za-z]+)"/g)].map(([, kind]) => kind ?? ''),
  );
  return { kinds, words: pandoc('plain') };
}

describe.each([
  ['markdown', 'gfm', ['Table', 'BlockQuote', 'CodeBlock', 'BulletList']],
  ['docx', 'docx', ['Table', 'BlockQuote', 'BulletList']],
  ['html', 'html', ['Table', 'BlockQuote', 'CodeBlock', 'BulletList']],
] as const)('blocks of a note in %s', (id, from, wanted) => {
  it('are what they are to pandoc, and no word is lost or becomes markup', { timeout: 60_000 }, async () => {
    const { kinds, words } = await readBack(id, from);
    for (const kind of wanted) expect([...kinds], kind).toContain(kind);
    for (const part of ['☒ 已核|☑ 已核', '☐ 待核', '年', '8%', '他人的话', '第二行', '正文', '脚注的话'])
      expect(
        part.split('|').some((one) => words.includes(one)),
        part,
      ).toBe(true);
    const bare = words.replace(/[\s+|-]/g, '');
    expect(bare).toContain(hostile.replace(/[\s+|-]/g, ''));
    expect(bare).toContain('leta=```b');
  });
});
