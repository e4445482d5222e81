import { describe, expect, it } from 'vitest';
import { listAnnotations } from '../../../electron/store/repositories/annotations';
import { verifyLibrary } from '../../../electron/store/verify';
import type { Store } from '../../../electron/store/store';
import { addressOf } from '../../../shared/domain/document/address';
import { readingOf } from '../../../shared/domain/document/reading';
import type { DocumentId } from '../../../shared/domain/ids';
import { ask, dump, importText, newFolder, open, refusal, resourcesDir } from './open';

const words =
  '关于试点的通知\n一、总体要求\n推进试点。完善制度，健全机制。\n保障措施\n加强领导，建立工作机制。落实责任。\n二、附则\n本通知自印发之日起施行。';

async function pointAt(store: Store, documentId: DocumentId, text: string) {
  const { blocks } = await ask(store, 'document:open', { documentId });
  const block = blocks.find((each) => each.text.includes(text))!;
  return { block: block.id, offset: block.text.indexOf(text) };
}

async function rangeOf(store: Store, documentId: DocumentId, text: string) {
  const start = await pointAt(store, documentId, text);
  return { start, end: { ...start, offset: start.offset + text.length } };
}

async function read(store: Store, documentId: DocumentId) {
  const { blocks, repairs, version } = await ask(store, 'document:open', { documentId });
  return { reading: readingOf(blocks, repairs), version, blocks };
}

