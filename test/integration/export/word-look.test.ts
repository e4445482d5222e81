import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeReport } from '../../../electron/store/exporters';
import type { WordPresetId } from '../../../shared/domain/export/preset';
import type { NoteBody, NotePiece } from '../../../shared/domain/note/note';
import { reportWith, writerTools } from '../../support/exporting';
import { toPdf, wordsOfPdf } from '../../support/office';
import { noteOf, planWith } from '../../support/plan';
import { annotated, partOf, readMain } from '../../support/word';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangju-look-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (words: string): NotePiece => ({ type: 'text', text: words, format: 0 });
const long = '知识密集型服务贸易占服务贸易总额的比重持续提升，';
const blocks: NoteBody['blocks'] = [
  { type: 'heading', level: 1, children: [text('来由')] },
  { type: 'heading', level: 2, children: [text('出处')] },
  { type: 'heading', level: 3, children: [text('版本')] },
  { type: 'list', ordered: true, items: [{ children: [text('核对')], lists: [] }] },
  { type: 'code', text: 'measures plan' },
  { type: 'table', hasHead: true, rows: [[[text('指标')]], [[text(long.repeat(3))]]] },
];

async function report(preset: WordPresetId) {
  const input = planWith(
    [{ quote: '破除负面清单之外隐性准入壁垒', tags: ['准入', '清单'] }],
    [noteOf('释义', blocks)],
  );
  const tools = writerTools();
  const bytes = (await writeReport(reportWith(input), 'docx', {
    ...tools,
    word: { ...tools.word, preset },
  })) as Uint8Array;
  const path = join(folder, `${preset}.docx`);
  writeFileSync(path, bytes);
  return { bytes, path };
}

interface PandocNode {
  readonly t: string;
  readonly c: readonly unknown[];
}
const blocksOf = (path: string) =>
  (
    JSON.parse(
      execFileSync('pandoc', ['--from', 'docx+styles', '--to', 'json', path], { encoding: 'utf8' }),
    ) as { blocks: PandocNode[] }
  ).blocks;

/** Where the lines of a PDF stand on their pages, in points from above. */
const linesOf = (pdf: string) =>
  [...wordsOfPdf(pdf, '-bbox-layout').matchAll(/<line xMin="[^"]*" yMin="([^"]*)"[^>]*>(.*?)<\/line>/gs)].map(
    ([, top, words = '']) => ({ top: Number(top), words: words.replace(/<[^>]+>|\s+/g, '') }),
  );

describe.each(['gbt9704', 'academic'] as const)('a report in the look %s', (preset) => {
  it('has the headings of a note by their levels, and code in a style of its own', async () => {
    const { path } = await report(preset);
    const found = blocksOf(path);
    const headings = found.filter(({ t }) => t === 'Header');
    const levelOf = (words: string) =>
      headings.find((one) => JSON.stringify(one).includes(`"${words}"`))?.c[0];
    expect(['释义', '来由', '出处', '版本'].map(levelOf)).toEqual([2, 3, 4, 5]);
    expect(JSON.stringify(found)).toMatch(/"custom-style","Code"[^\]]*\]\]\][\s\S]{0,80}measures/);
  });

  it('begins a list where a paragraph begins, two characters from the edge', async () => {
    const { bytes } = await report(preset);
    const styles = partOf(bytes, 'word/styles.xml');
    const body = /<w:style [^>]*w:styleId="BodyText".*?<\/w:style>/s.exec(styles)?.[0] ?? '';
    const first = Number(/w:firstLine="(\d+)"/.exec(body)?.[1]);
    const levels = [
      ...partOf(bytes, 'word/numbering.xml').matchAll(/<w:ind w:left="(\d+)" w:hanging="(\d+)"\/>/g),
    ].map(([, left, hanging]) => Number(left) - Number(hanging));
    expect(levels).toContain(first);
    expect(Math.min(...levels.filter((start) => start > 0))).toBeLessThanOrEqual(720);
    expect(first).toBeGreaterThan(0);
  });

  it('sets the lines of a cell closer than those of the text', async () => {
    const { path } = await report(preset);
    const lines = linesOf(toPdf(path, folder));
    const at = lines.findIndex(({ words }) => words.startsWith('知识密集型服务'));
    const gap = (lines[at + 1]?.top ?? 0) - (lines[at]?.top ?? 0);
    expect(gap).toBeGreaterThan(10);
    expect(gap).toBeLessThan(22);
  });

  it('names tags with the signs of the language', async () => {
    const { path } = await report(preset);
    expect(execFileSync('pandoc', ['--to', 'plain', '--wrap=none', path], { encoding: 'utf8' })).toContain(
      '标签：准入；清单',
    );
  });
});

describe('an official document', () => {
  it('loses no punctuation at the ends of its lines in LibreOffice', { timeout: 120_000 }, async () => {
    const { bytes } = await annotated(planWith([]), 'gbt9704');
    const path = join(folder, 'official.docx');
    writeFileSync(path, bytes);
    const printed = wordsOfPdf(toPdf(path, folder));
    const written = readMain(bytes)
      .paragraphs.map(({ text }) => text)
      .join('');
    const count = (words: string, sign: string) => words.split(sign).length;
    for (const sign of ['，', '、', '；'])
      expect([sign, count(printed, sign)]).toEqual([sign, count(written, sign)]);
  });
});
