import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeReport } from '../../../electron/store/exporters';
import type { FolderProduct } from '../../../electron/store/exporters/write-folder';
import { lossesOf } from '../../../shared/domain/export/loss';
import type { ExportInput } from '../../../shared/domain/export/options';
import { formatOf } from '../../../shared/domain/export/registry';
import { allParts, reportWith, writerTools } from '../../support/exporting';
import { png } from '../../support/images';
import { noteOf, planWith } from '../../support/plan';
import { partOf } from '../../support/word';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangju-figures-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const quote = '破除负面清单之外隐性准入壁垒';
const bytes = png(1200, 600);

/** The plan with an attached picture, a memo on a mark, and a note with a table. */
function input(): ExportInput {
  const base = planWith([{ quote }]);
  const image = base.blocks.find(({ kind }) => kind === 'image')!;
  const picture = {
    isAttached: true,
    kind: 'png' as const,
    sha256: 'a1b2c3d4e5'.repeat(6),
    turn: 1,
    width: 1200,
    height: 600,
    bytes,
    base64: () => Buffer.from(bytes).toString('base64'),
  };
  const cell = (words: string) => [{ type: 'text' as const, text: words, format: 0 }];
  const table = noteOf('指标', [{ type: 'table', hasHead: true, rows: [[cell('年')], [cell('2025')]] }]);
  const memo = {
    ...noteOf('定义', [{ type: 'paragraph', children: cell('没有定义。') }]),
    attachedTo: { kind: 'annotation' as const, id: base.annotations[0]!.id },
  };
  return { ...base, notes: [table, memo], pictures: new Map([[image.id, picture]]) };
}
const report = () => reportWith(input(), { include: { ...allParts, measures: false } });

describe('attached pictures, tables of notes and memos', () => {
  it('stand in Word as numbered figures and tables, and with what they are about', async () => {
    const docx = (await writeReport(report(), 'docx', writerTools())) as Uint8Array;
    const main = partOf(docx, 'word/document.xml');
    expect(main).toMatch(/SEQ 图 [\s\S]*图片 1（研究者附图，不是原文）/);
    expect(main).toMatch(/SEQ 表 [\s\S]*指标/);
    // No wider than the text, in its own proportions (914,400 units an inch).
    const [, cx = 0, cy = 0] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(main)?.map(Number) ?? [];
    expect(cx).toBeLessThanOrEqual(6.3 * 914_400);
    expect(cx / cy).toBeCloseTo(2, 1);
    const path = join(folder, 'figures.docx');
    writeFileSync(path, docx);
    const words = execFileSync('pandoc', ['--wrap=none', '--to', 'markdown', path], { encoding: 'utf8' });
    expect(words).toMatch(/!\[[^\]]*\]\(media\/[^)]+\.png\)/);
    expect(words).toContain(`备忘：三、（一）第2段第2句　${quote}`);
  });

  it('stand in the HTML page itself, which may load nothing else', async () => {
    const html = (await writeReport(report(), 'html', writerTools())) as string;
    expect(html).toContain(`<img src="data:image/png;base64,${Buffer.from(bytes).toString('base64')}"`);
    expect(html).toContain("default-src 'none'; img-src data:;");
    expect(html).toContain('备忘：三、（一）第2段第2句');
  });

  it('stand beside the files of a folder of Markdown, and are told as left out of a single file', async () => {
    const lost = (id: string) => lossesOf(report(), formatOf(id)!.holds).map(({ content }) => content);
    expect(lost('markdown')).toContain('pictures');
    for (const id of ['obsidian', 'pandoc', 'docx', 'docx-annotated'])
      expect(lost(id)).not.toContain('pictures');
    for (const id of ['obsidian', 'pandoc']) {
      const product = (await writeReport(report(), id, writerTools())) as FolderProduct;
      expect(product.pictures).toEqual([{ name: 'pictures/img1-a1b2c3d4.png', bytes }]);
    }
  });
});
