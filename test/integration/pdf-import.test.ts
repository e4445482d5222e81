import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importAny, importFile } from '../../electron/store/importers/index';
import { structureOf } from '../../shared/domain/document/structure';
import type { DraftBlock } from '../../shared/domain/document/block';
import { toPdf } from '../support/office';
import { pdfOf, pdfOfPages, pdfWithoutFont } from '../support/pdf';
import { printable, type Print } from '../support/printed';

const source = 'resources/plans/service-trade-plan.source.html';
const plan = importFile(new Uint8Array(readFileSync(source)), 'plan.html').drafts;
/** The plan's own words, without those of the page that carried it. */
const texts = plan.slice(2).flatMap((draft) => (draft.text === '' ? [] : [draft.text]));

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'zhangju-pdf-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = async (bytes: Uint8Array) => (await importAny(bytes, 'a.pdf', undefined, () => {})).drafts;
const refusal = (bytes: Uint8Array) =>
  importAny(bytes, 'a.pdf', undefined, () => {}).then(
    () => null,
    (error: unknown) => error,
  );
const bare = (drafts: readonly DraftBlock[]) =>
  drafts
    .filter((draft) => !draft.isFurniture)
    .map((draft) => draft.text)
    .join('')
    .replace(/\s/gu, '');

async function printed(name: string, print: Print): Promise<readonly DraftBlock[]> {
  const path = join(folder, `${name}.docx`);
  writeFileSync(path, await printable(print));
  return read(new Uint8Array(readFileSync(toPdf(path, folder))));
}

const headingsOf = (drafts: readonly DraftBlock[]) =>
  structureOf(drafts)
    .blocks.filter((block) => block.kind === 'heading')
    .map((block) => `${block.level} ${block.text}`);

describe('the plan printed to PDF', () => {
  it('has the same words, headings and paragraphs as the page that it was printed from', async () => {
    const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const html = plan.map(({ text, bold }) =>
      bold ? `<p><b>${escape(text)}</b></p>` : `<p>${escape(text)}</p>`,
    );
    const path = join(folder, 'plan.html');
    writeFileSync(path, `<html><head><meta charset="utf-8"></head><body>${html.join('\n')}</body></html>`);
    const drafts = await read(new Uint8Array(readFileSync(toPdf(path, folder))));
    expect(bare(drafts)).toBe(bare(plan));
    expect(headingsOf(drafts)).toEqual(headingsOf(plan));
    const levels = headingsOf(drafts).map((heading) => heading[0]);
    expect([
      levels.filter((level) => level === '1').length,
      levels.filter((level) => level === '2').length,
    ]).toEqual([9, 32]);
    expect(drafts.map((draft) => draft.text.replace(/\s/gu, ''))).toEqual(
      plan.flatMap((draft) => (draft.text === '' ? [] : [draft.text.replace(/\s/gu, '')])),
    );
  });

  it.each([
    ['with running heads and page numbers', 1],
    ['in two columns', 2],
  ])('%s keeps them apart from the text', async (_, columns) => {
    const title = '“十四五”服务贸易发展规划';
    const head = '服务贸易发展规划（内部资料）';
    const drafts = await printed(`columns-${columns}`, {
      paragraphs: texts,
      title,
      head,
      isNumbered: true,
      columns,
    });
    expect(bare(drafts)).toBe(`${title}${texts.join('')}`.replace(/\s/gu, ''));
    expect(headingsOf(drafts)).toEqual(headingsOf(plan));
    const pages = Math.max(...drafts.map((draft) => draft.page ?? 0));
    const furniture = drafts.filter((draft) => draft.isFurniture).map((draft) => draft.text);
    expect(furniture.filter((text) => text === head)).toHaveLength(pages);
    expect(furniture.filter((text) => /^—\s*\d+\s*—$/.test(text))).toHaveLength(pages);
    // Paragraphs are whole: as many as were printed, the title among them.
    expect(drafts.filter((draft) => !draft.isFurniture)).toHaveLength(texts.length + 1);
  });

  it('gives the running heads as matter of the page, in the order of the pages', async () => {
    const drafts = await printed('matter', { paragraphs: texts, head: '内部资料', isNumbered: true });
    const { blocks } = structureOf(drafts);
    const matter = blocks.filter((block) => block.kind === 'matter' && block.voice === 'page');
    expect(matter.length).toBeGreaterThan(10);
    expect(blocks.map((block) => block.text)).toEqual(drafts.map((draft) => draft.text));
    expect(blocks.map((block) => block.ordinal)).toEqual(blocks.map((_, at) => at));
  });

  it('agrees with pdftotext on every character', async () => {
    const path = join(folder, 'columns-1.pdf');
    const other = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    const sorted = (text: string) => [...text.normalize('NFKC').replace(/\s/gu, '')].sort().join('');
    const drafts = await read(new Uint8Array(readFileSync(path)));
    expect(sorted(drafts.map((draft) => draft.text).join(''))).toBe(sorted(other));
  });
});

