import { describe, expect, it } from 'vitest';
import type { Store } from '../../../electron/store/store';
import type { DocumentId } from '../../../shared/domain/ids';
import { ask, dump, importText, newFolder, open, refusal } from './open';

async function rangeIn(store: Store, documentId: DocumentId, words: string) {
  const { blocks } = await ask(store, 'document:open', { documentId });
  const block = blocks.find(({ text }) => text.includes(words));
  if (!block) throw new Error(words);
  const start = block.text.indexOf(words);
  return {
    start: { block: block.id, offset: start },
    end: { block: block.id, offset: start + words.length },
  };
}

/** A document with two tags, one under the other, and a mark with both and two comments. */
async function ground(folder = newFolder()) {
  const store = await open(folder);
  const document = await importText(store);
  const range = await rangeIn(store, document.id, '推进试点');
  const parent = await ask(store, 'tag:create', { name: '改革', parentId: null });
  const child = await ask(store, 'tag:create', { name: '试点', parentId: parent.id });
  const mark = await ask(store, 'annotation:create', {
    documentId: document.id,
    range,
    color: 3,
    tagIds: [parent.id, child.id],
    comment: '一',
  });
  await ask(store, 'comment:add', { annotationId: mark.id, text: '二' });
  return { store, document, range, parent, child, mark };
}

describe('the trash', () => {
  it('brings a deleted mark back with its comments and tags, also after a restart', async () => {
    const folder = newFolder();
    const { store, document, mark } = await ground(folder);
    const before = dump(store);
    await ask(store, 'annotation:delete', { annotationIds: [mark.id] });
    await ask(store, 'tag:create', { name: '别的', parentId: null });
    await ask(store, 'history:undo', {});
    store.close();
    const again = await open(folder);
    expect(await ask(again, 'trash:list', {})).toMatchObject([
      { kind: 'annotation', id: mark.id, name: '推进试点', cause: 'annotation:delete', comments: 2 },
    ]);
    await ask(again, 'trash:restore', { kind: 'annotation', id: mark.id });
    expect(dump(again)).toEqual(before);
    expect(await ask(again, 'trash:list', {})).toEqual([]);
    expect(await ask(again, 'annotation:list', { documentId: document.id })).toHaveLength(1);
    await ask(again, 'history:undo', {});
    expect(await ask(again, 'annotation:list', { documentId: document.id })).toEqual([]);
  });

  it('lists a deleted tree of tags once and restores it whole, with the marks that carried it', async () => {
    const { store, parent } = await ground();
    const before = dump(store);
    await ask(store, 'tag:delete', { tagId: parent.id });
    expect(await ask(store, 'trash:list', {})).toMatchObject([{ kind: 'tag', name: '改革', marks: 2 }]);
    await ask(store, 'trash:restore', { kind: 'tag', id: parent.id });
    expect(dump(store)).toEqual(before);
  });

  it('gives a merged tag back to its marks and names it apart from one made since', async () => {
    const { store, parent, child, document } = await ground();
    const other = await ask(store, 'tag:create', { name: '开放', parentId: null });
    await ask(store, 'tag:merge', { tagId: child.id, intoId: other.id });
    await ask(store, 'tag:create', { name: '试点', parentId: parent.id });
    await ask(store, 'trash:restore', { kind: 'tag', id: child.id });
    const tags = await ask(store, 'tag:list', {});
    expect(tags.find(({ id }) => id === child.id)?.name).toBe('试点（2）');
    const [mark] = await ask(store, 'annotation:list', { documentId: document.id });
    expect(new Set(mark?.tagIds)).toEqual(new Set([parent.id, child.id, other.id]));
  });

  it('leaves out tags of a mark that are themselves gone', async () => {
    const { store, child, mark, parent, document } = await ground();
    await ask(store, 'annotation:delete', { annotationIds: [mark.id] });
    await ask(store, 'tag:delete', { tagId: child.id });
    await ask(store, 'trash:restore', { kind: 'annotation', id: mark.id });
    const [restored] = await ask(store, 'annotation:list', { documentId: document.id });
    expect(restored?.tagIds).toEqual([parent.id]);
  });

  it('keeps what was made, undone and then left behind by something else, in its last state', async () => {
    const { store, document } = await ground();
    const note = await ask(store, 'note:create', {
      documentId: document.id,
      title: '开头',
      body: { blocks: [] },
    });
    await ask(store, 'note:update', { noteId: note.id, title: '写了一天的笔记' });
    await ask(store, 'history:undo', {});
    await ask(store, 'history:undo', {});
    // Redo would still bring it back, so it is not gone.
    expect(await ask(store, 'trash:list', {})).toEqual([]);
    await ask(store, 'tag:create', { name: '别的', parentId: null });
    expect(await ask(store, 'trash:list', {})).toMatchObject([
      { kind: 'note', id: note.id, name: '写了一天的笔记', cause: 'abandoned' },
    ]);
    await ask(store, 'trash:restore', { kind: 'note', id: note.id });
    expect(await ask(store, 'note:get', { noteId: note.id })).toMatchObject({ title: '写了一天的笔记' });
  });

  it('restores a document that was put away, and refuses what is not in the trash', async () => {
    const { store, document, mark } = await ground();
    await ask(store, 'document:delete', { documentId: document.id });
    expect(await ask(store, 'trash:list', {})).toMatchObject([
      { kind: 'document', id: document.id, marks: 1 },
    ]);
    await ask(store, 'trash:restore', { kind: 'document', id: document.id });
    expect(await ask(store, 'document:list', {})).toHaveLength(1);
    expect(await refusal(store, 'trash:restore', { kind: 'annotation', id: mark.id })).toBe('not-found');
    expect(await refusal(store, 'trash:restore', { kind: 'document', id: document.id })).toBe('not-found');
  });

  it('does not put a row of the register on words that another row has taken', async () => {
    const store = await open(newFolder(), true);
    const planId = (await ask(store, 'document:list', {}))[0]?.id as DocumentId;
    const [first] = await ask(store, 'measure:list', { documentId: planId });
    if (!first) throw new Error('no measures');
    await ask(store, 'measure:add', { documentId: planId, range: first.range });
    await ask(store, 'measure:remove', { documentId: planId, ranges: [first.range] });
    await ask(store, 'measure:add', { documentId: planId, range: first.range });
    const [item] = await ask(store, 'trash:list', {});
    expect(item).toMatchObject({ kind: 'measure', cause: 'measure:remove' });
    expect(await refusal(store, 'trash:restore', { kind: 'measure', id: item?.id })).toBe('measure.taken');
    await ask(store, 'history:undo', {});
    await ask(store, 'tag:create', { name: '别的', parentId: null });
    await ask(store, 'trash:restore', { kind: 'measure', id: item?.id as string });
    expect((await ask(store, 'measure:list', { documentId: planId }))[0]?.id).toBe(item?.id);
  });
});

