import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let folder = '';
let program = '';
let library = '';
let plan = '';

function zhangju(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args, '--library', library], {
    encoding: 'utf8',
  });
  return { code: status, out: stdout, error: stderr };
}
const inFolder = (name: string) => join(folder, name);
const exported = (name: string, ...args: string[]): string => {
  const result = zhangju('export', plan, '--out', inFolder(name), ...args);
  expect(result.error).toBe('');
  return readFileSync(inFolder(name), 'utf8');
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhangju-cli-export-'));
  library = join(folder, 'library');
  // Packages that stay outside are found from a place within the checkout.
  program = join(root, 'out', `test-cli-export`, 'cli.cjs');
  await build({
    entryPoints: [join(root, 'electron/cli/index.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['better-sqlite3'],
    logLevel: 'error',
  });
  zhangju('import', join(root, 'resources/plans/service-trade-plan.source.html'));
  plan = zhangju('documents').out.split('\t')[0] ?? '';
  zhangju(
    'annotate',
    plan,
    '--quote',
    '健全准入前国民待遇加负面清单管理制度',
    '--tag',
    '开放/市场准入',
    '--color',
    '7',
  );
  zhangju(
    'annotate',
    plan,
    '--quote',
    '破除负面清单之外隐性准入壁垒',
    '--tag',
    '开放/负面清单',
    '--comment',
    '待核',
  );
  zhangju('annotate', plan, '--quote', '数据跨境传输安全管理试点', '--color', '6');
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(join(root, 'out', `test-cli-export`), { recursive: true, force: true });
});

describe('exporting from a terminal', () => {
  it('takes a scope: sections by address, tags by and, or, not, colours and words', () => {
    const words = (...args: string[]) =>
      exported('a.csv', '--format', 'csv', ...args).split('\r\n').length - 2;
    expect(words()).toBe(3);
    expect(words('--scope', '三、（一）')).toBe(2);
    expect(words('--tag', '开放')).toBe(2);
    expect(words('--tag', '开放', '--not-tag', '开放/负面清单')).toBe(1);
    expect(words('--any-tag', '开放/负面清单', '--any-tag', '开放/市场准入')).toBe(2);
    expect(words('--color', '6', '--color', '7')).toBe(2);
    expect(words('--text', '待核')).toBe(1);
    expect(words('--from', '2999-01-01')).toBe(0);
  });

  it('writes every format that needs no window, and says what is left out', () => {
    const result = zhangju('export', plan, '--format', 'csl', '--out', inFolder('a.json'));
    expect(result.out).toContain('left out\twords\t3');
    expect(zhangju('export', plan, '--format', 'obsidian', '--out', inFolder('vault')).code).toBe(0);
    expect(readdirSync(inFolder('vault'))).toHaveLength(1);
    expect(zhangju('export', plan, '--format', 'obsidian', '--out', inFolder('vault')).code).toBe(0);
    const pdf = zhangju('export', plan, '--format', 'pdf', '--out', inFolder('a.pdf'));
    expect([pdf.code, pdf.error.trim()]).toEqual([2, 'zhangju: only the application can print to PDF']);
  });

  it.each([
    ['an address that is none', ['--scope', '九十九、']],
    ['a tag that is none', ['--tag', '没有']],
    ['an order that is none', ['--order', 'size']],
    ['a part that is none', ['--with', 'pictures']],
    ['a day that is none', ['--from', 'yesterday']],
  ])('refuses %s in one line and writes nothing', (_what, args) => {
    const result = zhangju('export', plan, '--format', 'csv', '--out', inFolder('refused.csv'), ...args);
    expect(result.code).toBe(2);
    expect(result.error.trim().split('\n')).toHaveLength(1);
    expect(readdirSync(folder)).not.toContain('refused.csv');
  });

  it('names the words that an option takes where another was given', () => {
    const refusal = (...args: string[]) =>
      zhangju('export', plan, '--format', 'csv', '--out', inFolder('refused.csv'), ...args).error;
    expect(refusal('--order', 'size')).toContain('text, chapter, tag, topic, date, color');
    expect(refusal('--color', '9')).toContain('1, 2, 3, 4, 5, 6, 7, 8');
    expect(refusal('--language', 'fr')).toContain('zh-CN, en');
    expect(refusal('--with', 'pictures')).toContain('measures, annotations, notes');
  });
});

describe('notes from a terminal', () => {
  it('are added and listed, and exported as a set', () => {
    const made = zhangju('note', 'add', '--title', '读书卡', '--doc', plan, '--text', '# 题\n\n第一段。');
    expect(made.code).toBe(0);
    zhangju('note', 'add', '--title', '别的');
    expect(zhangju('note', 'list').out.trim().split('\n')).toHaveLength(2);
    expect(zhangju('note', 'list', plan).out).toContain('读书卡');
    const id = made.out.split('\t')[0] ?? '';
    const text = exported('notes.md', '--format', 'markdown', '--scope', 'notes', '--note', id);
    expect(text).toContain('### 读书卡\n\n#### 题\n\n第一段。');
    expect(text).not.toContain('别的');
  });
});
