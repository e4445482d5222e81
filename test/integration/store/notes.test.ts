import { describe, expect, it } from 'vitest';
import type { Store } from '../../../electron/store/store';
import type { NoteId } from '../../../shared/domain/ids';
import type { NoteBody, NotePiece } from '../../../shared/domain/note/note';
import { ask, dump, newFolder, open, refusal } from './open';

const line = (...children: NotePiece[]): NoteBody => ({ blocks: [{ type: 'paragraph', children }] });
const words = (text: string): NoteBody => line({ type: 'text', text, format: 0 });
const write = (store: Store, noteId: NoteId, text: string) =>
  ask(store, 'note:update', { noteId, body: words(text) });
const create = (store: Store, title: string, body: NoteBody = { blocks: [] }) =>
  ask(store, 'note:create', { documentId: null, title, body });

describe('versions of a note', () => {
  it('keeps a state at most every five minutes while it is written, and the last when it is left', async () => {
    const store = await open();
    const note = await create(store, '备忘', words('一'));
    // The clock of this store ticks a second a look: some hundred writes are minutes.
    for (let count = 0; count < 300; count += 1) await write(store, note.id, `第${count}稿`);
    const during = await ask(store, 'note:versions', { noteId: note.id });
    expect(during.length).toBeGreaterThan(1);
    for (const [index, version] of during.entries()) {
      const earlier = during[index + 1];
      if (earlier) expect(version.at - earlier.at).toBeGreaterThanOrEqual(5 * 60_000);
    }
    expect(during.at(-1)?.excerpt).toBe('一');
    await ask(store, 'note:keep-version', { noteId: note.id });
    await ask(store, 'note:keep-version', { noteId: note.id });
    const after = await ask(store, 'note:versions', { noteId: note.id });
    expect(after).toHaveLength(during.length + 1);
    expect(after[0]?.excerpt).toBe('第299稿');
  });

  it('restores one as a step that can be undone, and keeps what it replaced', async () => {
    const store = await open();
    const note = await create(store, '备忘', words('初稿'));
    await ask(store, 'note:keep-version', { noteId: note.id });
    await write(store, note.id, '改坏了');
    const [version] = await ask(store, 'note:versions', { noteId: note.id });
    await ask(store, 'note:restore-version', { noteId: note.id, versionId: version?.id ?? '' });
    expect((await ask(store, 'note:get', { noteId: note.id })).body).toEqual(words('初稿'));
    expect((await ask(store, 'note:versions', { noteId: note.id }))[0]?.excerpt).toBe('改坏了');
    await ask(store, 'history:undo', {});
    expect((await ask(store, 'note:get', { noteId: note.id })).body).toEqual(words('改坏了'));
    expect(await refusal(store, 'note:version', { noteId: note.id, versionId: 'none' })).toBe('not-found');
  });

  it('outlives the process and an empty note leaves none', async () => {
    const folder = newFolder();
    const store = await open(folder);
    const [note, empty] = [await create(store, '有字', words('字')), await create(store, '')];
    await ask(store, 'note:keep-version', { noteId: note.id });
    await ask(store, 'note:keep-version', { noteId: empty.id });
    store.close();
    const again = await open(folder);
    const [version] = await ask(again, 'note:versions', { noteId: note.id });
    const kept = await ask(again, 'note:version', { noteId: note.id, versionId: version?.id ?? '' });
    expect(kept).toMatchObject({ title: '有字', body: words('字') });
    expect(await ask(again, 'note:versions', { noteId: empty.id })).toEqual([]);
  });
});

describe('tags of a note', () => {
  it('are set, undone, moved by a merge, and come back with the note', async () => {
    const store = await open();
    const [one, two] = [
      await ask(store, 'tag:create', { name: '负面清单', parentId: null }),
      await ask(store, 'tag:create', { name: '市场准入', parentId: null }),
    ];
    const note = await create(store, '备忘', words('字'));
    await ask(store, 'note:set-tags', { noteId: note.id, tagIds: [two.id, one.id, two.id] });
    const tags = async () => (await ask(store, 'note:get', { noteId: note.id })).tagIds;
    expect(await tags()).toEqual([two.id, one.id]);
    await ask(store, 'tag:merge', { tagId: two.id, intoId: one.id });
    expect(await tags()).toEqual([one.id]);
    await ask(store, 'history:undo', {});
    expect(await tags()).toEqual([two.id, one.id]);
    const before = dump(store);
    await ask(store, 'note:delete', { noteId: note.id });
    await ask(store, 'tag:create', { name: '别的', parentId: null });
    await ask(store, 'history:undo', {});
    await ask(store, 'trash:restore', { kind: 'note', id: note.id });
    expect(dump(store)).toEqual(before);
    expect(await refusal(store, 'note:set-tags', { noteId: note.id, tagIds: ['none'] })).toBe('not-found');
    expect(await tags()).toEqual([two.id, one.id]);
  });
});

describe('links between notes', () => {
  it('are found from the other side with the words around them', async () => {
    const store = await open();
    const target = await create(store, '负面清单');
    const from = await create(
      store,
      '数据跨境',
      line(
        { type: 'text', text: '结构与', format: 0 },
        { type: 'reference', noteId: target.id, title: '负面清单' },
        { type: 'text', text: '相似', format: 0 },
      ),
    );
    await create(store, '无关', words(`提到 ${target.id}，不是链接`));
    expect(await ask(store, 'note:links', { noteId: target.id })).toEqual([
      { noteId: from.id, title: '数据跨境', words: '结构与负面清单相似' },
    ]);
    expect(await ask(store, 'note:links', { noteId: from.id })).toEqual([]);
  });
});

describe('notes that speak of a document', () => {
  it('are found with the places that they quote or name, and no note that only says its id', async () => {
    const store = await open(newFolder(), true);
    const [document] = await ask(store, 'document:list', {});
    const documentId = document!.id;
    const { blocks } = await ask(store, 'document:open', { documentId });
    const block = blocks.find(({ kind, text }) => kind === 'paragraph' && text.length > 40)!;
    const at = (start: number, end: number) => ({
      start: { block: block.id, offset: start },
      end: { block: block.id, offset: end },
    });
    const { contentSha256 } = document!;
    const exact = block.text.slice(0, 10);
    const quote = { type: 'quote' as const, documentId, range: at(0, 10), exact, contentSha256, color: null };
    const quoting = await create(store, '引用', { blocks: [quote] });
    const naming = await create(
      store,
      '提到',
      line({ type: 'clause', documentId, range: at(3, 8), label: '某条' }),
    );
    await create(store, '无关', words(`提到 ${documentId}，不是引用`));
    const found = await ask(store, 'note:citing', { documentId });
    expect(found.map(({ noteId, places }) => [noteId, places])).toEqual([
      [naming.id, [at(3, 8)]],
      [quoting.id, [at(0, 10)]],
    ]);
    expect(await ask(store, 'note:citing', { documentId: 'none' as never })).toEqual([]);
  });
});

describe('a memo', () => {
  it('knows what it is attached to', async () => {
    const store = await open();
    const attachedTo = { kind: 'section', id: 'b1' } as const;
    const memo = await ask(store, 'note:create', {
      documentId: null,
      title: '',
      body: words('x'),
      attachedTo,
    });
    expect(memo.attachedTo).toEqual(attachedTo);
    expect((await ask(store, 'note:list', {}))[0]?.attachedTo).toEqual(attachedTo);
    const wrong = { documentId: null, title: '', body: words('x'), attachedTo: { kind: 'planet', id: 'b1' } };
    expect(await refusal(store, 'note:create', wrong)).toBe('input.invalid');
  });
});
