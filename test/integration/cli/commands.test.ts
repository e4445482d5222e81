import { build } from 'esbuild';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Colleague } from '../../support/colleague';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const plan = join(root, 'resources/plans/service-trade-plan.source.html');
const program = join(root, 'out', 'test-cli', 'cli', 'cli.cjs');
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhangju-cli-'));
  await build({
    entryPoints: [join(root, 'electron/cli/index.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['better-sqlite3'],
    logLevel: 'error',
  });
  rmSync(join(root, 'out/resources'), { force: true });
  symlinkSync(join(root, 'resources'), join(root, 'out/resources'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(join(root, 'out/resources'), { force: true });
});

let libraries = 0;
const newLibrary = () => join(folder, `library-${(libraries += 1)}`);

function zhangju(library: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args, '--library', library], {
    encoding: 'utf8',
  });
  return { code: status, out: stdout, error: stderr, json: () => JSON.parse(stdout) as never };
}
const planId = (library: string): string =>
  (zhangju(library, 'documents', '--json').json() as { id: string; bundled: boolean }[]).find(
    ({ bundled }) => bundled,
  )?.id ?? '';

describe('the command line', () => {
  it('prints the cells of a table with their addresses', () => {
    const path = join(folder, '表.md');
    writeFileSync(
      path,
      '# 某规划\n\n一、目标\n\n到2025年，指标如下。\n\n| 指标 | 值 |\n|--|--|\n| 出口 | |\n',
    );
    const { blocks } = zhangju(newLibrary(), 'text', path, '--json').json() as {
      blocks: { cells?: { address: string; text: string; isHeader: boolean }[] }[];
    };
    expect(
      blocks.flatMap(({ cells = [] }) => cells).map((cell) => [cell.address, cell.text, cell.isHeader]),
    ).toEqual([
      ['1¶2r1c1', '指标', true],
      ['1¶2r1c2', '值', true],
      ['1¶2r2c1', '出口', false],
      ['', '', false],
    ]);
  });
  it('counts the structure of files and folders; a file that cannot be read is named, the rest goes on', () => {
    const place = join(folder, 'structures');
    mkdirSync(join(place, 'deeper'), { recursive: true });
    writeFileSync(join(place, 'deeper', '条例.txt'), '某条例\n第一章 总则\n第一条 目的。\n第三条 范围。');
    writeFileSync(join(place, '空.txt'), '');
    const answer = zhangju(newLibrary(), 'structure', plan, place, '--json');
    const { files, refused, totals } = answer.json() as {
      totals: object;
      files: { path: string; levels: object; articles: number; flags: { label: string }[] }[];
      refused: { path: string }[];
    };
    expect(files.find(({ path }) => path === plan)).toMatchObject({ levels: { 1: 9, 2: 32 }, flags: [] });
    expect(files.find(({ path }) => path.endsWith('条例.txt'))).toMatchObject({
      levels: { 1: 1 },
      articles: 2,
      flags: [{ label: '第三条', problem: 'missing-before' }],
    });
    expect(refused.map(({ path }) => path)).toEqual([join(place, '空.txt')]);
    expect(totals).toMatchObject({
      files: 2,
      refused: 1,
      levels: { 1: 10, 2: 32 },
      articles: 2,
      flags: { repeated: 0, 'missing-before': 1 },
    });
    expect(answer.code).toBe(2);
    expect(answer.error).toContain('空.txt');
    // No bar where nobody looks.
    expect(answer.error).not.toContain('/ 3');
  });

  it('compares a Word file that comes back with what went out, and takes in what a colleague wrote', () => {
    const library = newLibrary();
    const id = planId(library);
    zhangju(library, 'annotate', id, '--quote', '破除负面清单之外隐性准入壁垒', '--comment', '没有定义。');
    const path = join(folder, '批注版.docx');
    const sent = zhangju(
      library,
      'export',
      id,
      '--format',
      'docx-annotated',
      '--preset',
      'gbt9704',
      '--out',
      path,
    );
    expect(sent.code).toBe(0);
    const colleague = new Colleague(new Uint8Array(readFileSync(path)));
    writeFileSync(path, colleague.comments('设立自我承诺等便捷通道', '要写清。').deletes('没有定义').saves());
    const looked = zhangju(library, 'comments', 'import', path, '--json').json() as {
      differences: { kind: string; address: string; after: string }[];
      applied: unknown;
    };
    expect(looked.applied).toBeNull();
    expect(looked.differences.map(({ kind, address, after }) => [kind, address, after])).toEqual([
      ['deleted', '3.1¶2s2', ''],
      ['new', '3.1¶2s4', '要写清。'],
    ]);
    const taken = zhangju(library, 'comments', 'import', path, '--apply');
    expect(taken.out).toContain('written\t1');
    expect(zhangju(library, 'comments', 'import', plan).code).toBe(2);
    expect(zhangju(library, 'comments', 'import', plan).error).toMatch(/service-trade-plan/);
  });

  it('takes the codebook out and in, says what would change, and names what the format cannot hold', () => {
    const [library, other] = [newLibrary(), newLibrary()];
    const doc = planId(library);
    zhangju(
      library,
      'annotate',
      doc,
      '--quote',
      '破除负面清单之外隐性准入壁垒',
      '--tag',
      '对外开放/负面清单',
    );
    const path = join(folder, '簿.qdc');
    const written = zhangju(library, 'codebook', 'export', '--format', 'qdc', '--out', path, '--json');
    expect(written.json()).toMatchObject({ tags: 2, losses: [] });
    expect(readFileSync(path, 'utf8')).toContain('xmlns="urn:QDA-XML:codebook:1.0"');
    const rows = (answer: { json: () => never }) =>
      (answer.json() as { rows: { change: string; path: string[] }[] }).rows.map((row) => [
        row.change,
        row.path.join('/'),
      ]);
    expect(rows(zhangju(other, 'codebook', 'import', path, '--dry-run', '--json'))).toEqual([
      ['new', '对外开放'],
      ['new', '对外开放/负面清单'],
    ]);
    expect(rows(zhangju(other, 'codebook', 'import', path, '--json'))).toHaveLength(2);
    expect(zhangju(other, 'codebook', 'import', path, '--dry-run').out).toContain(
      'same\t对外开放 / 负面清单',
    );
    writeFileSync(path, '<a/>');
    const refused = zhangju(other, 'codebook', 'import', path);
    expect([refused.code, refused.error]).toEqual([2, expect.stringContaining('not a codebook')]);
    expect(zhangju(library, 'codebook', 'export', '--format', 'xyz', '--out', path).code).toBe(2);
  });

  it('proposes the measures of a file with address, exact words and fields', () => {
    const { statements } = zhangju(newLibrary(), 'measures', plan, '--json').json() as {
      statements: { address: string; quote: string; kind: string; strength: string | null; verb: string }[];
    };
    expect(statements).toContainEqual(
      expect.objectContaining({
        address: '3.1¶1s2',
        kind: 'measure',
        quote: '进一步缩减外资准入负面清单',
        adverb: '进一步',
        verb: '缩减',
        strength: 'hard',
        instrument: '负面清单',
      }),
    );
    expect(statements.filter(({ address }) => address.startsWith('1.'))).toEqual([]);
  });

  it('reads the words at an address, also of the version that it names, and refuses one it does not know', () => {
    const library = newLibrary();
    const id = planId(library);
    const { version } = zhangju(library, 'text', id, '--json').json() as { version: string };
    const named = zhangju(library, 'text', id, '--address', `3.1¶1s1@${version}`, '--json').json() as {
      address: string;
      quote: string;
    };
    expect(named.address).toBe('3.1¶1s1');
    expect(zhangju(library, 'text', id, '--address', '三、（一）第1段第1句').out).toBe(
      `3.1¶1s1\t${named.quote}\n`,
    );
    const unknown = zhangju(library, 'text', id, '--address', '3.1¶1s1@0123456789ab');
    expect([unknown.code, unknown.error]).toEqual([
      2,
      'zhangju: no such version of this document is known (version 0123456789ab)\n',
    ]);
    expect(zhangju(library, 'text', id, '--address', '77¶1').error).toContain('no such address');
    expect(zhangju(library, 'text', plan, '--address', `3.1¶1s1@${version}`).out).toContain(named.quote);
  });

  it('gives every field of a row with its place and confidence, from a file and from the library, or an error with a code', () => {
    const library = newLibrary();
    const fields =
      'adverb verb object instrument actor region indicator relation value unit year deadline strength topics status confidence'.split(
        ' ',
      );
    for (const doc of [plan, planId(library)]) {
      const { statements } = zhangju(library, 'measures', doc, '--json').json() as {
        statements: (Record<string, unknown> & { quote: string; start: number; end: number })[];
      };
      expect(statements.length).toBeGreaterThan(400);
      for (const row of statements) {
        for (const field of ['address', 'longAddress', 'block', 'range', ...fields])
          expect(row).toHaveProperty(field);
        expect(row.end - row.start).toBe(row.quote.length);
        expect(row['confidence']).toBeGreaterThan(0);
      }
    }
    for (const args of [
      ['measures', 'missing.html'],
      ['measures', 'ffff'],
      ['measures', plan, '--format', 'ods', '--out', join(library, 'x.ods')],
      ['measures', plan, '--format', 'xlsx'],
    ]) {
      const answer = zhangju(library, ...args);
      expect(answer.code).not.toBe(0);
      expect(answer.error).not.toBe('');
    }
  });

  it('writes a file without a format in the one that its name says, and refuses a name that says none', () => {
    const library = newLibrary();
    const csv = join(folder, 'register.csv');
    expect(zhangju(library, 'measures', plan, '--out', csv).code).toBe(0);
    expect(readFileSync(csv, 'utf8').split('\n').length).toBeGreaterThan(400);
    const answer = zhangju(library, 'measures', plan, '--out', join(folder, 'register'));
    expect([answer.code, answer.error]).toEqual([2, expect.stringContaining('format')]);
  });

  it('asks for a file where a format is given without one', () => {
    const answer = zhangju(newLibrary(), 'measures', plan, '--format', 'csv');
    expect([answer.code, answer.error]).toEqual([2, expect.stringContaining('--out')]);
  });

  it('names a folder where a file is wanted, and says of headings where a level has none', () => {
    const library = newLibrary();
    const refused = zhangju(library, 'measures', folder);
    expect([refused.code, refused.error]).toEqual([2, expect.stringContaining('not a regular file')]);
    const file = join(folder, 'levels.md');
    writeFileSync(file, `# 第一编 总则\n\n${'## 第一章 甲\n\n正文。\n\n'.repeat(20)}`);
    const { out } = zhangju(library, 'structure', file);
    expect(out).toContain('\t1/20\t0\t');
    expect(out.trim()).toMatch(/\+7$/);
  });

  it('reads a file without any library: outline and text with addresses, labels and repairs', () => {
    const library = newLibrary();
    const outline = zhangju(library, 'outline', plan, '--json').json() as { level: number; text: string }[];
    expect(outline.filter(({ level }) => level === 1)).toHaveLength(9);
    expect(outline.filter(({ level }) => level === 2)).toHaveLength(32);
    const { blocks, repairs } = zhangju(library, 'text', plan, '--json').json() as {
      blocks: { kind: string; address: string; text: string; repairs: unknown[] }[];
      repairs: unknown[];
    };
    expect(repairs).toHaveLength(6);
    expect(blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(75);
    expect(blocks.find(({ address }) => address === '3.1¶1')?.text).toMatch(/^扩大外资准入领域。/);
    expect(zhangju(library, 'documents').out).not.toContain('3.1');
  });

  it('marks words, lists, finds and exports them, and finds the library sound', () => {
    const library = newLibrary();
    const id = planId(library);
    const made = zhangju(
      library,
      'annotate',
      id,
      '--quote',
      '服务外包从业人员',
      '--color',
      '3',
      '--tag',
      '就业/外包',
      '--comment',
      '断行处',
      '--json',
    );
    expect(made.json()).toMatchObject({ address: '1.1¶4s9', color: 3 });
    const [mark] = zhangju(library, 'annotations', id, '--json').json() as {
      tags: string[];
      comments: { text: string }[];
    }[];
    expect(mark).toMatchObject({ tags: ['外包'], comments: [{ text: '断行处' }] });
    expect(zhangju(library, 'search', '服务外包从业人员', '--json').json()).toMatchObject([{ kind: 'text' }]);
    expect(zhangju(library, 'search', '断行处').out).toContain('断行处');
    const out = join(folder, 'report.md');
    expect(zhangju(library, 'export', id, '--format', 'markdown', '--out', out).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('> 服务外包从业人员');
    const verified = zhangju(library, 'verify', '--json');
    expect(verified.json()).toMatchObject({ annotations: 1, findings: [] });
    expect(verified.code).toBe(0);
  });

  it('asks for an address where the words stand more than once', () => {
    const library = newLibrary();
    const id = planId(library);
    const refused = zhangju(library, 'annotate', id, '--quote', '负面清单');
    expect(refused.code).toBe(2);
    expect(refused.error.trim().split('\n')).toHaveLength(1);
    expect(refused.error).toContain('3.1¶2s2');
    expect(zhangju(library, 'annotate', id, '--quote', '负面清单', '--address', '3.1¶2s2').code).toBe(0);
  });

  it('goes on with a batch past files it cannot read, names each with its cause, and ends with 2', () => {
    const library = newLibrary();
    const put = (name: string, data: string | Uint8Array) => {
      writeFileSync(join(folder, name), data);
      return join(folder, name);
    };
    const files = [
      put('empty.txt', ''),
      put('binary.txt', new Uint8Array([0, 1, 2, 3, 0, 255, 254, 7, 0, 0])),
      put('mislabelled.html', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])),
      put('truncated.txt', new TextEncoder().encode('政策规划政策规划').subarray(0, 22)),
      put('none.md', '没有标题的一段话。'),
      put('hostile.html', '<p onclick="x()">正文<script>alert(1)</script></p><img src=x onerror=alert(1)>'),
    ];
    const result = zhangju(library, 'import', ...files, join(folder, 'missing.txt'));
    expect(result.code).toBe(2);
    const lines = result.error.trim().split('\n');
    expect(lines).toHaveLength(5);
    for (const name of ['empty.txt', 'binary.txt', 'mislabelled.html', 'truncated.txt', 'missing.txt']) {
      expect(lines.filter((line) => line.includes(name))).toHaveLength(1);
    }
    expect(zhangju(library, 'documents', '--json').json()).toHaveLength(3);
    expect(zhangju(library, 'search', 'alert').out).toBe('');
  });

  it.each([
    ['an unknown document', ['annotations', 'nothing-like-it']],
    ['an unknown format', ['export', 'ID', '--format', 'exe', '--out', '/tmp/x']],
    ['a place that cannot be written', ['export', 'ID', '--format', 'markdown', '--out', '/nowhere/x.md']],
    ['an unknown command', ['frobnicate']],
    ['a missing option', ['export', 'ID']],
    ['a colour that is none', ['annotate', 'ID', '--quote', '数据跨境', '--color', '9']],
  ])('answers %s with one line and code 2', (_what, args) => {
    const library = newLibrary();
    const id = planId(library);
    const result = zhangju(library, ...args.map((word) => (word === 'ID' ? id : word)));
    expect(result.code).toBe(2);
    expect(result.error.trim().split('\n')).toHaveLength(1);
  });

  it('says library in use with code 3, at once, while another process holds it', async () => {
    const library = newLibrary();
    planId(library);
    const holder = spawn(
      process.execPath,
      [
        '-e',
        `const D = require('better-sqlite3'); const db = new D(process.argv[1]); db.pragma('locking_mode = EXCLUSIVE'); db.pragma('journal_mode = WAL'); db.exec('BEGIN IMMEDIATE; COMMIT'); console.log('held'); setInterval(() => {}, 1000);`,
        join(library, 'library.sqlite'),
      ],
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    try {
      const result = zhangju(library, 'documents');
      expect(result.code).toBe(3);
      expect(result.error).toContain('library in use');
    } finally {
      holder.kill('SIGKILL');
    }
  });
});
