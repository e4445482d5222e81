import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../electron/store/store';
import { verifyLibrary } from '../../../electron/store/verify';
import type { BlockId, DocumentId } from '../../../shared/domain/ids';
import { exif, jpeg, png, pngChunk } from '../../support/images';
import { ask, dump, newFolder, open, refusal } from './open';

const page =
  '<html><body><h1>规划</h1><p>一、总体要求</p><p>推进试点。</p><p><img src="https://example.org/1.png" alt=""></p><p>完善制度。</p><p><img src="https://example.org/2.png"></p></body></html>';

async function withPictures() {
  const store = await open();
  const { id: documentId } = await ask(store, 'document:import', {
    file: { kind: 'bytes', name: '规划.html', bytes: new TextEncoder().encode(page) },
  });
  const { blocks } = await ask(store, 'document:open', { documentId });
  const images = blocks.filter(({ kind }) => kind === 'image').map(({ id }) => id);
  const words = blocks.find(({ text }) => text === '推进试点。')?.id;
  return {
    store,
    documentId,
    first: images[0] as BlockId,
    second: images[1] as BlockId,
    words: words as BlockId,
    folder: store.context.libraryDir,
  };
}
const attach = (store: Store, blockId: BlockId, bytes = png(30, 20), fileName = '专栏.png') =>
  ask(store, 'picture:attach', { blockId, bytes, fileName });
const picturesOf = (store: Store, documentId: DocumentId) => ask(store, 'picture:list', { documentId });
const undo = (store: Store) => ask(store, 'history:undo', {});
const filesIn = (folder: string) =>
  existsSync(join(folder, 'pictures')) ? readdirSync(join(folder, 'pictures')) : [];

describe('an attached picture', () => {
  it('lies in the library under the hash of its bytes and comes back as it was stored', async () => {
    const { store, documentId, first, folder } = await withPictures();
    const bytes = png(30, 20);
    const picture = await attach(store, first, bytes);
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(picture).toMatchObject({ sha256: hash, width: 30, height: 20, mediaType: 'image/png' });
    expect(filesIn(folder)).toEqual([hash]);
    expect(await picturesOf(store, documentId)).toEqual([picture]);
    const read = await ask(store, 'picture:bytes', { sha256: hash });
    expect([...read.bytes]).toEqual([...bytes]);
    expect(verifyLibrary(store.context).findings).toEqual([]);
  });

  it('is attached, replaced and removed in steps that can be taken back and done again', async () => {
    const { store, documentId, first } = await withPictures();
    const states = [dump(store)];
    await attach(store, first);
    states.push(dump(store));
    const other = await attach(store, first, jpeg(40, 20), '照片.jpg');
    expect(other).toMatchObject({ mediaType: 'image/jpeg', width: 40 });
    states.push(dump(store));
    await ask(store, 'picture:remove', { blockId: first });
    states.push(dump(store));
    for (const state of states.slice(0, -1).toReversed()) {
      const step = await undo(store);
      expect(step.subject).toBe('图片1');
      expect(dump(store)).toEqual(state);
    }
    for (const state of states.slice(1)) {
      await ask(store, 'history:redo', {});
      expect(dump(store)).toEqual(state);
    }
    await undo(store);
    const [picture] = await picturesOf(store, documentId);
    expect((await ask(store, 'picture:bytes', { sha256: picture?.sha256 ?? '' })).bytes.length).toBe(
      jpeg(40, 20).length,
    );
  });

  it('is refused where it is anything but pixels, and nothing of it is stored', async () => {
    const { store, first, words, folder } = await withPictures();
    const before = dump(store);
    const tell = (blockId: BlockId, bytes: Uint8Array) =>
      refusal(store, 'picture:attach', { blockId, bytes, fileName: 'x.png' });
    const text = (words_: string) => new TextEncoder().encode(words_);
    expect(await tell(first, text('<svg onload="alert(1)"/>'))).toBe('picture.unsupported');
    expect(await tell(first, text('%PDF-1.7'))).toBe('picture.unsupported');
    expect(await tell(first, png(9, 9).subarray(0, 40))).toBe('picture.damaged');
    expect(await tell(first, jpeg(9, 9, [exif]))).toBe('picture.damaged');
    expect(await tell(first, png(9, 9, { more: [pngChunk('tEXt', Buffer.from('a\0b'))] }))).toBe(
      'picture.damaged',
    );
    expect(await tell(first, png(1, 1, { said: { width: 16_000, height: 16_000 } }))).toBe(
      'picture.too-large',
    );
    expect(await tell(first, new Uint8Array(20_000_001))).toBe('picture.too-large');
    expect(await tell(words, png(9, 9))).toBe('not-found');
    expect(dump(store)).toEqual(before);
    expect(filesIn(folder)).toEqual([]);
  });

  it('that was changed or taken away on the disk is not shown, and the check finds it', async () => {
    const { store, first, documentId, folder } = await withPictures();
    const { sha256 } = await attach(store, first);
    writeFileSync(join(folder, 'pictures', sha256), png(31, 20));
    expect(await refusal(store, 'picture:bytes', { sha256 })).toBe('picture.missing');
    expect(verifyLibrary(store.context).findings).toMatchObject([{ check: 'picture', documentId }]);
  });

  it('is the only file that its call gives out', async () => {
    const { store } = await withPictures();
    const { sourceSha256 } = (await ask(store, 'document:list', {}))[0]!;
    expect(await refusal(store, 'picture:bytes', { sha256: sourceSha256 })).toBe('not-found');
    expect(await refusal(store, 'picture:bytes', { sha256: '../library.sqlite' })).toBe('input.invalid');
  });
});

