import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatter } from 'micromark-extension-frontmatter';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { writeReport } from '../../../electron/store/exporters';
import { writeFolder, type FolderProduct } from '../../../electron/store/exporters/write-folder';
import { sha256 } from '../../../electron/store/originals';
import { policyOf } from '../../../shared/domain/export/formats/html';
import { pageStyle } from '../../../shared/domain/export/html/style';
import type { ExportInput } from '../../../shared/domain/export/options';
import { exportedAt, reportWith, writerTools } from '../../support/exporting';
import { noteOf, planWith } from '../../support/plan';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangju-programs-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const quotes = ['健全准入前国民待遇加负面清单管理制度', '破除负面清单之外隐性准入壁垒'];
function input(): ExportInput {
  const base = planWith([
    { quote: quotes[0] ?? '', color: 7, tags: ['市场准入'], comments: ['先“健全”，再“缩减”。'] },
    { quote: quotes[1] ?? '', color: 4, tags: ['负面清单'], comments: ['评一', '评二'] },
  ]);
  const marked = base.annotations[1]!;
  return {
    ...base,
    notes: [
      noteOf('负面清单的三级结构', [
        { type: 'paragraph', children: [{ type: 'text', text: '规划把清单写成三级。', format: 1 }] },
        {
          type: 'quote',
          documentId: base.document.id,
          range: marked.range,
          exact: marked.quote.exact,
          contentSha256: base.document.contentSha256,
          color: 4,
        },
      ]),
    ],
  };
}
const tools = writerTools();
const produce = (
  id: string,
  change: Parameters<typeof reportWith>[1] = {},
  from = input(),
  at = exportedAt,
) => writeReport(reportWith(from, change, at), id, tools);
const pandoc = (cwd: string, ...args: readonly string[]) =>
  execFileSync('pandoc', [...args, '--wrap=none'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
const place = (name: string): string => {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  return path;
};
const exportTo = async (name: string, id: string, change: Parameters<typeof reportWith>[1] = {}) => {
  const path = place(name);
  return { path, conflicts: writeFolder(path, (await produce(id, change)) as FolderProduct, sha256) };
};

describe('Markdown', () => {
  const tree = (markdown: string) =>
    fromMarkdown(markdown, {
      extensions: [frontmatter(['yaml'])],
      mdastExtensions: [frontmatterFromMarkdown(['yaml'])],
    });
  it('is parsed by a CommonMark parser into its headings, quotes and front matter', async () => {
    const markdown = (await produce('markdown')) as string;
    const { children } = tree(markdown);
    const [head] = children;
    expect(parseYaml(head?.type === 'yaml' ? head.value : '')).toMatchObject({
      title: '“十四五”服务贸易发展规划',
      exported: '2026-11-23',
    });
    expect(children.filter(({ type }) => type === 'blockquote')).toHaveLength(3);
    expect(children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []))).toEqual([1, 2, 2, 3]);
    expect(children.some(({ type }) => type === 'html')).toBe(false);
    // A file that lost the sign of a quote is told.
    expect(
      tree(markdown.replace(/^>.*$/gm, '')).children.filter(({ type }) => type === 'blockquote'),
    ).not.toHaveLength(3);
  });
});

describe('Pandoc flavour', () => {
  it('has its citations resolved and its footnotes found by pandoc', async () => {
    const { path } = await exportTo('pandoc', 'pandoc');
    const html = pandoc(path, 'report.md', '--citeproc', '--to', 'html');
    expect(html).toContain('data-cites="plan2021-');
    expect(html).toContain('三、（一）第1段第2句');
    expect(html).not.toContain('citeproc-not-found');
    expect(html).toMatch(/id="refs"[\s\S]*服务贸易发展规划/);
    expect(html.match(/class="footnote-ref"/g)).toHaveLength(3);
    // Each citation stands whole in its brackets, with its place, and no marker line got into a paragraph.
    expect(html.match(/\(商务部等24部门 2021, 三、（一）第\d段第2句\)/g)).toHaveLength(3);
    expect(html).not.toMatch(/[^>\n] <!-- zhangju/);
    expect(html).toContain('评二');
    const fromBib = pandoc(
      path,
      'report.md',
      '--citeproc',
      '--bibliography',
      'references.bib',
      '--to',
      'html',
    );
    expect(fromBib).not.toContain('citeproc-not-found');
  });
  it('has a title full of signs as words in its metadata', async () => {
    const title = '@key *粗* [^1] $x$ <b> 《规划》';
    const from = input();
    const product = await produce('pandoc', {}, { ...from, document: { ...from.document, title } });
    const path = place('pandoc-title');
    writeFolder(path, product as FolderProduct, sha256);
    writeFileSync(join(path, 'title.txt'), '$title$');
    const printed = pandoc(path, 'report.md', '--to', 'plain', '--template', 'title.txt');
    expect(printed.trim()).toBe(`《${title}》研读报告`);
  });
  it('is told broken where the references lack the document', async () => {
    const { path } = await exportTo('pandoc-broken', 'pandoc');
    writeFileSync(join(path, 'references.json'), '[]');
    expect(pandoc(path, 'report.md', '--citeproc', '--to', 'plain')).toMatch(/plan2021-\w+\?/);
  });
});