describe('changes of the structure in a library', () => {
  it('are one step each, taken back and brought again, also after a restart', async () => {
    const folder = newFolder();
    let store = await open(folder);
    const { id: documentId } = await importText(store, words);
    const before = dump(store);
    const first = await read(store, documentId);
    await ask(store, 'structure:change', {
      documentId,
      changes: [
        { kind: 'as', point: await pointAt(store, documentId, '保障措施'), as: 'heading', level: 1 },
        { kind: 'split', point: await pointAt(store, documentId, '落实责任') },
      ],
    });
    const changed = await read(store, documentId);
    expect(changed.reading.blocks.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'matter 关于试点的通知',
      'heading 一、总体要求',
      'paragraph 推进试点。完善制度，健全机制。',
      'heading 保障措施',
      'paragraph 加强领导，建立工作机制。',
      'paragraph 落实责任。',
      'heading 二、附则',
      'paragraph 本通知自印发之日起施行。',
    ]);
    expect(changed.version).not.toBe(first.version);
    expect((await ask(store, 'document:list', {}))[0]?.chapterCount).toBe(3);
    const after = dump(store);
    expect(await ask(store, 'history:state', {})).toMatchObject({ undo: { kind: 'structure:change' } });
    store.close();
    store = await open(folder);
    await ask(store, 'history:undo', {});
    expect(dump(store)).toEqual(before);
    expect((await read(store, documentId)).version).toBe(first.version);
    store.close();
    store = await open(folder);
    await ask(store, 'history:redo', {});
    expect(dump(store)).toEqual(after);
    expect((await read(store, documentId)).version).toBe(changed.version);
  });

  it('move no mark and no row of the register', async () => {
    const store = await open(newFolder(), false, resourcesDir);
    const { id: documentId } = await importText(store, words);
    const across = {
      start: await pointAt(store, documentId, '完善制度'),
      end: (await rangeOf(store, documentId, '落实责任')).end,
    };
    const mark = await ask(store, 'annotation:create', { documentId, range: across, color: 2 });
    await ask(store, 'measure:add', { documentId, range: await rangeOf(store, documentId, '建立工作机制') });
    const rows = () => [
      store.context.db.all('SELECT * FROM annotation'),
      store.context.db.all('SELECT * FROM measure'),
    ];
    const before = rows();
    const address = async () => addressOf((await read(store, documentId)).reading, mark.range, 'short');
    expect(await address()).toBe('1¶1s2–¶3s2');
    const heading = await pointAt(store, documentId, '保障措施');
    const steps = [
      { kind: 'as', point: heading, as: 'heading', level: 1 },
      { kind: 'level', point: heading, by: 1 },
      { kind: 'split', point: await pointAt(store, documentId, '落实责任') },
      { kind: 'split', point: await pointAt(store, documentId, '工作机制') },
      { kind: 'merge', point: await pointAt(store, documentId, '加强领导') },
    ] as const;
    for (const change of steps) {
      await ask(store, 'structure:change', { documentId, changes: [change] });
      expect(rows()).toEqual(before);
      expect(listAnnotations(store.context.db, documentId)[0]).toEqual(mark);
    }
    expect(await address()).toBe('1¶1s2–1.h1¶2s1');
    const listed = await ask(store, 'measure:list', { documentId });
    expect(listed.filter(({ status }) => status === 'confirmed').map(({ quote }) => quote)).toEqual([
      '建立工作机制',
    ]);
    expect(verifyLibrary(store.context).findings).toEqual([]);
  });

  it('leave every address of an older version pointing at the words that it named', async () => {
    const store = await open(newFolder());
    const { id: documentId } = await importText(store, words);
    const old = await read(store, documentId);
    const asked = `1¶3s2@${old.version}`;
    const { range } = await ask(store, 'address:resolve', { documentId, address: asked });
    expect(range).toEqual(await rangeOf(store, documentId, '落实责任。'));
    await ask(store, 'structure:change', {
      documentId,
      changes: [{ kind: 'as', point: await pointAt(store, documentId, '保障措施'), as: 'heading' }],
    });
    expect(await ask(store, 'address:resolve', { documentId, address: asked })).toEqual({
      range,
      version: old.version,
      isCurrent: false,
    });
    expect(await refusal(store, 'address:resolve', { documentId, address: '1¶3s2' })).toBe('address.unknown');
    const now = await read(store, documentId);
    expect(addressOf(now.reading, range, 'short')).toBe('1.h1¶1s2');
    // A reading that was undone again has been cited meanwhile, perhaps.
    await ask(store, 'history:undo', {});
    const undone = { documentId, address: `1.h1¶1s2@${now.version.slice(0, 8)}` };
    expect((await ask(store, 'address:resolve', undone)).range).toEqual(range);
    expect(await refusal(store, 'address:resolve', { documentId, address: '1¶1@0123456789ab' })).toBe(
      'address.version',
    );
  });

  it('have the same version in every library that holds the same file with the same repairs', async () => {
    const versions = [];
    for (let count = 0; count < 2; count += 1) {
      const store = await open(newFolder());
      const { id: documentId } = await importText(store, words);
      const point = await pointAt(store, documentId, '落实责任');
      await ask(store, 'structure:change', { documentId, changes: [{ kind: 'split', point }] });
      versions.push((await read(store, documentId)).version);
    }
    expect(versions[0]).toBe(versions[1]);
    expect(versions[0]).toMatch(/^[0-9a-f]{12}$/);
  });

  it('keep nothing of a list with one change that cannot be made', async () => {
    const store = await open(newFolder());
    const { id: documentId } = await importText(store, words);
    const before = dump(store);
    const point = await pointAt(store, documentId, '落实责任');
    const changes = [
      { kind: 'split', point },
      { kind: 'level', point, by: 1 },
    ];
    expect(await refusal(store, 'structure:change', { documentId, changes })).toBe('structure.invalid');
    expect(await refusal(store, 'structure:change', { documentId, changes: [] })).toBe('input.invalid');
    const elsewhere = [{ kind: 'split', point: { ...point, offset: 9999 } }];
    expect(await refusal(store, 'structure:change', { documentId, changes: elsewhere })).toBe(
      'range.invalid',
    );
    expect(dump(store)).toEqual(before);
  });

  it('take a repair of the reader back from the list and bring it again', async () => {
    const store = await open(newFolder());
    const { id: documentId } = await importText(store, words);
    const [repair] = await ask(store, 'structure:change', {
      documentId,
      changes: [{ kind: 'as', point: await pointAt(store, documentId, '保障措施'), as: 'matter' }],
    });
    const kinds = async () => (await read(store, documentId)).reading.blocks.map(({ kind }) => kind);
    expect((await kinds())[3]).toBe('matter');
    await ask(store, 'repair:set', { repairId: repair!.id, active: false });
    expect((await kinds())[3]).toBe('paragraph');
    await ask(store, 'history:undo', {});
    expect((await kinds())[3]).toBe('matter');
  });

  it('say of each block how sure the parser is, and nothing of blocks from before', async () => {
    const store = await open(newFolder());
    const { id: documentId } = await importText(store, words);
    const { blocks } = await read(store, documentId);
    expect(blocks.map(({ decision }) => decision?.reason)).toEqual([
      'front',
      'label-short',
      'sentence',
      'short-line',
      'sentence',
      'label-known',
      'sentence',
    ]);
    store.context.db.run(
      `INSERT INTO block (id, document_id, ordinal, position, kind, voice, text, sha256, level, label)
       VALUES ('old', ?, 99, 0, 'paragraph', 'document', '旧', '', 0, '')`,
      documentId,
    );
    expect((await read(store, documentId)).blocks.at(-1)?.decision).toBeNull();
  });
});