describe('a file chosen as a picture', () => {
  it('is told by its bytes and size before anything is decoded', async () => {
    const { store } = await withPictures();
    const folder = newFolder();
    const write = (name: string, bytes: Uint8Array) => {
      writeFileSync(join(folder, name), bytes);
      return { file: { kind: 'path', path: join(folder, name) } } as const;
    };
    const photo = write('照片.png', jpeg(300, 200, [exif]));
    expect(await ask(store, 'picture:read', photo)).toMatchObject({ kind: 'jpeg', fileName: '照片.png' });
    const no = (input: unknown) => refusal(store, 'picture:read', input);
    expect(await no(write('a.png', new TextEncoder().encode('<html></html>')))).toBe('picture.unsupported');
    expect(await no(write('b.png', png(1, 1, { said: { width: 50_000, height: 50_000 } })))).toBe(
      'picture.too-large',
    );
    expect(await no(write('c.png', new Uint8Array(20_000_001)))).toBe('picture.too-large');
    expect(await no(write('d.png', png(1, 1).subarray(0, 20)))).toBe('picture.damaged');
    mkdirSync(join(folder, 'e.png'));
    expect(await no({ file: { kind: 'path', path: join(folder, 'e.png') } })).toBe('file.not-regular');
    symlinkSync(join(folder, '照片.png'), join(folder, 'f.png'));
    expect(await no({ file: { kind: 'path', path: join(folder, 'f.png') } })).toBe('file.not-regular');
    expect(await no({ file: { kind: 'path', path: join(folder, 'g.png') } })).toBe('file.not-found');
  });
});

