import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../electron/store/store';
import { verifyLibrary } from '../../../electron/store/verify';
import type { BlockId, DocumentId } from '../../../shared/domain/ids';
import { jpeg, png } from '../../support/images';
import { throughLibreOffice } from '../../support/word';
import { ask, dump, newFolder, open, refusal } from './open';

const page =
  '<html><body><h1>规划</h1><p>一、总体要求</p><p>推进试点。</p><p><img src="https://example.org/1.png" alt=""></p><p>完善制度。</p><p><img src="https://example.org/2.png"></p></body></html>';
const box = { x: 12.5, y: 30, width: 40, height: 20 };

async function withPicture() {
  const store = await open();
  const { id: documentId } = await ask(store, 'document:import', {
    file: { kind: 'bytes', name: '规划.html', bytes: new TextEncoder().encode(page) },
  });
  const { blocks } = await ask(store, 'document:open', { documentId });
  const [first, second] = blocks.filter(({ kind }) => kind === 'image').map(({ id }) => id);
  const words = blocks.find(({ text }) => text === '推进试点。')!.id;
  const { sha256 } = await attach(store, first!);
  return { store, documentId, first: first!, second: second!, words, picture: sha256 };
}
const attach = (store: Store, blockId: BlockId, bytes = png(300, 200), fileName = '专栏.png') =>
  ask(store, 'picture:attach', { blockId, bytes, fileName });
const place = (block: BlockId) => ({ start: { block, offset: 0 }, end: { block, offset: 0 } });
const draw = (store: Store, documentId: DocumentId, block: BlockId, picture: string, comment = '') =>
  ask(store, 'annotation:create', {
    documentId,
    range: place(block),
    region: { picture, box },
    color: 5,
    comment,
  });
const marksOf = (store: Store, documentId: DocumentId) => ask(store, 'annotation:list', { documentId });

async function exported(store: Store, documentId: DocumentId, format: string, more: object = {}) {
  const path = join(newFolder(), `out.${format}`);
  const request = { format, documentId, ...more } as never;
  const result = await ask(store, 'export:run', { request, path });
  return { ...result, read: () => readFileSync(path, 'utf8') };
}

