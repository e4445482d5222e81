import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeReport, type Product } from '../../../electron/store/exporters';
import { writeFolder } from '../../../electron/store/exporters/write-folder';
import { sha256 } from '../../../electron/store/originals';
import { lossesOf } from '../../../shared/domain/export/loss';
import type { ExportInput } from '../../../shared/domain/export/options';
import { exportFormats, formatOf, type ExportFormatId } from '../../../shared/domain/export/registry';
import { allParts, hostile, reportWith, writerTools } from '../../support/exporting';
import { noteOf, planWith } from '../../support/plan';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangju-conformance-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** PDF is printed from the page of HTML by the application; here the page itself is looked at. */
const tools = { ...writerTools(), print: (html: string) => Promise.resolve(new TextEncoder().encode(html)) };

const quote = '破除负面清单之外隐性准入壁垒';
function hostileInput(): ExportInput {
  const base = planWith([{ quote, tags: hostile, comments: hostile }]);
  return {
    ...base,
    document: { ...base.document, title: hostile.join(' '), issuer: hostile[0] ?? '' },
    tags: base.tags.map((tag, at) => ({ ...tag, definition: hostile[at] ?? '' })),
    notes: hostile.map((text) =>
      noteOf(text, [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text, format: 0 },
            { type: 'footnote', text },
            { type: 'reference', noteId: `note-${hostile[0] ?? ''}` as never, title: text },
          ],
        },
      ]),
    ),
  };
}

/** The plan with a mark on a region of its first picture, which is still the one that was attached. */
function planWithRegion(): ExportInput {
  const base = planWith([{ quote, comments: ['图例不清'] }]);
  const { id: block } = base.blocks.find(({ kind }) => kind === 'image')!;
  const place = { block, offset: 0 };
  const picture = 'a'.repeat(64);
  const box = { x: 12.5, y: 30, width: 40, height: 20 };
  return {
    ...base,
    annotations: base.annotations.map((mark) => ({
      ...mark,
      range: { start: place, end: place },
      quote: { exact: '', prefix: '', suffix: '' },
      region: { picture, pictureWidth: 2400, pictureHeight: 1600, box },
    })),
    shownPictures: new Map([[block, picture]]),
  };
}

/** White space is a matter of layout, quotation marks and dashes of a reader's typography. */
const plain = (text: string): string =>
  text
    .replace(/[\s\u0000-\u001f\u00ad]+/g, '')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/…/g, '...')
    .replace(/[–—]|-{2,3}/g, '-');

