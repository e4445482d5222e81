import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsOfPdf } from '../support/office';
import { writeReport } from '../../electron/store/exporters';
import { runExport } from '../../electron/store/exporters/run-export';
import { writeFileAtomically } from '../../electron/store/exporters/write-file';
import type { ExportInput } from '../../shared/domain/export/options';
import { reportOf } from '../../shared/domain/export/report';
import { exportRequestSchema } from '../../shared/ipc/export-request';
import { exportedAt as now, exportOptions, writerTools } from '../support/exporting';
import { noteOf, planWith } from '../support/plan';

const options = exportOptions();
const tools = writerTools();
const quotes = [
  '有序推进电信、互联网、教育、文化、医疗等领域相关业务开放',
  '服务外包从业人员',
  '破除负面清单之外隐性准入壁垒',
];
const comments = ['列举五个领域，末尾有“等”字：是否穷尽？', '全文仅此一处，未给定义。'];

const input = (): ExportInput => {
  const plain = planWith([
    { quote: quotes[1] ?? '', color: 2 },
    { quote: quotes[0] ?? '', color: 5, tags: ['重点行业'], comments: [comments[0] ?? ''] },
    { quote: quotes[2] ?? '', color: 4, tags: ['负面清单', '待核'], comments: [comments[1] ?? ''] },
  ]);
  const quoted = plain.annotations[2] as ExportInput['annotations'][number];
  return {
    ...plain,
    notes: [
      noteOf('负面清单的三级结构', [
        { type: 'heading', level: 2, children: [{ type: 'text', text: '待核事项', format: 0 }] },
        { type: 'paragraph', children: [{ type: 'text', text: '规划把负面清单写成三级。', format: 1 }] },
        {
          type: 'list',
          ordered: true,
          items: [{ children: [{ type: 'text', text: '海南清单的施行日期', format: 0 }], lists: [] }],
        },
        {
          type: 'quote',
          documentId: plain.document.id,
          range: quoted.range,
          exact: quoted.quote.exact,
          contentSha256: plain.document.contentSha256,
          color: 4,
        },
      ]),
    ],
  };
};
const wanted = [
  ...quotes,
  ...comments,
  '批注',
  '笔记',
  '负面清单的三级结构',
  '待核事项',
  '规划把负面清单写成三级。',
  '海南清单的施行日期',
  '三、（一）第2段第2句',
];

/** White space is a matter of layout: programs break lines where they like. */
const squeeze = (text: string) => text.replace(/\s+/g, '');
const missingIn = (text: string) => wanted.filter((words) => !squeeze(text).includes(squeeze(words)));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangju-export-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function fileOf(format: string, from = input(), with_ = options): Promise<string> {
  const path = join(
    folder,
    `${format}-${Math.random().toString(36).slice(2)}.${format === 'docx' ? 'docx' : 'md'}`,
  );
  writeFileSync(path, (await writeReport(reportOf(from, with_, now), format, tools)) as string);
  return path;
}
const pandoc = (path: string, from: string) =>
  execFileSync('pandoc', ['--from', from, '--to', 'plain', '--wrap=none', path], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
function pdfText(path: string): string {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'office')}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      path,
    ],
    { stdio: 'ignore' },
  );
  return wordsOfPdf(path.replace(/docx$/, 'pdf'), '-layout');
}

describe('an export read back by other programs', () => {
  it('holds every heading, quote and comment for pandoc, in Markdown', async () => {
    expect(missingIn(pandoc(await fileOf('markdown'), 'commonmark+yaml_metadata_block'))).toEqual([]);
  });

  it('holds every heading, quote and comment for pandoc, in Word', async () => {
    expect(missingIn(pandoc(await fileOf('docx'), 'docx'))).toEqual([]);
  });

  it('has real headings and a quote style in Word', async () => {
    const native = execFileSync('pandoc', ['--from', 'docx+styles', '--to', 'native', await fileOf('docx')], {
      encoding: 'utf8',
    });
    expect(native).toMatch(/Header\s+1/);
    expect(native).toMatch(/Header\s+2/);
    expect(native).toContain('Quote');
  });

  it('becomes a PDF in LibreOffice that holds every heading, quote and comment', async () => {
    expect(missingIn(pdfText(await fileOf('docx')))).toEqual([]);
  });

  it('fails the same check when the Word file is broken or lacks a quote', async () => {
    const path = await fileOf('docx');
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, Math.floor(whole.length / 2)));
    expect(() => pandoc(path, 'docx')).toThrow();
    const lacking = input();
    const without = await fileOf('docx', { ...lacking, annotations: lacking.annotations.slice(1) });
    expect(missingIn(pandoc(without, 'docx'))).toEqual([quotes[1]]);
  });
});

describe('an unknown format', () => {
  it('is answered with its own error', async () => {
    await expect(writeReport(reportOf(input(), options, now), 'exe', tools)).rejects.toMatchObject({
      code: 'export.unknown-format',
    });
  });
});

describe('writing a file', () => {
  it('replaces the old one whole and leaves nothing else behind', () => {
    const dir = join(folder, 'whole');
    mkdirSync(dir);
    const path = join(dir, '报告.md');
    writeFileAtomically(path, 'one');
    writeFileAtomically(path, 'two');
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(readdirSync(dir)).toEqual(['报告.md']);
  });

  it('says so when the place cannot be written, and leaves what is there', () => {
    const dir = join(folder, 'taken');
    mkdirSync(join(dir, 'inner'), { recursive: true });
    expect(() => writeFileAtomically(join(dir, 'inner'), 'x')).toThrowError(
      expect.objectContaining({ code: 'export.target' }) as Error,
    );
    expect(() => writeFileAtomically(join(dir, 'none', 'x.md'), 'x')).toThrowError(
      expect.objectContaining({ code: 'export.target' }) as Error,
    );
    expect(statSync(join(dir, 'inner')).isDirectory()).toBe(true);
    expect(readdirSync(dir)).toEqual(['inner']);
  });

  it('counts the quotes it checked and those that differ', async () => {
    const from = input();
    const altered: ExportInput = {
      ...from,
      annotations: from.annotations.map((mark, index) =>
        index === 0 ? { ...mark, quote: { ...mark.quote, exact: '别的话' } } : mark,
      ),
    };
    const request = exportRequestSchema.parse({ format: 'markdown', documentId: from.document.id });
    const result = await runExport(altered, request, join(folder, 'differs.md'), tools, now);
    expect(result).toMatchObject({ checkedQuotes: 4, differing: 1 });
    expect(readFileSync(result.path, 'utf8')).toContain('引文与原文不一致');
  });
});