describe('a transcription', () => {
  const set = (store: Store, blockId: BlockId, text: string) =>
    ask(store, 'transcription:set', { blockId, text });
  const textsOf = async (store: Store, documentId: DocumentId) =>
    (await ask(store, 'transcription:list', { documentId })).map(({ text }) => text);

  it('is kept in paragraphs with its author; typing on is one step, another picture another', async () => {
    const { store, documentId, first, second } = await withPictures();
    await ask(store, 'settings:set', { author: { name: '周敏', initials: '周' } });
    await set(store, first, '专栏1 数字贸易');
    await set(store, first, '专栏1 数字贸易\n\n 一是推进试点');
    await set(store, first, '专栏1 数字贸易\n\n 一是推进试点。 \n');
    await set(store, second, '专栏2');
    await set(store, second, '专栏2 开放');
    const [typed] = await ask(store, 'transcription:list', { documentId });
    expect(typed).toMatchObject({ text: '专栏1 数字贸易\n一是推进试点。', author: '周敏' });
    await undo(store);
    await undo(store);
    expect(await textsOf(store, documentId)).toEqual(['专栏1 数字贸易\n一是推进试点。']);
    await undo(store);
    expect(await textsOf(store, documentId)).toEqual(['专栏1 数字贸易']);
    await set(store, first, ' \n ');
    expect(await textsOf(store, documentId)).toEqual([]);
    await undo(store);
    expect(await textsOf(store, documentId)).toEqual(['专栏1 数字贸易']);
  });

  it('is found as a transcription and its address leads to its picture; the source is as it was', async () => {
    const { store, documentId, first, second } = await withPictures();
    await set(store, second, '其他\n建设贸易数字化平台');
    expect(await ask(store, 'search:library', { query: '数字化' })).toMatchObject([
      {
        kind: 'transcription',
        address: 'img2t¶2',
        match: '数字化',
        range: { start: { block: second, offset: 0 } },
      },
    ]);
    for (const address of ['img2t¶2', '图片2录入第2段']) {
      const { range } = await ask(store, 'address:resolve', { documentId, address });
      expect(range.start.block).toBe(second);
    }
    expect(await refusal(store, 'address:resolve', { documentId, address: 'img9t¶2' })).toBe(
      'address.unknown',
    );
    expect(first).not.toBe(second);
    expect(verifyLibrary(store.context).findings).toEqual([]);
  });

  it('is exported under a line that says whose words they are, in every form of the full text', async () => {
    const { store, documentId, first, folder } = await withPictures();
    await set(store, first, '专栏1 <数字>贸易\n# 一是推进');
    const textAs = async (format: string) => {
      const path = join(folder, `out-${format}`);
      await ask(store, 'export:run', { request: { documentId, format, include: { fullText: true } }, path });
      return readFileSync(path);
    };
    const linesAs = async (format: string) => {
      const request = { documentId, format, include: { fullText: true } };
      return (await ask(store, 'export:preview', { request })).lines.map(({ text }) => text);
    };
    const label = '图片 1 录入（研究者录入，不是原文）';
    const shown = await linesAs('docx');
    expect(shown.slice(shown.indexOf(label), shown.indexOf(label) + 2)).toEqual([label, '专栏1 <数字>贸易']);
    const markdown = String(await textAs('markdown'));
    expect(markdown).toMatch(/> \*\*图片 1 录入（研究者录入，不是原文）\*\*\n>\n> 专栏1/);
    expect(markdown).toMatch(/> \\# 一是推进/);
    const html = String(await textAs('html'));
    expect(html).toContain('<aside><p class="about">图片 1 录入（研究者录入，不是原文）</p>');
    expect(html).toContain('&lt;数字&gt;');
    const word = unzipSync(await textAs('docx'))['word/document.xml'];
    const paragraphs = new TextDecoder()
      .decode(word)
      .split('</w:p>')
      .map((one) => ({ style: /<w:pStyle w:val="(\w+)"/.exec(one)?.[1], text: one.replace(/<[^>]+>/g, '') }));
    const at = paragraphs.findIndex(({ text }) => text === '图片 1 录入（研究者录入，不是原文）');
    expect(paragraphs.slice(at + 1, at + 3)).toEqual([
      { style: 'CommentText', text: '专栏1 &lt;数字&gt;贸易' },
      { style: 'CommentText', text: '# 一是推进' },
    ]);
  });

  it('goes along in a folder of chapters, also from a picture before the first of them', async () => {
    const store = await open();
    const front =
      '<html><body><p>目录页</p><p><img src="https://example.org/0.png"></p><p>一、总体要求</p><p>推进试点。</p></body></html>';
    const { id: documentId } = await ask(store, 'document:import', {
      file: { kind: 'bytes', name: '规划.html', bytes: new TextEncoder().encode(front) },
    });
    const { blocks } = await ask(store, 'document:open', { documentId });
    await set(store, blocks.find(({ kind }) => kind === 'image')!.id, '封面：服务贸易');
    const path = join(newFolder(), 'vault');
    const include = { fullText: true };
    await ask(store, 'export:run', {
      request: { documentId, format: 'obsidian', include, division: 'chapter' },
      path,
    });
    const whole = readdirSync(path)
      .map((name) => readFileSync(join(path, name), 'utf8'))
      .join('\n');
    expect(whole).toMatch(/> \*\*图片 1 录入（研究者录入，不是原文）\*\*\n>\n> 封面：服务贸易/);
  });
});