describe('the list of steps', () => {
  it('names each step with what it changed, newest first, and goes on page by page', async () => {
    const { store, mark, child } = await ground();
    await ask(store, 'annotation:update', { annotationId: mark.id, color: 8 });
    await ask(store, 'annotation:update', { annotationId: mark.id, tagIds: [child.id] });
    await ask(store, 'history:undo', {});
    const page = await ask(store, 'history:list', { limit: 2 });
    expect(page.hasMore).toBe(true);
    expect(page.entries).toMatchObject([
      { state: 'undone', detail: { what: 'tags', added: [], removed: ['改革'] } },
      { state: 'done', detail: { what: 'color', color: 8 }, place: { documentId: mark.documentId } },
    ]);
    const older = await ask(store, 'history:list', { limit: 100, before: page.entries[1]?.seq });
    expect(older.entries.map(({ kind }) => kind)).toEqual([
      'comment:add',
      'annotation:create',
      'tag:create',
      'tag:create',
      'document:import',
    ]);
    expect(older.entries.at(-1)).toMatchObject({ isPoint: true });
    expect(older.hasMore).toBe(false);
  });

  it('goes back to any step and forward again as one move that tells once', async () => {
    const { store, mark } = await ground();
    const states = [dump(store)];
    for (const color of [4, 5, 6] as const) {
      await ask(store, 'annotation:update', { annotationId: mark.id, color });
      states.push(dump(store));
    }
    const { entries } = await ask(store, 'history:list', {});
    const told: unknown[] = [];
    store.onChanged((event) => told.push(event.annotationIds));
    await ask(store, 'history:go', { seq: entries[2]?.seq as number });
    expect(dump(store)).toEqual(states[1]);
    await ask(store, 'history:go', { seq: entries[0]?.seq as number });
    expect(dump(store)).toEqual(states[3]);
    expect(told).toEqual([[mark.id], [mark.id]]);
    await ask(store, 'history:go', { seq: 0 });
    expect(await ask(store, 'document:list', {})).toEqual([]);
    expect((await ask(store, 'history:state', {})).undo).toBeNull();
  });
});
