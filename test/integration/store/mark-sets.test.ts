import { describe, expect, it } from 'vitest';
import { noFilter } from '../../../shared/domain/annotation/filter';
import { openDatabase } from '../../../electron/store/db/database';
import { migrate, migrations } from '../../../electron/store/migrations';
import { join } from 'node:path';
import type { CallInput } from '../../../shared/ipc/contract';
import { ask, dump, importText, newFolder, open, refusal } from './open';

/** A library with the block 推进试点。完善制度，健全机制。 and a way to mark a stretch of it. */
async function ground() {
  const store = await open();
  const document = await importText(store);
  const { blocks } = await ask(store, 'document:open', { documentId: document.id });
  const block = blocks.find(({ text }) => text.startsWith('推进试点')) as (typeof blocks)[number];
  const at = (offset: number) => ({ block: block.id, offset });
  const mark = (from: number, to: number, fields: Partial<CallInput<'annotation:create'>> = {}) =>
    ask(store, 'annotation:create', {
      documentId: document.id,
      range: { start: at(from), end: at(to) },
      color: 1,
      ...fields,
    });
  const list = () => ask(store, 'annotation:list', { documentId: document.id });
  const tag = async (name: string) => (await ask(store, 'tag:create', { name, parentId: null })).id;
  return { store, document, at, mark, list, tag };
}

/** Does it, takes it back and does it again: the record is as it was each time. Answers what was done. */
async function undoable<T>(store: Awaited<ReturnType<typeof open>>, work: () => Promise<T>): Promise<T> {
  const before = dump(store);
  const done = await work();
  const after = dump(store);
  expect(after).not.toEqual(before);
  await ask(store, 'history:undo', {});
  expect(dump(store)).toEqual(before);
  await ask(store, 'history:redo', {});
  expect(dump(store)).toEqual(after);
  return done;
}

describe('the style and attributes of a mark', () => {
  it('are kept, changed one by one, and taken back', async () => {
    const { store, mark, list } = await ground();
    const made = await mark(0, 4, { style: 'underline', attributes: { importance: 2 } });
    expect(made).toMatchObject({ style: 'underline', attributes: { importance: 2 } });
    expect(await mark(0, 2)).toMatchObject({ style: 'highlight', attributes: {} });
    await undoable(store, () => ask(store, 'annotation:update', { annotationId: made.id, style: 'margin' }));
    const changed = await undoable(store, () =>
      ask(store, 'annotation:update', {
        annotationId: made.id,
        attributes: { importance: null, certainty: 'doubtful', 'follow-up': '2026-03-01' },
      }),
    );
    expect(changed.attributes).toEqual({ certainty: 'doubtful', 'follow-up': '2026-03-01' });
    expect((await list()).find(({ id }) => id === made.id)).toEqual(changed);
  });

  it('are refused where no attribute has such a value, and nothing is stored', async () => {
    const { store, mark } = await ground();
    const { id: annotationId } = await mark(0, 4);
    const before = dump(store);
    for (const attributes of [{ importance: 9 }, { mood: 'good' }, { 'follow-up': '2023-02-29' }]) {
      expect(await refusal(store, 'annotation:update', { annotationId, attributes })).toBe('input.invalid');
    }
    expect(await refusal(store, 'annotation:update', { annotationId, style: 'blink' })).toBe('input.invalid');
    expect(dump(store)).toEqual(before);
  });
});