describe('a mark on a region of a picture', () => {
  it('is a mark like any other, on its picture and its place, and stands up to the check', async () => {
    const { store, documentId, first, picture } = await withPicture();
    const mark = await draw(store, documentId, first, picture, '图例不清');
    expect(mark).toMatchObject({
      range: place(first),
      quote: { exact: '', prefix: '', suffix: '' },
      region: { picture, pictureWidth: 300, pictureHeight: 200, box },
      color: 5,
      style: 'highlight',
    });
    expect(mark.comments.map(({ text }) => text)).toEqual(['图例不清']);
    expect(await marksOf(store, documentId)).toEqual([mark]);
    expect(verifyLibrary(store.context).findings).toEqual([]);
    const hits = await ask(store, 'search:library', { query: '图例不清', limit: 5 });
    expect(hits.map(({ kind, address }) => [kind, address])).toEqual([['comment', 'img1r']]);
  });

  it('is moved, sized, coloured, tagged, copied and deleted in steps that can be taken back', async () => {
    const { store, documentId, first, picture } = await withPicture();
    const tag = await ask(store, 'tag:create', { name: '图例', parentId: null, color: 3 });
    const states = [dump(store)];
    const step = async (act: Promise<unknown>) => {
      await act;
      states.push(dump(store));
    };
    const { id: annotationId } = await draw(store, documentId, first, picture);
    states.push(dump(store));
    const moved = { x: 1, y: 2, width: 50, height: 60 };
    await step(ask(store, 'annotation:update', { annotationId, region: { picture, box: moved } }));
    expect((await marksOf(store, documentId))[0]?.region?.box).toEqual(moved);
    await step(ask(store, 'annotation:update', { annotationId, color: 2, style: 'underline' }));
    await step(ask(store, 'comment:add', { annotationId, text: '说明' }));
    await step(ask(store, 'annotation:duplicate', { annotationId, tagIds: [tag.id] }));
    const marks = await marksOf(store, documentId);
    expect(marks.map(({ region, tagIds }) => [region?.box, tagIds.length])).toEqual(
      expect.arrayContaining([
        [moved, 0],
        [moved, 1],
      ]),
    );
    await step(ask(store, 'annotation:delete', { annotationIds: marks.map(({ id }) => id) }));
    for (const state of states.slice(0, -1).toReversed()) {
      expect((await ask(store, 'history:undo', {})).subject).toBe('图片1区域');
      expect(dump(store)).toEqual(state);
    }
  });

  it('is refused on words, on a block without a picture, on another picture and over the edge', async () => {
    const { store, documentId, first, second, words, picture } = await withPicture();
    const before = dump(store);
    const tell = (block: BlockId, name: string, wanted: object = box) =>
      refusal(store, 'annotation:create', {
        documentId,
        range: place(block),
        region: { picture: name, box: wanted },
        color: 1,
      });
    expect(await tell(words, picture)).toBe('range.invalid');
    expect(await tell(second, picture)).toBe('range.invalid');
    expect(await tell(first, 'f'.repeat(64))).toBe('range.invalid');
    expect(await tell(first, picture, { ...box, x: 70 })).toBe('input.invalid');
    expect(await tell(first, 'x')).toBe('input.invalid');
    expect(await refusal(store, 'annotation:create', { documentId, range: place(first), color: 1 })).toBe(
      'range.invalid',
    );
    expect(dump(store)).toEqual(before);
  });

  it('stays a region, and is never joined to words or parted', async () => {
    const { store, documentId, first, second, words, picture } = await withPicture();
    const region = await draw(store, documentId, first, picture);
    const over = { start: { block: words, offset: 0 }, end: { block: second, offset: 0 } };
    const text = await ask(store, 'annotation:create', { documentId, range: over, color: 1 });
    const { id: annotationId } = region;
    const before = dump(store);
    expect(await refusal(store, 'annotation:merge', { annotationIds: [text.id, annotationId] })).toBe(
      'range.invalid',
    );
    expect(await refusal(store, 'annotation:split', { annotationId, at: { block: first, offset: 0 } })).toBe(
      'range.invalid',
    );
    expect(await refusal(store, 'annotation:update', { annotationId, range: over })).toBe('range.invalid');
    expect(
      await refusal(store, 'annotation:update', { annotationId: text.id, region: { picture, box } }),
    ).toBe('range.invalid');
    expect(dump(store)).toEqual(before);
  });

  it('says when another picture was attached since, and can be drawn on that', async () => {
    const { store, documentId, first, picture } = await withPicture();
    const { id: annotationId } = await draw(store, documentId, first, picture);
    expect((await exported(store, documentId, 'markdown')).differing).toBe(0);
    const other = await attach(store, first, jpeg(40, 20), '新图.jpg');
    const differing = await exported(store, documentId, 'markdown');
    expect(differing.differing).toBe(1);
    expect(differing.read()).toContain('画在换下的图片上');
    expect(verifyLibrary(store.context).findings).toEqual([]);
    const region = { picture: other.sha256, box };
    await ask(store, 'annotation:update', { annotationId, region });
    expect((await exported(store, documentId, 'markdown')).differing).toBe(0);
  });

  it('leaves in every format with its place in words, and tells where the frame is not drawn', async () => {
    const { store, documentId, first, picture } = await withPicture();
    await draw(store, documentId, first, picture, '图例不清');
    const told = ['图例不清', '图中区域', '12.5%'];
    for (const format of ['markdown', 'html', 'csv']) {
      const { read, losses } = await exported(store, documentId, format);
      for (const words of told) expect(read()).toContain(words);
      expect(losses).toContainEqual({ content: 'regions', count: 1 });
    }
    const whole = { include: { annotations: false, fullText: true } };
    expect((await exported(store, documentId, 'html', whole)).read()).not.toContain('图例不清');
    const marked = { include: { annotations: true, fullText: true } };
    const html = (await exported(store, documentId, 'html', marked)).read();
    expect(html).toMatch(/图片 1[^<]*<sup><a href="#n1"/);
    expect((await exported(store, documentId, 'docx-annotated')).losses).toEqual([
      { content: 'regions', count: 1 },
    ]);
    expect((await exported(store, documentId, 'jsonld')).losses).toEqual([]);
  });

  it(
    'comes back from a Word file as it went out, also through LibreOffice',
    { timeout: 60_000 },
    async () => {
      const { store, documentId, first, picture } = await withPicture();
      await ask(store, 'settings:set', { author: { name: '周明', initials: 'ZM' } });
      await draw(store, documentId, first, picture, '图例不清');
      await ask(store, 'transcription:set', { blockId: first, text: '专栏1\n一是建设枢纽。' });
      const path = join(newFolder(), '批注版.docx');
      await ask(store, 'export:run', { request: { format: 'docx-annotated', documentId }, path });
      for (const file of [path, throughLibreOffice(path, 'docx', newFolder())]) {
        const found = await ask(store, 'comments:inspect', { file: { kind: 'path', path: file } });
        expect(found).toMatchObject({ differences: [], same: 1 });
      }
    },
  );
});
