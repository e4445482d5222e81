import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ExportFormatId } from '../../../shared/domain/export/registry';
import { gif, jpeg, png, turned } from '../../support/images';
import { toPdf } from '../../support/office';
import { bytesOf, readMain, throughLibreOffice } from '../../support/word';
import { wordWithPictures } from '../../support/word-pictures';
import { ask, newFolder, open } from './open';

const emf = new Uint8Array([1, 0, 0, 0, ...new Uint8Array(80)]);
const webp = new Uint8Array(
  Buffer.concat([
    Buffer.from('RIFF\x1a\0\0\0WEBPVP8X\x0a\0\0\0', 'latin1'),
    Buffer.from([0, 0, 0, 0, 19, 0, 0, 9, 0, 0]),
  ]),
);
const held = {
  'image1.png': png(320, 200),
  'image2.emf': emf,
  'image3.gif': gif(40, 30, [90]),
  'image4.jpeg': jpeg(40, 20, [turned(6)]),
  'image5.webp': webp,
};
const attached = png(64, 32);
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A Word file with pictures of its own, another one attached in the place of the second. */
async function imported({ isAttached = false } = {}) {
  const store = await open();
  const file = { kind: 'bytes' as const, name: '规划.docx', bytes: wordWithPictures(held) };
  const { id: documentId } = await ask(store, 'document:import', { file });
  const { blocks } = await ask(store, 'document:open', { documentId });
  const images = blocks.filter(({ kind }) => kind === 'image');
  if (isAttached)
    await ask(store, 'picture:attach', { blockId: images[1]!.id, bytes: attached, fileName: '二.png' });
  const folder = newFolder();
  const requestFor = (format: ExportFormatId) => ({ documentId, format, include: { fullText: true } });
  const write = async (format: ExportFormatId, name: string) => {
    const path = join(folder, name);
    return { path, result: await ask(store, 'export:run', { request: requestFor(format), path }) };
  };
  const lossesOf = async (format: ExportFormatId) =>
    (await ask(store, 'export:preview', { request: requestFor(format) })).losses.filter(({ content }) =>
      /[pP]ictures$/.test(content),
    );
  return { store, folder, images, write, lossesOf };
}

/** The bytes of the pictures in a Word file by their hash. */
const mediaIn = (path: string) =>
  Object.entries(unzipSync(bytesOf(path)))
    .filter(([name]) => name.startsWith('word/media/'))
    .map(([, bytes]) => hash(bytes))
    .toSorted();
const hashes = (...names: readonly (keyof typeof held)[]) => names.map((name) => hash(held[name]));