describe('Obsidian flavour', () => {
  it('has callouts, block ids that are each once, and links from quotes to marks', async () => {
    const { path } = await exportTo('obsidian', 'obsidian');
    const names = readdirSync(path).sort();
    expect(names).toEqual(['《“十四五”服务贸易发展规划》研读报告.md', '负面清单的三级结构.md'].sort());
    const report = readFileSync(
      join(
        path,
        names.find((name) => name.startsWith('《'))!,
      ),
      'utf8',
    );
    const ids = [...report.matchAll(/^\^([A-Za-z0-9-]+)$/gm)].map(([, id]) => id);
    expect(ids).toEqual(['3-1-p1-s2', '3-1-p2-s2']);
    expect(report).toContain('> [!quote] 三、（一）第1段第2句');
    expect(report).toContain('#市场准入');
    const note = readFileSync(join(path, '负面清单的三级结构.md'), 'utf8');
    expect(note).toContain('[[《“十四五”服务贸易发展规划》研读报告#^3-1-p2-s2|三、（一）第2段第2句]]');
  });
  it('has a file a chapter where asked for, with the text and its marks', async () => {
    const { path } = await exportTo('chapters', 'obsidian', {
      division: 'chapter',
      include: { measures: false, annotations: true, notes: true, fullText: true, codebook: true },
    });
    const names = readdirSync(path);
    expect(names.filter((name) => /^[一二三四五六七八九]、/.test(name))).toHaveLength(9);
    const chapter = readFileSync(join(path, '三、深化服务贸易改革开放.md'), 'utf8');
    expect(chapter).toContain(quotes[0]);
    expect(chapter).toMatch(/ \^3-1-p1$/m);
    expect(readFileSync(join(path, '负面清单的三级结构.md'), 'utf8')).toContain(
      '[[三、深化服务贸易改革开放#^3-1-p2-s2|',
    );
  });
});

describe('a folder that is exported again', () => {
  it('keeps what the user added, follows renamed files, and never touches a file of others', async () => {
    const { path } = await exportTo('again', 'obsidian');
    const main = join(path, '《“十四五”服务贸易发展规划》研读报告.md');
    writeFileSync(
      main,
      readFileSync(main, 'utf8').replace('## 批注', '## 批注\n').concat('\n## 我的结论\n\n三级清单。\n'),
    );
    const note = join(path, '负面清单的三级结构.md');
    const renamed = join(path, '我起的名字.md');
    writeFileSync(renamed, readFileSync(note, 'utf8'));
    rmSync(note);
    writeFileSync(join(path, '别的笔记.md'), '别人的文件\n');
    const later = exportedAt + 86_400_000 * 3;
    const conflicts = writeFolder(
      path,
      (await produce('obsidian', {}, input(), later)) as FolderProduct,
      sha256,
    );
    expect(conflicts).toEqual([]);
    expect(readFileSync(main, 'utf8')).toContain('## 我的结论\n\n三级清单。');
    expect(readFileSync(main, 'utf8')).toContain('exported: "2026-11-26"');
    expect(readFileSync(renamed, 'utf8')).toContain('exported: "2026-11-26"');
    expect(readdirSync(path).sort()).toEqual(
      ['《“十四五”服务贸易发展规划》研读报告.md', '我起的名字.md', '别的笔记.md'].sort(),
    );
    expect(readFileSync(join(path, '别的笔记.md'), 'utf8')).toBe('别人的文件\n');
  });
  it('reports a file of that name that is not ours, and leaves it', async () => {
    const path = place('foreign');
    const name = '《“十四五”服务贸易发展规划》研读报告.md';
    writeFileSync(join(path, name), '我早就有的文件\n');
    const { conflicts } = await exportTo('foreign', 'obsidian');
    expect(conflicts).toEqual([{ file: name, region: '', reason: 'foreign' }]);
    expect(readFileSync(join(path, name), 'utf8')).toBe('我早就有的文件\n');
  });
});

describe('HTML', () => {
  it('names the one style sheet by its hash and has neither scripts nor addresses to fetch', async () => {
    const html = (await produce('html', {
      include: { measures: false, annotations: true, notes: true, fullText: true, codebook: true },
    })) as string;
    const problems: string[] = [];
    parse(html, { onParseError: ({ code }) => void problems.push(code) });
    expect(problems).toEqual([]);
    expect(html).toContain(`content="${policyOf(sha256)}"`);
    expect(html.match(/<style>([\s\S]*?)<\/style>/)?.[1]).toBe(pageStyle);
    expect(html).not.toMatch(/<(script|img|link|iframe|object)\b/i);
    expect(html.match(/<a href="(?!#)/g)).toBeNull();
    // A page that is cut off is told.
    parse(html.slice(0, html.indexOf('<blockquote') + 5), {
      onParseError: ({ code }) => void problems.push(code),
    });
    expect(problems).not.toEqual([]);
  });
});
