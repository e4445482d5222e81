import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { originalPath } from '../../../electron/store/originals';
import { verifyLibrary } from '../../../electron/store/verify';
import { jpeg, png, turned } from '../../support/images';
import { wordWithPictures } from '../../support/word-pictures';
import { ask, dump, open, refusal } from './open';

const emf = new Uint8Array([1, 0, 0, 0, ...new Uint8Array(80)]);

async function imported(pictures: Readonly<Record<string, Uint8Array>>) {
  const store = await open();
  const file = { kind: 'bytes' as const, name: '规划.docx', bytes: wordWithPictures(pictures) };
  const { id: documentId, sourceSha256 } = await ask(store, 'document:import', { file });
  const { blocks } = await ask(store, 'document:open', { documentId });
  const images = blocks.filter(({ kind }) => kind === 'image');
  const look = (at: number) => ask(store, 'picture:source', { blockId: images[at]!.id });
  return { store, documentId, sourceSha256, images, look };
}

describe('a picture in an imported Word file', () => {
  it('is given out of the kept bytes, with its kind and size, and nothing is stored by it', async () => {
    const picture = png(320, 200);
    const { store, documentId, images, look } = await imported({ 'image1.png': picture });
    const before = dump(store);
    const found = await look(0);
    expect(found).toMatchObject({
      state: 'held',
      fileName: 'image1.png',
      kind: 'png',
      width: 320,
      height: 200,
    });
    const sha256 = createHash('sha256').update(picture).digest('hex');
    if (found.state === 'held') {
      expect([...found.bytes]).toEqual([...picture]);
      expect(found.sha256).toBe(sha256);
    }
    const blockId = images[0]!.id;
    expect(await ask(store, 'picture:shown', { documentId, blockId })).toBe(sha256);
    expect(dump(store)).toEqual(before);
    expect(images[0]!.image?.alt).toBe('图 image1.png');
  });

  it('is refused by name and cause where it cannot be shown, and the others stay', async () => {
    const huge = png(4, 4, { said: { width: 30_000, height: 30_000 } });
    const { look } = await imported({
      'image1.emf': emf,
      'image2.png': huge,
      'image3.png': png(9, 9).subarray(0, 20),
      'image4.jpeg': jpeg(40, 20),
    });
    expect(await look(0)).toEqual({ state: 'refused', fileName: 'image1.emf', reason: 'unsupported' });
    expect(await look(1)).toEqual({ state: 'refused', fileName: 'image2.png', reason: 'too-large' });
    expect(await look(2)).toEqual({ state: 'refused', fileName: 'image3.png', reason: 'unreadable' });
    expect(await look(3)).toMatchObject({ state: 'held', kind: 'jpeg', width: 40, height: 20 });
  });

  it('is not unpacked where its directory states more than the limit', async () => {
    const { look } = await imported({ 'image1.png': new Uint8Array(21_000_000) });
    expect(await look(0)).toMatchObject({ state: 'refused', reason: 'too-large' });
  });

  it('has the size that it is shown with where its metadata turns it', async () => {
    const { look } = await imported({
      'image1.jpeg': jpeg(40, 20, [turned(6)]),
      'image2.jpeg': jpeg(40, 20, [turned(3)]),
    });
    expect(await look(0)).toMatchObject({ width: 20, height: 40 });
    expect(await look(1)).toMatchObject({ width: 40, height: 20 });
  });

  it('is not shown from a file that was changed on the disk', async () => {
    const { store, sourceSha256, look } = await imported({ 'image1.png': png(32, 20) });
    writeFileSync(originalPath(store.context.libraryDir, sourceSha256), 'x');
    expect(await look(0)).toEqual({ state: 'refused', fileName: 'image1.png', reason: 'missing' });
  });

  it('is absent where the place is outside of the file or names nothing, and for any other block', async () => {
    const store = await open();
    const page = '<html><body><p>一、总体要求</p><p><img src="1.png"></p></body></html>';
    const file = { kind: 'bytes' as const, name: 'a.html', bytes: new TextEncoder().encode(page) };
    const { id: documentId } = await ask(store, 'document:import', { file });
    const { blocks } = await ask(store, 'document:open', { documentId });
    for (const { id: blockId } of blocks)
      expect(await ask(store, 'picture:source', { blockId })).toEqual({ state: 'absent' });
  });

  it('of a web page is given out of its address, each its own, whatever stands in tables between', async () => {
    const store = await open();
    const address = (bytes: Uint8Array, type: string) =>
      `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
    const [small, wide] = [png(9, 9), png(40, 10)];
    const page = `<html><body><p>一、总体要求</p><p>推进<img src="${address(small, 'image/png')}">试点。</p>
      <table><tr><td>表<img src="https://example.org/1.png"></td><td><img src="${address(jpeg(30, 20), 'image/jpeg')}"></td></tr></table>
      <p hidden><img src="${address(small, 'image/png')}"></p><p><img src="${address(wide, 'image/png')}"></p>
      <p><img src="data:image/svg+xml,%3Csvg/%3E"></p></body></html>`;
    const file = { kind: 'bytes' as const, name: 'a.html', bytes: new TextEncoder().encode(page) };
    const { id: documentId } = await ask(store, 'document:import', { file });
    const { blocks } = await ask(store, 'document:open', { documentId });
    const found = new Map<string, unknown[]>();
    for (const { id: blockId, kind, image } of blocks) {
      if (kind !== 'image') continue;
      const one = await ask(store, 'picture:source', { blockId });
      const said =
        one.state === 'held' ? [one.width, one.height] : one.state === 'refused' ? [one.reason] : [];
      found.set(image?.source ?? '', [...(found.get(image?.source ?? '') ?? []), ...said]);
    }
    expect(Object.fromEntries(found)).toEqual({
      'data:image/png': [9, 9, 40, 10],
      'https://example.org/1.png': [],
      'data:image/jpeg': [30, 20],
      'data:image/svg+xml': ['unsupported'],
    });
  });

  it('takes marks on its regions, until another picture is attached in its place', async () => {
    const picture = png(320, 200);
    const { store, documentId, images, look } = await imported({ 'image1.png': picture });
    const found = await look(0);
    const sha256 = found.state === 'held' ? found.sha256 : '';
    const place = { block: images[0]!.id, offset: 0 };
    const box = { x: 10, y: 10, width: 50, height: 50 };
    const draw = (name: string) => ({
      documentId,
      range: { start: place, end: place },
      region: { picture: name, box },
      color: 3 as const,
    });
    const mark = await ask(store, 'annotation:create', draw(sha256));
    expect(mark.region).toEqual({ picture: sha256, pictureWidth: 320, pictureHeight: 200, box });
    expect(verifyLibrary(store.context).findings).toEqual([]);
    await ask(store, 'picture:attach', { blockId: place.block, bytes: png(30, 20), fileName: '新.png' });
    expect(await ask(store, 'picture:shown', { documentId, blockId: place.block })).not.toBe(sha256);
    expect(await refusal(store, 'annotation:create', draw(sha256))).toBe('range.invalid');
    await ask(store, 'picture:remove', { blockId: place.block });
    expect(await ask(store, 'picture:shown', { documentId, blockId: place.block })).toBe(sha256);
  });
});
