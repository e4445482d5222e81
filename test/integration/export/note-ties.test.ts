import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeReport } from '../../../electron/store/exporters';
import { namesById, writeFolder, type FolderProduct } from '../../../electron/store/exporters/write-folder';
import { sha256 } from '../../../electron/store/originals';
import { findQuote } from '../../../shared/domain/annotation/anchor';
import { readingOf } from '../../../shared/domain/document/reading';
import { lossesOf } from '../../../shared/domain/export/loss';
import type { ExportInput } from '../../../shared/domain/export/options';
import { formatOf } from '../../../shared/domain/export/registry';
import type { DocumentId } from '../../../shared/domain/ids';
import type { NotePiece } from '../../../shared/domain/note/note';
import { reportWith, writerTools } from '../../support/exporting';
import { toPdf, wordsOfPdf } from '../../support/office';
import { noteOf, planWith } from '../../support/plan';
import { partOf } from '../../support/word';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangju-note-ties-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (words: string): NotePiece => ({ type: 'text', text: words, format: 0 });
const marked = '破除负面清单之外隐性准入壁垒';
const unmarked = '进一步缩减外资准入负面清单';
const awkward = '脚注二：<b>*粗*</b> [^1] {#x} | 尾';

function input(): ExportInput {
  const base = planWith([{ quote: marked, color: 4 }]);
  const law: ExportInput = planWith([]);
  const other = {
    document: {
      ...law.document,
      id: 'law' as DocumentId,
      title: '另一份规划',
      contentSha256: 'b'.repeat(64),
    },
    version: law.version,
    blocks: law.blocks,
    repairs: law.repairs,
  };
  const reading = readingOf(base.blocks, base.repairs);
  const rangeOf = (words: string) => findQuote(reading, words)[0]!;
  const clause = (words: string, documentId = base.document.id): NotePiece => ({
    type: 'clause',
    documentId,
    range: rangeOf(words),
    label: '旧定位',
  });
  const second = noteOf('另一条 [笔记]', [{ type: 'paragraph', children: [text('第二条。')] }]);
  const quote = {
    range: rangeOf(marked),
    exact: marked,
    contentSha256: 'b'.repeat(64),
    color: null,
  } as const;
  const first = noteOf('清单', [
    {
      type: 'paragraph',
      children: [
        text('甲'),
        { type: 'footnote', text: '脚注一\n第二行' },
        text('，见'),
        clause(marked),
        text('与'),
        clause(unmarked),
      ],
    },
    { type: 'quote', ...quote, documentId: base.document.id },
    {
      type: 'list',
      ordered: false,
      items: [{ children: [text('乙'), { type: 'footnote', text: awkward }], lists: [] }],
    },
    {
      type: 'table',
      hasHead: true,
      rows: [[[text('列')]], [[text('丙'), { type: 'footnote', text: '表内脚注' }, clause(marked)]]],
    },
    {
      type: 'paragraph',
      children: [
        text('参看'),
        { type: 'reference', noteId: second.id, title: '另一条 [笔记]' },
        text('、'),
        { type: 'reference', noteId: 'gone' as never, title: '已删的' },
        text('与'),
        clause(unmarked, other.document.id),
      ],
    },
    { type: 'quote', ...quote, documentId: other.document.id },
    { type: 'quote', ...quote, documentId: 'gone' as DocumentId, exact: '别处的话' },
  ]);
  return { ...base, others: [other], notes: [first, second] };
}

const withText = {
  include: { measures: false, annotations: true, notes: true, fullText: true, codebook: false },
};
const produce = (id: string, change: Parameters<typeof reportWith>[1] = {}) =>
  writeReport(reportWith(input(), change), id, writerTools());
