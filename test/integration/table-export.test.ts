import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsOfPdf } from '../support/office';
import { writeWorkbook } from '../../electron/store/exporters/workbook';
import { tableFormats, type TableFormatId } from '../../shared/domain/export/workbook/registry';
import { cellText, sheetNames, type Workbook } from '../../shared/domain/export/workbook/workbook';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangju-tables-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hostile = [
  '=HYPERLINK("http://example.invalid","x")',
  '+1+1',
  '-2',
  '@SUM(A1)',
  '\t=1',
  "'已加撇号",
  '<b>粗</b> & "引号"',
  '𠮷野家，第一行\n第二行',
  '甲|乙\\丙',
  '\u202e倒\u202c',
  '*星* _线_ [链](x) `码` # 井',
  'w:fldSimple { PAGE }',
];
const workbookOf = (words: readonly string[]): Workbook => ({
  title: '“十四五”规划',
  about: [['文件', '“十四五”规划']],
  aboutName: '说明',
  sheets: [
    {
      name: '措施',
      frozen: 2,
      columns: [
        { id: 'address', title: '条款', kind: 'text', width: 10 },
        { id: 'quote', title: '原文', kind: 'text', width: 30 },
        { id: 'value', title: '数值', kind: 'number', width: 10 },
        { id: 'date', title: '期限', kind: 'date', width: 10 },
      ],
      rows: words.map((text, at) => [`3.1¶1s${at + 1}`, text, at + 0.5, '2025-12-31']),
    },
    {
      name: '透视 力度×节',
      frozen: 1,
      columns: [{ id: 'row', title: '力度', kind: 'text', width: 10 }],
      rows: [['强']],
    },
  ],
});

async function fileOf(format: TableFormatId, workbook: Workbook, bom = false): Promise<string> {
  const extension = tableFormats.find(({ id }) => id === format)?.extension ?? '';
  const path = join(folder, `${Math.random().toString(36).slice(2)}.${extension}`);
  writeFileSync(path, await writeWorkbook(workbook, format, { bom, language: 'zh-CN' }));
  return path;
}
function office(path: string, to: string): string {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'office')}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      folder,
      path,
    ],
    { stdio: 'ignore' },
  );
  return path.replace(/[^.]+$/, to.split(':')[0] ?? '');
}
/** The rows of a CSV file (RFC 4180). */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  for (let found = field.exec(text); found && field.lastIndex <= text.length; found = field.exec(text)) {
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (field.lastIndex >= text.length) break;
    if (found[3] !== ',') rows.push([]);
  }
  return rows;
}
const utf8 = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';
/** A cell of a table as pandoc reads it. */
const plainOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(plainOf).join('');
  if (typeof value !== 'object' || value === null) return '';
  const { t, c } = value as { t?: string; c?: unknown };
  if (t === 'Str') return c as string;
  if (t === 'Space' || t === 'SoftBreak') return ' ';
  if (t === 'LineBreak' || t === 'RawInline') return '\n';
  return plainOf(c);
};
interface PandocRow {
  readonly 1: readonly (readonly [unknown, unknown, number, number, unknown])[];
}
function pandocColumn(path: string, from: string, column: number): string[] {
  const json = JSON.parse(
    execFileSync('pandoc', ['--from', from, '--to', 'json', path], { encoding: 'utf8' }),
  ) as {
    blocks: { t: string; c: unknown[] }[];
  };
  const table = json.blocks.find(({ t }) => t === 'Table')?.c as unknown[];
  const bodies = table[4] as [unknown, unknown, PandocRow[], PandocRow[]][];
  const rows = bodies.flatMap(([, , heads, lines]) => [...heads, ...lines]);
  return rows.map((row) => plainOf(row[1][column]?.[4]).trim());
}