describe('a mark in parts', () => {
  it('is split at a place: colour, style, tags and attributes go to both, comments stay with the first', async () => {
    const { store, at, mark, list, tag } = await ground();
    const made = await mark(0, 9, {
      color: 5,
      style: 'strike',
      attributes: { importance: 3 },
      tagIds: [await tag('试点'), await tag('制度')],
      comment: '两件事',
    });
    const [first, second] = await undoable(store, () =>
      ask(store, 'annotation:split', { annotationId: made.id, at: at(5) }),
    );
    expect([first?.quote.exact, second?.quote.exact]).toEqual(['推进试点。', '完善制度']);
    expect(second).toMatchObject({
      color: 5,
      style: 'strike',
      attributes: { importance: 3 },
      tagIds: made.tagIds,
      comments: [],
    });
    expect(first?.comments.map(({ text }) => text)).toEqual(['两件事']);
    expect(await list()).toHaveLength(2);
  });

  it('is not split at its ends, outside it, or within a character', async () => {
    const { store, at, mark } = await ground();
    const { id: annotationId } = await mark(0, 4);
    for (const offset of [0, 4, 7]) {
      expect(await refusal(store, 'annotation:split', { annotationId, at: at(offset) })).toBe(
        'range.invalid',
      );
    }
  });

  it('is merged only when asked: tags and comments of all stay, as do the words between', async () => {
    const { store, mark, list, tag } = await ground();
    const [a, b] = [await tag('甲'), await tag('乙')];
    const later = await mark(5, 9, { tagIds: [b, a], comment: '后', attributes: { importance: 1 } });
    const earlier = await mark(0, 4, {
      color: 7,
      tagIds: [a],
      comment: '先',
      attributes: { certainty: 'sure' },
    });
    expect(await list()).toHaveLength(2);
    const merged = await undoable(store, () =>
      ask(store, 'annotation:merge', { annotationIds: [later.id, earlier.id] }),
    );
    expect(merged).toMatchObject({
      id: earlier.id,
      color: 7,
      tagIds: [a, b],
      attributes: { certainty: 'sure', importance: 1 },
    });
    expect(merged.quote.exact).toBe('推进试点。完善制度');
    expect(merged.comments.map(({ text }) => text).sort()).toEqual(['先', '后']);
    expect(await list()).toHaveLength(1);
  });

  it('is merged with none but marks of its own document', async () => {
    const { store, mark } = await ground();
    const here = await mark(0, 4);
    const other = await importText(store, '一、另一份\n别的内容。', '别.txt');
    const { blocks } = await ask(store, 'document:open', { documentId: other.id });
    const block = blocks.at(-1) as (typeof blocks)[number];
    const there = await ask(store, 'annotation:create', {
      documentId: other.id,
      range: { start: { block: block.id, offset: 0 }, end: { block: block.id, offset: 2 } },
      color: 1,
    });
    const before = dump(store);
    expect(await refusal(store, 'annotation:merge', { annotationIds: [here.id, there.id] })).toBe(
      'range.invalid',
    );
    expect(await refusal(store, 'annotation:merge', { annotationIds: [here.id, here.id] })).toBe(
      'range.invalid',
    );
    expect(dump(store)).toEqual(before);
  });

  it('is duplicated on the same words with other tags', async () => {
    const { store, mark, tag } = await ground();
    const [a, b] = [await tag('甲'), await tag('乙')];
    const made = await mark(0, 4, { color: 3, style: 'underline', tagIds: [a], comment: '只此一处' });
    const copy = await undoable(store, () =>
      ask(store, 'annotation:duplicate', { annotationId: made.id, tagIds: [b] }),
    );
    expect(copy).toMatchObject({
      range: made.range,
      color: 3,
      style: 'underline',
      tagIds: [b],
      comments: [],
    });
    expect(copy.id).not.toBe(made.id);
  });
});

describe('many marks at once', () => {
  it('take a colour, a style, tags and attributes in one step', async () => {
    const { store, mark, list, tag } = await ground();
    const [a, b, c] = [await tag('甲'), await tag('乙'), await tag('丙')];
    const marks = [await mark(0, 4, { tagIds: [a, b] }), await mark(5, 9, { tagIds: [b] }), await mark(0, 9)];
    await undoable(store, () =>
      ask(store, 'annotation:change', {
        annotationIds: marks.map(({ id }) => id),
        color: 8,
        style: 'margin',
        addTags: [c],
        removeTags: [b],
        attributes: { importance: 1 },
      }),
    );
    for (const now of await list()) {
      expect(now).toMatchObject({ color: 8, style: 'margin', attributes: { importance: 1 } });
    }
    const tags = new Map((await list()).map(({ id, tagIds }) => [id, tagIds]));
    expect(marks.map(({ id }) => tags.get(id))).toEqual([[a, c], [c], [c]]);
  });

  it('are all left as they were where one of them is not there', async () => {
    const { store, mark } = await ground();
    const { id } = await mark(0, 4);
    const before = dump(store);
    const asked = { annotationIds: [id, 'no'], color: 4 };
    expect(await refusal(store, 'annotation:change', asked)).toBe('not-found');
    expect(
      await refusal(store, 'annotation:change', { ...asked, annotationIds: [id], addTags: ['no'] }),
    ).toBe('not-found');
    expect(dump(store)).toEqual(before);
  });
});