const pandoc = (path: string, ...args: readonly string[]) =>
  execFileSync('pandoc', [...args, '--wrap=none', path], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

interface PandocNode {
  readonly t?: string;
  readonly c?: unknown;
}
/** Nodes of one kind in what pandoc read, wherever they stand. */
function nodesIn(value: unknown, kind: string): PandocNode[] {
  if (Array.isArray(value)) return value.flatMap((one) => nodesIn(one, kind));
  if (typeof value !== 'object' || value === null) return [];
  const node = value as PandocNode;
  return [...(node.t === kind ? [node] : []), ...Object.values(value).flatMap((one) => nodesIn(one, kind))];
}
const wordsOf = (node: unknown): string =>
  nodesIn(node, 'Str')
    .map(({ c }) => c as string)
    .join('');
const inPandoc = (path: string, from: string) =>
  JSON.parse(pandoc(path, '--from', from, '--to', 'json')) as unknown;

describe('a Word report', () => {
  const file = async (change = {}) => {
    const bytes = (await produce('docx', change)) as Uint8Array;
    const path = join(folder, 'report.docx');
    writeFileSync(path, bytes);
    return { bytes, path };
  };

  it(
    'has the footnotes of notes as footnotes of Word, among those of its citations',
    { timeout: 60_000 },
    async () => {
      const { bytes, path } = await file();
      const notes = nodesIn(inPandoc(path, 'docx'), 'Note').map(wordsOf);
      expect(notes).toEqual(
        expect.arrayContaining(['脚注一第二行', awkward.replaceAll(' ', ''), '表内脚注']),
      );
      // The mark, four clauses named in lines, and two quotes whose documents are here: each cited after GB/T 7714.
      const cited = notes.filter((words) => /\[EB\/OL\]\.(三、|$)/.test(words));
      expect(cited.length).toBe(7);
      expect(cited.filter((words) => words.includes('另一份规划'))).toHaveLength(2);
      const main = partOf(bytes, 'word/document.xml');
      const calls = [...main.matchAll(/<w:footnoteReference w:id="(\d+)"\/>/g)].map(([, id]) => id);
      expect(calls).toEqual(notes.map((_, index) => String(index + 1)));
      const kept = [...partOf(bytes, 'word/footnotes.xml').matchAll(/<w:footnote w:id="(\d+)"/g)];
      expect(kept.map(([, id]) => id).filter((id) => Number(id) > 0)).toEqual(calls);
      expect(main).not.toMatch(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/);
    },
  );

  it('leads from clauses, quotes and notes to where the file holds them, and each bookmark is there once', async () => {
    const { bytes } = await file(withText);
    const main = partOf(bytes, 'word/document.xml');
    const links = [...main.matchAll(/<w:hyperlink [^>]*w:anchor="(zj_\d+)"[^>]*>(.*?)<\/w:hyperlink>/g)];
    const shown = links.map(([, , xml]) => xml?.replace(/<[^>]+>/g, ''));
    expect(shown).toEqual([
      '三、（一）第2段第2句',
      '三、（一）第1段第2句',
      '三、（一）第2段第2句',
      '三、（一）第2段第2句',
      '另一条 [笔记]',
    ]);
    const marks = [...main.matchAll(/<w:bookmarkStart [^>]*w:name="(zj_\d+)"/g)].map(([, name]) => name);
    expect(new Set(marks).size).toBe(marks.length);
    for (const [, anchor] of links) expect(marks).toContain(anchor);
    const ids = [...main.matchAll(/<w:bookmarkStart [^>]*w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it(
    'has them all on its pages as LibreOffice prints them, and says what could not be compared',
    { timeout: 120_000 },
    async () => {
      const { path } = await file();
      const printed = wordsOfPdf(toPdf(path, folder), '-layout');
      const bare = printed.replace(/\s+/g, '');
      for (const words of ['脚注一第二行', awkward, '表内脚注', '已删的', '来源文档已不在文库，引文未核对'])
        expect(bare, words).toContain(words.replaceAll(' ', ''));
    },
  );

  it(
    'has the sign of a footnote within a cell as small beside its words as one in a line',
    { timeout: 120_000 },
    async () => {
      const { path } = await file();
      const xml = execFileSync('pdftohtml', ['-xml', '-stdout', '-i', '-zoom', '6', toPdf(path, folder)], {
        encoding: 'utf8',
      });
      const sizes = new Map(
        [...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g)].map(([, id, size]) => [id, Number(size)]),
      );
      const texts = [...xml.matchAll(/<text [^>]*font="(\d+)">(.*?)<\/text>/g)].map(([, font, words]) => ({
        size: sizes.get(font) ?? 0,
        words: words?.replace(/<[^>]+>/g, '') ?? '',
      }));
      const ratioAfter = (words: string) => {
        const at = texts.findIndex((text) => text.words === words);
        const [one, sign] = [texts[at], texts[at + 1]];
        expect(sign?.words).toMatch(/^\d+$/);
        return (sign?.size ?? 0) / (one?.size ?? 1);
      };
      expect(ratioAfter('丙')).toBeCloseTo(ratioAfter('甲'), 1);
    },
  );

  it('is told broken by pandoc where the words of a footnote are gone', async () => {
    const { bytes } = await file();
    const part = 'word/footnotes.xml';
    const broken = join(folder, 'broken.docx');
    const without = strToU8(partOf(bytes, part).replaceAll('脚注一', ''));
    writeFileSync(broken, zipSync({ ...unzipSync(bytes), [part]: without }));
    expect(nodesIn(inPandoc(broken, 'docx'), 'Note').map(wordsOf)).not.toContain('脚注一第二行');
  });
});

const exportTo = async (name: string, id: string, change = {}) => {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  writeFolder(path, (await produce(id, change)) as FolderProduct, sha256);
  return path;
};

describe('Pandoc Markdown', () => {
  it('has footnotes, citations of clauses and links between notes that pandoc reads as such', async () => {
    const path = join(await exportTo('pandoc', 'pandoc'), 'report.md');
    const tree = inPandoc(path, 'markdown');
    expect(nodesIn(tree, 'Note').map(wordsOf)).toEqual([
      '脚注一第二行',
      awkward.replaceAll(' ', ''),
      '表内脚注',
    ]);
    const links = nodesIn(tree, 'Link').map(({ c }) => (c as [unknown, unknown, [string, string]])[2][0]);
    expect(links).toEqual(['#note-2']);
    expect(nodesIn(tree, 'Header').some(({ c }) => JSON.stringify(c).includes('"note-2"'))).toBe(true);
    const html = execFileSync('pandoc', ['report.md', '--citeproc', '--to', 'html'], {
      cwd: join(path, '..'),
      encoding: 'utf8',
    });
    expect(html).not.toContain('citeproc-not-found');
    expect(html).toContain('另一份规划');
    // A definition that is gone leaves its call as words.
    writeFileSync(path, readFileSync(path, 'utf8').replace('[^n1-3]: 表内脚注', ''));
    expect(nodesIn(inPandoc(path, 'markdown'), 'Note')).toHaveLength(2);
  });
});

describe('an Obsidian vault', () => {
  it('has footnotes with their definitions in the file of the note', async () => {
    const path = join(await exportTo('vault', 'obsidian'), '清单.md');
    const markdown = readFileSync(path, 'utf8');
    expect(markdown).toContain('甲[^1]');
    expect(markdown).toContain('[^1]: 脚注一\\\n    第二行');
    // GitHub's parser stands in for the application's own, which could not be run here.
    const notes = nodesIn(inPandoc(path, 'gfm'), 'Note').map(wordsOf);
    expect(notes).toEqual(['脚注一第二行', awkward.replaceAll(' ', ''), '表内脚注']);
  });

  it('leads to marks, to paragraphs and to notes, and every link has its target', async () => {
    const path = await exportTo('chapters', 'obsidian', { ...withText, division: 'chapter' });
    const read = (name: string) => readFileSync(join(path, name), 'utf8');
    const markdown = read('清单.md');
    expect(markdown).toContain('[[三、深化服务贸易改革开放#^3-1-p2-s2|三、（一）第2段第2句]]');
    expect(markdown).toContain('[[三、深化服务贸易改革开放#^3-1-p1|三、（一）第1段第2句]]');
    expect(markdown).toContain(
      '[另一条 \\[笔记\\]](%E5%8F%A6%E4%B8%80%E6%9D%A1%20%5B%E7%AC%94%E8%AE%B0%5D.md)',
    );
    expect(markdown).toContain('已删的');
    const links = [...markdown.matchAll(/\[\[([^#\]|]+)#\^([\w-]+)/g)];
    expect(links.length).toBe(4);
    for (const [, file, block] of links) {
      const found = read(`${file}.md`).match(new RegExp(`(^| )\\^${block}$`, 'gm'));
      expect(found, `${file} ${block}`).toHaveLength(1);
    }
  });

  it('leads to files by the names that the user gave them', async () => {
    const path = await exportTo('renamed', 'obsidian', { ...withText, division: 'chapter' });
    renameSync(join(path, '另一条 [笔记].md'), join(path, '我起的名.md'));
    renameSync(join(path, '三、深化服务贸易改革开放.md'), join(path, '第三章.md'));
    const tools = { ...writerTools(), names: namesById(path) };
    const report = reportWith(input(), { ...withText, division: 'chapter' });
    const conflicts = writeFolder(
      path,
      (await writeReport(report, 'obsidian', tools)) as FolderProduct,
      sha256,
    );
    expect(conflicts).toEqual([]);
    const markdown = readFileSync(join(path, '清单.md'), 'utf8');
    expect(markdown).toContain('[[第三章#^3-1-p2-s2|');
    expect(markdown).toContain('](%E6%88%91%E8%B5%B7%E7%9A%84%E5%90%8D.md)');
    expect(readdirSync(path)).not.toContain('另一条 [笔记].md');
  });
});

describe('an HTML page', () => {
  it('has footnotes that lead there and back, and links whose targets are each there once', async () => {
    const html = (await produce('html', withText)) as string;
    const ids: string[] = [];
    const targets: string[] = [];
    const visit = (node: Tree.Node) => {
      if ('attrs' in node)
        for (const { name, value } of node.attrs) {
          if (name === 'id') ids.push(value);
          if (name === 'href') targets.push(value);
        }
      if ('childNodes' in node) node.childNodes.forEach(visit);
    };
    visit(parse(html));
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of targets) expect(ids.map((id) => `#${id}`)).toContain(target);
    expect(targets).toEqual(expect.arrayContaining(['#f1-1', '#f1-3', '#f1-1-call', '#note2']));
    expect(targets.filter((target) => /^#c\d/.test(target))).toHaveLength(4);
    expect(html).toContain('<li id="f1-1">脚注一<br>第二行 ');
    // A page whose footnotes are gone is told.
    const left = html.replace(/<li id="f1-1">.*?<\/li>/, '');
    expect(left).not.toContain('id="f1-1"');
  });
});

describe('CommonMark', () => {
  it('has numbers and a list, and says beforehand that these are neither footnotes nor links', async () => {
    const markdown = (await produce('markdown')) as string;
    expect(markdown).toContain('甲¹，见三、（一）第2段第2句与三、（一）第1段第2句');
    expect(markdown).toContain('1. 脚注一');
    expect(markdown).toContain('参看另一条 \\[笔记\\]、已删的与《另一份规划》三、（一）第1段第2句');
    const report = reportWith(input());
    expect(lossesOf(report, formatOf('markdown')!.holds)).toEqual(
      expect.arrayContaining([
        { content: 'footnotes', count: 3 },
        { content: 'noteLinks', count: 6 },
      ]),
    );
    for (const id of ['docx', 'obsidian', 'pandoc', 'html', 'pdf'])
      expect(lossesOf(report, formatOf(id)!.holds).map(({ content }) => content)).not.toContain('footnotes');
  });
});

describe('quotes of a note', () => {
  it('are compared with the documents they are from, and none is counted that could not be', () => {
    const from = input();
    const report = reportWith(from);
    // The mark and two quotes; the third is of a document that is gone.
    expect([report.quoteCount, report.differing]).toEqual([3, 0]);
    const changed = {
      ...from,
      others: [
        {
          ...from.others![0]!,
          blocks: from.blocks.map((block) => ({ ...block, text: block.text.replace('隐性', '显性') })),
        },
      ],
    };
    expect(reportWith(changed).differing).toBe(1);
  });
});