describe('tables read back by other programs', () => {
  it('keep hostile words as words in a workbook, never as formulas, with numbers and days typed', async () => {
    const path = await fileOf('xlsx', workbookOf(hostile));
    const rows = parseCsv(readFileSync(office(path, utf8), 'utf8'));
    expect(rows.slice(1, hostile.length + 1).map((row) => row[1])).toEqual(hostile);
    expect(rows[1]?.slice(2)).toEqual(['0.5', '2025-12-31']);
    const xml = new TextDecoder().decode(unzipSync(readFileSync(path))['xl/worksheets/sheet1.xml']);
    expect(xml).not.toContain('<f>');
    expect(xml).toContain('<autoFilter ref="A1:D13"/>');
    expect(xml).toMatch(/<pane[^>]*ySplit="1"[^>]*xSplit="2"[^>]*state="frozen"/);
    expect(xml).toMatch(/<c r="C2"[^>]*><v>0.5<\/v>/);
  });

  it('are refused by the same program once the workbook is damaged', async () => {
    const path = await fileOf('xlsx', workbookOf(hostile));
    const members = unzipSync(readFileSync(path));
    const sheet = new TextDecoder().decode(members['xl/worksheets/sheet1.xml']);
    members['xl/worksheets/sheet1.xml'] = new TextEncoder().encode(sheet.slice(0, sheet.length / 2));
    writeFileSync(path, zipSync(members));
    let rows: string[][] = [];
    try {
      rows = parseCsv(readFileSync(office(path, utf8), 'utf8'));
    } catch {
      // Not read at all: just as well.
    }
    expect(rows.slice(1, hostile.length + 1).map((row) => row[1])).not.toEqual(hostile);
  });

  it('keep the words in CSV, guarded so that no program runs them, with a byte order mark only if asked for', async () => {
    const text = readFileSync(await fileOf('csv', workbookOf(hostile)), 'utf8');
    expect(text.startsWith('\ufeff')).toBe(false);
    expect(readFileSync(await fileOf('csv', workbookOf(hostile), true), 'utf8').startsWith('\ufeff')).toBe(
      true,
    );
    const cells = parseCsv(text)
      .slice(1)
      .map((row) => row[1] ?? '');
    expect(cells.slice(0, hostile.length).every((cell) => !/^[=+\-@\t\r]/.test(cell))).toBe(true);
    expect(cells.slice(0, hostile.length).map((cell) => cell.replace(/^'/, ''))).toEqual(hostile);
    const opened = office(await fileOf('csv', workbookOf(hostile)), 'xlsx:Calc MS Excel 2007 XML');
    const xml = new TextDecoder().decode(unzipSync(readFileSync(opened))['xl/worksheets/sheet1.xml']);
    expect(xml).not.toMatch(/<f[ >]/);
  });

  it('leave as CSV files of clear names in one zip, the same bytes every time, each guarded', async () => {
    const path = await fileOf('csv-files', workbookOf(hostile), true);
    const again = await fileOf('csv-files', workbookOf(hostile), true);
    expect(readFileSync(again).equals(readFileSync(path))).toBe(true);
    const listed = execFileSync('python3', [
      '-c',
      'import sys, zipfile, csv, io, json; z = zipfile.ZipFile(sys.argv[1]); z.testzip() and sys.exit(1); print(json.dumps({n: list(csv.reader(io.StringIO(z.read(n).decode("utf-8-sig"), newline=""))) for n in z.namelist()}))',
      path,
    ]);
    const files = JSON.parse(listed.toString('utf8')) as Record<string, string[][]>;
    expect(Object.keys(files)).toEqual([
      '“十四五”规划 措施.csv',
      '“十四五”规划 透视 力度×节.csv',
      '“十四五”规划 说明.csv',
    ]);
    const rows = files['“十四五”规划 措施.csv'] ?? [];
    expect(rows[0]).toEqual(['条款', '原文', '数值', '期限']);
    expect(rows.slice(1).every((row) => !/^[=+\-@\t\r]/.test(row[1] ?? ''))).toBe(true);
    expect(rows.slice(1).map((row) => (row[1] ?? '').replace(/^'/, ''))).toEqual(hostile);
    expect(files['“十四五”规划 说明.csv']).toEqual([['文件', '“十四五”规划']]);
  });

  it('keep the words in Markdown tables', async () => {
    const cells = pandocColumn(await fileOf('markdown', workbookOf(hostile)), 'gfm', 1);
    expect(cells.map((cell) => cell.replace(/\s+/g, ''))).toEqual(
      hostile.map((cell) => cell.replace(/\s+/g, '')),
    );
  });

  it('stand on lying pages in Word with their header repeated, and hold the words', async () => {
    const path = await fileOf('docx', workbookOf(hostile));
    const xml = new TextDecoder().decode(unzipSync(readFileSync(path))['word/document.xml']);
    expect(xml).toContain('w:orient="landscape"');
    expect(xml).toContain('<w:tblHeader/>');
    const cells = pandocColumn(path, 'docx', 1);
    expect(cells.map((cell) => cell.replace(/\s+/g, ''))).toEqual(
      hostile.map((cell) => cell.replace(/\s+/g, '')),
    );
    const pdf = office(path, 'pdf');
    const page = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
    const pages = Number(/Pages:\s+(\d+)/.exec(page)?.[1]);
    expect(wordsOfPdf(pdf).replace(/\s/g, '')).toContain(`第${pages}页共${pages}页`);
    expect(page).toMatch(/Page size:\s+84[12](?:\.\d+)? x 59[56]/);
  });
});

const reader: Readonly<Record<TableFormatId, (bytes: Uint8Array | string, count: number) => string[]>> = {
  json: (text) =>
    (JSON.parse(String(text)) as { sheets: { rows: { quote: string }[] }[] }).sheets[0]?.rows.map(
      ({ quote }) => quote,
    ) ?? [],
  'csv-files': (bytes, count) =>
    reader.csv(new TextDecoder().decode(Object.values(unzipSync(bytes as Uint8Array))[0]), count),
  csv: (text, count) =>
    parseCsv(String(text))
      .slice(1, count + 1)
      .map((row) => (row[1] ?? '').replace(/^'/, '')),
  markdown: (text) => [String(text)],
  xlsx: (bytes) => {
    const members = unzipSync(bytes as Uint8Array);
    const decode = (name: string) => new TextDecoder().decode(members[name]);
    return [
      decode('xl/worksheets/sheet1.xml') +
        (members['xl/sharedStrings.xml'] ? decode('xl/sharedStrings.xml') : ''),
    ];
  },
  docx: (bytes) => [new TextDecoder().decode(unzipSync(bytes as Uint8Array)['word/document.xml'])],
};

describe('every format of tables', () => {
  it.each(tableFormats.map(({ id }) => id))('%s takes any words without breaking', async (format) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 6 }),
        async (words) => {
          const made = await writeWorkbook(workbookOf(words), format, { bom: false, language: 'zh-CN' });
          const read = reader[format](made, words.length);
          if (format === 'json') expect(read).toEqual(words);
          else if (format === 'csv' || format === 'csv-files')
            expect(read).toEqual(words.map((text) => cellText(text)));
          // What XML cannot hold would make the part unreadable.
          else if (format !== 'markdown')
            expect(read.join('')).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
          else
            expect(
              read
                .join('')
                .split('\n')
                .filter((line) => /^\| 3\\?\.1¶1s/.test(line)),
            ).toHaveLength(words.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('names its sheets as a spreadsheet allows, each once', () => {
    const names = sheetNames(['a/b:c', 'A/B:C', '', '很长的名字'.repeat(10), '很长的名字'.repeat(10)]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(5);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\]/);
    }
  });
});