const pandoc = (path: string, ...args: readonly string[]): string =>
  execFileSync('pandoc', [...args, '--wrap=none', path], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** What LibreOffice makes of a file. */
function office(path: string, to: string): string {
  const settings = `-env:UserInstallation=file://${join(folder, 'office')}`;
  execFileSync('soffice', [settings, '--headless', '--convert-to', to, '--outdir', folder, path], {
    stdio: 'ignore',
  });
  return readFileSync(path.replace(/[^.]+$/, to), 'utf8');
}

/** Every string of a JSON value. */
const stringsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

function pageText(html: string): string {
  let text = '';
  const visit = (node: Tree.Node) => {
    if ('value' in node) text += node.value;
    if ('childNodes' in node && node.nodeName !== 'style' && node.nodeName !== 'head')
      node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return text;
}

const save = (name: string, product: Product): string => {
  const path = join(folder, name);
  if (typeof product === 'string' || product instanceof Uint8Array) {
    writeFileSync(path, product);
    return path;
  }
  mkdirSync(path, { recursive: true });
  expect(writeFolder(path, product, sha256)).toEqual([]);
  const whole = product.files.map(({ name: file }) => readFileSync(join(path, file), 'utf8')).join('\n\n');
  const joined = join(folder, `${name}.md`);
  // Front matter in the middle of a file would be a rule and text: only bodies are joined.
  writeFileSync(joined, whole.replace(/^---\n[\s\S]*?\n---\n/gm, ''));
  return joined;
};

/** The words of an export as another program reads them. */
const readers: Readonly<Record<ExportFormatId, (product: Product, name: string) => string>> = {
  markdown: (product, name) => pandoc(save(`${name}.md`, product), '--from', 'commonmark_x', '--to', 'plain'),
  obsidian: (product, name) => pandoc(save(name, product), '--from', 'commonmark_x', '--to', 'plain'),
  pandoc: (product, name) => pandoc(save(name, product), '--from', 'markdown', '--to', 'plain'),
  docx: (product, name) => pandoc(save(`${name}.docx`, product), '--from', 'docx', '--to', 'plain'),
  'docx-annotated': (product, name) =>
    pandoc(save(`${name}.docx`, product), '--track-changes=all', '--from', 'docx', '--to', 'plain'),
  html: (product) => pageText(product as string),
  pdf: (product) => pageText(new TextDecoder().decode(product as Uint8Array)),
  'pdf-annotated': (product) => pageText(new TextDecoder().decode(product as Uint8Array)),
  csv: (product) => (product as string).replaceAll('""', '"'),
  xlsx: (product, name) => pageText(office(save(`${name}.xlsx`, product), 'html')),
  jsonld: (product) => stringsIn(JSON.parse(product as string)).join('\n'),
  csl: (product) => (JSON.parse(product as string) as { title: string }[])[0]?.title ?? '',
  bibtex: (product, name) => {
    const path = save(`${name}.bib`, product);
    return (
      (JSON.parse(pandoc(path, '--from', 'biblatex', '--to', 'csljson')) as { title: string }[])[0]?.title ??
      ''
    );
  },
};

/** How often the words stand in a product, or how many rows its first sheet has. */
function timesIn(product: Product): number {
  const count = (text: string) => text.split(quote).length - 1;
  if (typeof product === 'string') return count(product);
  if (!(product instanceof Uint8Array))
    return count(product.files.flatMap(({ regions }) => regions.map(({ text }) => text)).join('\n'));
  if (product[0] !== 0x50) {
    const page = new TextDecoder().decode(product);
    // Marks on the same words share them; their notes do not.
    return Math.max(count(page), page.split('<span class="note').length - 1);
  }
  const files = unzipSync(product);
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  return Math.max(
    count(part('word/document.xml')),
    // Marks on the same words share them; their comments do not.
    part('word/comments.xml').split('<w:comment ').length - 1,
    part('xl/worksheets/sheet1.xml').split('<row ').length - 2,
  );
}

describe.each(exportFormats.map(({ id }) => id))('the format %s', (id) => {
  it('shows hostile titles, tags, comments and notes as text', { timeout: 60_000 }, async () => {
    const report = reportWith(hostileInput(), { include: { ...allParts, measures: false, fullText: false } });
    const text = plain(readers[id](await writeReport(report, id, tools), `hostile-${id}`));
    const { holds } = formatOf(id)!;
    if (holds.includes('words')) expect(text).toContain(plain(quote));
    const wanted = holds.includes('comments') ? hostile : [];
    for (const words of wanted) expect(text).toContain(plain(words));
    // Each as a title, in the note's text, as a footnote and as a link.
    const isWhole = holds.includes('notes') && id !== 'docx';
    if (isWhole) for (const words of hostile) expect(text.split(plain(words)).length - 1).toBeGreaterThan(3);
    if (id === 'csl') expect(text).toBe(plain(hostile.join(' ')));
  });

  it('can be made of a document without marks, notes or text', async () => {
    const base = planWith([]);
    const empty: ExportInput = {
      ...base,
      document: { ...base.document, title: '', issuer: '', date: '' },
      blocks: [],
      repairs: [],
    };
    const product = await writeReport(reportWith(empty, { include: allParts }), id, tools);
    if (typeof product === 'string' || product instanceof Uint8Array)
      expect(product.length).toBeGreaterThan(0);
    else expect(product.files).toHaveLength(1);
  });

  it('holds ten thousand marks', { timeout: 60_000 }, async () => {
    const base = planWith([{ quote, tags: ['甲'], comments: ['评'] }]);
    const mark = base.annotations[0]!;
    const annotations = Array.from({ length: 10_000 }, (_, at) => ({ ...mark, id: `mark-${at}` as never }));
    const report = reportWith({ ...base, annotations });
    const product = await writeReport(report, id, tools);
    if (!formatOf(id)!.holds.includes('words')) return;
    expect(timesIn(product)).toBeGreaterThanOrEqual(10_000);
  });

  it(
    'says title, body, date, version and address, and tells a quote that differs',
    { timeout: 60_000 },
    async () => {
      const base = planWith([{ quote }]);
      const report = reportWith({
        ...base,
        annotations: base.annotations.map((mark) => ({ ...mark, quote: { ...mark.quote, exact: '别的话' } })),
      });
      expect(report.differing).toBe(1);
      const product = await writeReport(report, id, tools);
      const heads =
        typeof product === 'string'
          ? product
          : product instanceof Uint8Array
            ? ''
            : product.files.map(({ head }) => head).join('\n');
      const text = `${readers[id](product, `facts-${id}`)}\n${heads}`;
      const { holds } = formatOf(id)!;
      const { title, contentSha256, issuer } = base.document;
      for (const fact of [title, contentSha256]) expect(plain(text)).toContain(plain(fact));
      // A reference names the first bodies; the rest of the line is theirs too.
      expect(plain(text)).toContain(plain(issuer.slice(0, 3)));
      if (id !== 'csl') expect(text).toContain('2021-10');
      if (holds.includes('words')) {
        expect(plain(text)).toContain('三、（一）第2段第2句');
        expect(text).toContain('引文与原文不一致');
      }
    },
  );

  it(
    'carries what was typed off a picture as the researcher’s, or tells that it is left out',
    { timeout: 60_000 },
    async () => {
      const base = planWith([]);
      const { id: blockId } = base.blocks.find(({ kind }) => kind === 'image')!;
      const text = '专栏1 数字贸易平台\n一是建设 <枢纽>。';
      const typed = { blockId, documentId: base.document.id, text, author: '周明', updatedAt: 0 };
      const report = reportWith({ ...base, transcriptions: [typed] }, { include: allParts });
      const said = plain(readers[id](await writeReport(report, id, tools), `typed-${id}`));
      const isHeld = formatOf(id)!.holds.includes('transcriptions');
      const lost = lossesOf(report, formatOf(id)!.holds).map(({ content }) => content);
      expect(lost.includes('transcriptions')).toBe(!isHeld);
      if (!isHeld) return expect(said).not.toContain('数字贸易平台');
      const label = said.indexOf(plain('图片 1 录入（研究者录入，不是原文）'));
      expect(label).toBeGreaterThan(-1);
      expect(said.slice(label)).toMatch(/^[^》]*?专栏1数字贸易平台.*?一是建设<枢纽>。/);
    },
  );

  it(
    'tells a region of a picture with its place and its comment, and that its frame is not drawn',
    { timeout: 60_000 },
    async () => {
      const report = reportWith(planWithRegion(), { include: { ...allParts, fullText: false } });
      const said = plain(readers[id](await writeReport(report, id, tools), `region-${id}`));
      const { holds } = formatOf(id)!;
      const lost = lossesOf(report, holds).map(({ content }) => content);
      expect(lost.includes('regions')).toBe(holds.includes('words') && !holds.includes('regions'));
      if (!holds.includes('words')) return;
      expect(said).toContain('图例不清');
      expect(said).toContain('图片1区域');
      if (holds.includes('regions')) expect(said).toContain('xywh=percent:12.5,30,40,20');
      else expect(said).toContain('图中区域（距左12.5%');
    },
  );

  it('tells beforehand what it leaves out, and nothing else', () => {
    const base = planWith([{ quote, tags: ['甲'], comments: ['评', '复'] }]);
    const report = reportWith({ ...base, notes: [noteOf('题', [])] }, { include: allParts });
    const lost = lossesOf(report, formatOf(id)!.holds).map(({ content }) => content);
    const { holds } = formatOf(id)!;
    for (const content of lost) expect(holds).not.toContain(content);
    expect(lost.includes('notes')).toBe(!holds.includes('notes'));
    expect(lost.includes('words')).toBe(!holds.includes('words'));
  });
});