describe('a PDF', () => {
  it('in a Chinese font that is not in the file is read by the character maps of the package', async () => {
    expect((await read(pdfWithoutFont('b7feceF1C3B3D2D7')))[0]?.text).toBe('服务贸易');
  });
  it('that is partly scanned keeps the scanned pages as pictures, named by their number', async () => {
    const drafts = await read(pdfOfPages(['First page of a plan.', '', 'Third page of a plan.']));
    expect(drafts.map(({ kind, image, page }) => [kind, image?.source, page])).toEqual([
      ['paragraph', undefined, 1],
      ['image', 'page 2', 2],
      ['paragraph', undefined, 3],
    ]);
  });
  it('without any text says so, with the number of its pages', async () => {
    expect(await refusal(pdfOfPages(['', '', '']))).toMatchObject({
      code: 'file.no-text-layer',
      detail: { fileName: 'a.pdf', pages: 3 },
    });
  });
  it('that asks for a password says so', async () => {
    const locked = pdfOf(
      {
        1: '<< /Type /Catalog /Pages 2 0 R >>',
        2: '<< /Type /Pages /Count 0 /Kids [] >>',
        3: `<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`,
      },
      `/Encrypt 3 0 R /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`,
    );
    expect(await refusal(locked)).toMatchObject({ code: 'file.encrypted' });
  });
  it.each([
    ['cut off after its head', pdfOfPages(['A plan.']).slice(0, 60)],
    ['of nothing but its mark', new TextEncoder().encode('%PDF-1.7\n')],
    ['with garbage behind its mark', new TextEncoder().encode(`%PDF-1.7\n${'x'.repeat(5000)}`)],
  ])('%s is refused as damaged', async (_, bytes) => {
    expect(await refusal(bytes)).toMatchObject({ code: 'file.damaged' });
  });
  it('whose table of objects is lost is read all the same', async () => {
    const whole = Buffer.from(pdfOfPages(['A plan of services.'])).toString('latin1');
    const lost = whole.replace(/xref\n[\s\S]*(?=trailer)/, '').replace(/startxref\n\d+/, 'startxref\n99999');
    expect((await read(new Uint8Array(Buffer.from(lost, 'latin1'))))[0]?.text).toBe('A plan of services.');
  });
  it('with more pages than are read is refused with their number', async () => {
    const kids = Array.from({ length: 10_001 }, () => '5 0 R').join(' ');
    const many = pdfOf({
      1: '<< /Type /Catalog /Pages 2 0 R >>',
      2: `<< /Type /Pages /Count 10001 /Kids [${kids}] >>`,
      5: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    });
    expect(await refusal(many)).toMatchObject({ code: 'file.too-many-pages', detail: { pages: 10_001 } });
  });
  it('with scripts, attachments and actions runs nothing and gives its words', async () => {
    const hostile =
      "/OpenAction << /S /JavaScript /JS (globalThis.broken = 1; app.launchURL('https://example.org')) >> " +
      '/AA << /WC << /S /Launch /F (/bin/sh) >> >> /Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a.exe) >>] >> >>';
    const drafts = await read(pdfOfPages(['A plan of services.'], hostile));
    expect(drafts.map((draft) => draft.text)).toEqual(['A plan of services.']);
    expect((globalThis as { broken?: number }).broken).toBeUndefined();
  });
});