describe('pictures that an imported Word file holds', () => {
  it('leave with a Word report as numbered figures, their bytes unchanged, beside attached ones', async () => {
    const { write } = await imported({ isAttached: true });
    const { path } = await write('docx', '报告.docx');
    expect(mediaIn(path)).toEqual(
      [...hashes('image1.png', 'image3.gif', 'image4.jpeg'), hash(attached)].toSorted(),
    );
    const words = execFileSync('pandoc', ['--wrap=none', '--to', 'markdown', path], { encoding: 'utf8' });
    expect(words.match(/!\[[^\]]*\]\(media\//g)).toHaveLength(4);
    // Pandoc leaves the fields of the numbers out.
    const main = new TextDecoder().decode(unzipSync(bytesOf(path))['word/document.xml']);
    const captions = (main.match(/<w:p>(?:(?!<\/w:p>).)*SEQ 图 .*?<\/w:p>/gs) ?? []).map((xml) =>
      xml.replace(/<[^>]+>/g, ''),
    );
    expect(captions).toEqual([
      '图 1　图片 1（原文）',
      '图 2　图片 2（研究者附图，不是原文）',
      '图 3　图片 3（原文）',
      '图 4　图片 4（原文）',
    ]);
    expect(words).toContain('图片 5（源文未说明；可能为专栏）');
  });

  it('are packed as they are: pressing them again makes them no smaller', async () => {
    const { write } = await imported();
    for (const format of ['docx', 'docx-annotated'] as const) {
      const ways: number[] = [];
      unzipSync(bytesOf((await write(format, `packed-${format}.docx`)).path), {
        filter: ({ name, compression }) => {
          if (name.startsWith('word/media/')) ways.push(compression);
          return false;
        },
      });
      expect(ways).toEqual([0, 0, 0]);
    }
  });

  it('are turned in Word as their metadata asks, which Word does not read', async () => {
    const { write } = await imported();
    const main = unzipSync(bytesOf((await write('docx', 'a.docx')).path))['word/document.xml']!;
    const drawings = new TextDecoder().decode(main).match(/<w:drawing>.*?<\/w:drawing>/gs) ?? [];
    const turned = drawings.map((xml) => /<a:xfrm[^>]*rot="(\d+)"/.exec(xml)?.[1] ?? null);
    expect(turned).toEqual([null, null, '5400000']);
    const [, cx, cy] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(drawings[2] ?? '') ?? [];
    expect(Number(cx) / Number(cy)).toBe(2);
  });

  it('stand in the annotated text above their title, and the file comes back without a difference', async () => {
    const { store, folder, images } = await imported({ isAttached: true });
    await ask(store, 'settings:set', { author: { name: '周明', initials: 'ZM' } });
    const place = { block: images[0]!.id, offset: 0 };
    await ask(store, 'annotation:create', {
      documentId: images[0]!.documentId,
      range: { start: place, end: place },
      region: { picture: hash(held['image1.png']), box: { x: 1, y: 1, width: 5, height: 5 } },
      color: 3,
      comment: '此处为总图。',
    });
    for (const preset of ['academic', 'gbt9704'] as const) {
      const path = join(folder, `${preset}.docx`);
      const request = { documentId: images[0]!.documentId, format: 'docx-annotated', preset };
      await ask(store, 'export:run', { request, path });
      expect(mediaIn(path)).toHaveLength(4);
      const words = execFileSync('pandoc', ['--wrap=none', '--to', 'markdown', path], { encoding: 'utf8' });
      expect(words).toMatch(/推进试点之1。\s+!\[[^\]]*\]\(media\/[^)]+\)[^\n]*\s+图片 1（原文）\s/);
      const found = await ask(store, 'comments:inspect', { file: { kind: 'path', path } });
      expect(found.differences).toEqual([]);
      expect(found.same).toBe(1);
      const back = throughLibreOffice(path, 'docx:MS Word 2007 XML', newFolder());
      const after = await ask(store, 'comments:inspect', { file: { kind: 'path', path: back } });
      expect(after.differences).toEqual([]);
    }
  });

  it('are printed whole in an official document, whose lines are of a set height', async () => {
    const { folder, write } = await imported();
    const { path } = await write('docx', 'b.docx');
    const official = join(folder, 'c.docx');
    const { store, images } = await imported();
    await ask(store, 'export:run', {
      request: {
        documentId: images[0]!.documentId,
        format: 'docx',
        preset: 'gbt9704',
        include: { fullText: true },
      },
      path: official,
    });
    for (const file of [path, official]) {
      const listed = execFileSync('pdfimages', ['-list', toPdf(file, folder)], { encoding: 'utf8' });
      expect(listed).toMatch(/ 320 +200 /);
      const part = unzipSync(bytesOf(file));
      const styles = new TextDecoder().decode(part['word/styles.xml']);
      const style = /<w:style [^>]*w:styleId="Figure".*?<\/w:style>/s.exec(styles)?.[0] ?? '';
      expect(style).toContain('w:lineRule="auto"');
    }
  });

  it('stand in an HTML page in the page itself', async () => {
    const { write } = await imported();
    const html = readFileSync((await write('html', '报告.html')).path, 'utf8');
    for (const [name, type] of [
      ['image1.png', 'png'],
      ['image3.gif', 'gif'],
      ['image4.jpeg', 'jpeg'],
      ['image5.webp', 'webp'],
    ] as const) {
      const address = `data:image/${type};base64,${Buffer.from(held[name]).toString('base64')}`;
      expect(html).toContain(`<img src="${address}"`);
    }
    expect(html).toContain('<figcaption>图片 1（原文）</figcaption>');
    expect(html).toContain('图片 2（源文未说明；可能为专栏）');
  });

  it('stand beside the files of a folder of Markdown, which pandoc finds them by', async () => {
    const { write } = await imported({ isAttached: true });
    const { path } = await write('pandoc', 'pandoc');
    const html = execFileSync('pandoc', ['--wrap=none', '--to', 'html', 'report.md'], {
      cwd: path,
      encoding: 'utf8',
    });
    const found = [...html.matchAll(/<figure>\s*<img\s+src="([^"]+)"/g)].map(([, name = '']) => name);
    expect(found.map((name) => hash(bytesOf(join(path, name))))).toEqual([
      hash(held['image1.png']),
      hash(attached),
      ...hashes('image3.gif', 'image4.jpeg', 'image5.webp'),
    ]);
    expect(html.replace(/<[^>]+>/g, '')).toContain('图片 2（研究者附图，不是原文）');
    const vault = (await write('obsidian', 'vault')).path;
    const files = readdirSync(join(vault, 'pictures'));
    expect(files).toEqual(found.map((name) => name.replace('pictures/', '')).toSorted());
    const [main = ''] = readdirSync(vault).filter((name) => name.endsWith('.md'));
    const text = readFileSync(join(vault, main), 'utf8');
    for (const name of files) expect(text).toContain(`](pictures/${name})`);
  });

  it('are left as the user made them when the folder is written again, and that is told', async () => {
    const { write } = await imported();
    const { path } = await write('obsidian', 'vault');
    expect((await write('obsidian', 'vault')).result.conflicts).toEqual([]);
    const [name = ''] = readdirSync(join(path, 'pictures'));
    writeFileSync(join(path, 'pictures', name), 'x');
    const { result } = await write('obsidian', 'vault');
    expect(result.conflicts).toEqual([{ file: `pictures/${name}`, region: '', reason: 'foreign' }]);
    expect(readFileSync(join(path, 'pictures', name), 'utf8')).toBe('x');
  });

  it('are not written through what is no folder', async () => {
    const { store, folder, images } = await imported();
    const path = join(folder, 'vault');
    mkdirSync(path);
    writeFileSync(join(path, 'pictures'), 'mine');
    const request = { documentId: images[0]!.documentId, format: 'obsidian', include: { fullText: true } };
    const reply = await store.call('export:run', { request, path });
    expect(reply).toMatchObject({ ok: false, error: { code: 'export.target' } });
    expect(readdirSync(path)).toEqual(['pictures']);
  });

  it('are in the preview of the annotated text what they are in the file, with what was typed off them', async () => {
    const { store, folder, images } = await imported({ isAttached: true });
    const [first, second] = images;
    await ask(store, 'transcription:set', { blockId: first!.id, text: '专栏1　数字贸易\n一是推进。' });
    await ask(store, 'transcription:set', { blockId: second!.id, text: '第二幅' });
    const request = { documentId: first!.documentId, format: 'docx-annotated' };
    const path = join(folder, 'd.docx');
    await ask(store, 'export:run', { request, path });
    const { lines, isWhole } = await ask(store, 'export:preview', { request });
    const front = new Set(['', 'Title', 'ReportData', 'ContentsTitle', 'TOC1', 'TOC2', 'TableGap', 'Figure']);
    const { paragraphs } = readMain(bytesOf(path));
    const printed = paragraphs.filter(({ style }) => !front.has(style)).map(({ text }) => text);
    const shown = lines.filter(({ kind }) => kind !== 'title' && kind !== 'meta').map(({ text }) => text);
    expect(shown).toEqual(printed);
    expect(shown).toContain('图片 1（原文）');
    expect(shown.slice(-2)).toEqual(['图片 2 录入（研究者录入，不是原文）', '第二幅']);
    expect(lines[0]?.text).toBe(paragraphs.find(({ style }) => style === 'Title')?.text);
    expect(isWhole).toBe(true);
  });

  it('are named as a loss where a format cannot hold them, before and after writing', async () => {
    const { write, lossesOf } = await imported();
    const unread = { content: 'unreadPictures', count: 1 };
    const webpLost = { content: 'webpPictures', count: 1 };
    const expected = {
      docx: [webpLost, unread],
      'docx-annotated': [webpLost, unread],
      markdown: [{ content: 'pictures', count: 4 }, unread],
      obsidian: [unread],
      pandoc: [unread],
      html: [unread],
      // The text is left out, and with it what stands in it.
      csv: [],
    } as const;
    for (const [format, losses] of Object.entries(expected)) {
      const id = format as keyof typeof expected;
      expect([id, await lossesOf(id)]).toEqual([id, losses]);
      const { result } = await write(id, `loss-${id}`);
      expect(result.losses.filter(({ content }) => /[pP]ictures$/.test(content))).toEqual(losses);
    }
  });
});