describe('the wordings of a comment', () => {
  it('are told newest first, without those that were undone', async () => {
    const { store, mark } = await ground();
    const { comments } = await mark(0, 4, { comment: '初稿' });
    const commentId = comments[0]?.id as never;
    const wordings = async () => (await ask(store, 'comment:history', { commentId })).map(({ text }) => text);
    expect(await wordings()).toEqual([]);
    await ask(store, 'comment:update', { commentId, text: '二稿' });
    await ask(store, 'comment:update', { commentId, text: '三稿' });
    expect(await wordings()).toEqual(['二稿', '初稿']);
    await ask(store, 'history:undo', {});
    expect(await wordings()).toEqual(['初稿']);
    await ask(store, 'comment:update', { commentId, text: '另一稿' });
    expect(await wordings()).toEqual(['二稿', '初稿']);
  });

  it('are those of a comment that is there', async () => {
    const { store } = await ground();
    expect(await refusal(store, 'comment:history', { commentId: 'no' })).toBe('not-found');
  });
});

describe('a named view of marks', () => {
  const filter = {
    ...noFilter,
    text: '负面清单',
    colors: [1, 5],
  } as unknown as CallInput<'annotation:add-view'>['filter'];

  it('is kept, renamed, set anew and deleted, each one step', async () => {
    const store = await open();
    const view = await undoable(store, () => ask(store, 'annotation:add-view', { name: ' 清单 ', filter }));
    expect(view).toMatchObject({ name: '清单', filter });
    await undoable(store, () => ask(store, 'annotation:update-view', { viewId: view.id, name: '单子' }));
    await undoable(store, () =>
      ask(store, 'annotation:update-view', { viewId: view.id, filter: { ...filter, text: '' } }),
    );
    expect(await ask(store, 'annotation:views', {})).toMatchObject([{ name: '单子', filter: { text: '' } }]);
    await undoable(store, () => ask(store, 'annotation:remove-view', { viewId: view.id }));
    expect(await ask(store, 'annotation:views', {})).toEqual([]);
  });

  it('is refused without a name or with one that is taken', async () => {
    const store = await open();
    await ask(store, 'annotation:add-view', { name: '甲', filter });
    const before = dump(store);
    expect(await refusal(store, 'annotation:add-view', { name: ' ', filter })).toBe('input.invalid');
    expect(await refusal(store, 'annotation:add-view', { name: '甲', filter })).toBe('input.invalid');
    expect(dump(store)).toEqual(before);
  });
});

describe('a library from before styles and attributes', () => {
  it('has its marks as highlights that say nothing more', () => {
    const folder = newFolder();
    const db = openDatabase(join(folder, 'old.sqlite'));
    const backupDir = join(folder, 'backups');
    migrate(db, { backupDir, steps: migrations.filter(({ version }) => version < 120) });
    db.exec('PRAGMA foreign_keys = OFF');
    db.exec(`INSERT INTO annotation (id, document_id, start_block, start_offset, end_block, end_offset, position,
      exact, exact_sha256, prefix, suffix, color, author_name, author_initials, created_at, updated_at)
      VALUES ('m', 'd', 'b', 0, 'b', 2, 0, '试点', '', '', '', 1, '', '', 1, 1)`);
    migrate(db, { backupDir });
    expect(db.get('SELECT style, attributes FROM annotation')).toEqual({
      style: 'highlight',
      attributes: '{}',
    });
    expect(() => db.exec(`UPDATE annotation SET style = 'blink'`)).toThrow();
    db.close();
  });
});
