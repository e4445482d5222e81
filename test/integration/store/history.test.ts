import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../electron/store/store';
import type { TextRange } from '../../../shared/domain/document/range';
import type { ColumnId, DocumentId, StatusId } from '../../../shared/domain/ids';
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

describe('undo and redo', () => {
  it('take back and bring again each kind of change, one at a time', async () => {
    const store = await open(newFolder(), true);
    const document = await importText(store);
    const range = await rangeIn(store, document.id, '推进试点');
    const states = [dump(store)];
    const step = async (work: () => Promise<unknown>) => {
      await work();
      states.push(dump(store));
    };
    const tag = await ask(store, 'tag:create', { name: '试点', parentId: null });
    states.push(dump(store));
    const other = await ask(store, 'tag:create', { name: '改革', parentId: null });
    states.push(dump(store));
    const mark = await ask(store, 'annotation:create', {
      documentId: document.id,
      range,
      color: 3,
      tagIds: [tag.id],
      comment: '一',
    });
    states.push(dump(store));
    const plan = (await ask(store, 'document:list', {})).find(({ bundled }) => bundled);
    const { repairs } = await ask(store, 'document:open', { documentId: plan?.id as DocumentId });
    await step(() =>
      ask(store, 'annotation:update', { annotationId: mark.id, color: 8, tagIds: [tag.id, other.id] }),
    );
    await step(() => ask(store, 'comment:add', { annotationId: mark.id, text: '二' }));
    await step(() =>
      ask(store, 'comment:update', { commentId: mark.comments[0]?.id as never, text: '一改' }),
    );
    await step(() => ask(store, 'comment:delete', { commentId: mark.comments[0]?.id as never }));
    await step(() => ask(store, 'tag:update', { tagId: tag.id, name: '先行先试' }));
    await step(() => ask(store, 'tag:move', { tagId: tag.id, parentId: other.id, position: 0 }));
    await step(() => ask(store, 'tag:merge', { tagId: tag.id, intoId: other.id }));
    await step(() => ask(store, 'tag:delete', { tagId: other.id }));
    await step(() => ask(store, 'repair:set', { repairId: repairs[0]?.id as never, active: false }));
    await step(() => ask(store, 'document:update', { documentId: document.id, title: '新题' }));
    const note = await ask(store, 'note:create', {
      documentId: document.id,
      title: '记',
      body: { blocks: [] },
    });
    states.push(dump(store));
    await step(() => ask(store, 'note:update', { noteId: note.id, title: '记二' }));
    await step(() => ask(store, 'note:delete', { noteId: note.id }));
    const proposed = await ask(store, 'measure:list', { documentId: plan?.id as DocumentId });
    const planId = plan?.id as DocumentId;
    const [one, two, three] = proposed.map(({ range: place }) => place) as [TextRange, TextRange, TextRange];
    const { columns } = await ask(store, 'register:set-columns', {
      columns: [{ id: null, name: '进展', kind: 'text', options: [] }],
    });
    states.push(dump(store));
    const column = columns[0]?.id as ColumnId;
    await step(() =>
      ask(store, 'measure:update', {
        documentId: planId,
        ranges: [one, two, three],
        patch: {
          statusId: 'doubtful' as StatusId,
          values: { [column]: '已启动' },
          fields: { actor: '商务部' },
        },
      }),
    );
    await step(() =>
      ask(store, 'register:set-statuses', { statuses: [{ id: null, name: '搁置', status: 'rejected' }] }),
    );
    await step(() => ask(store, 'register:set-columns', { columns: [] }));
    await step(() => ask(store, 'measure:merge', { documentId: planId, ranges: [one, two] }));
    const merged = (await ask(store, 'measure:list', { documentId: planId }))[0]?.range as TextRange;
    await step(() => ask(store, 'measure:split', { documentId: planId, range: merged, at: one.end }));
    await step(() => ask(store, 'measure:remove', { documentId: planId, ranges: [one, two] }));
    await step(() => ask(store, 'measure:add', { documentId: planId, range: one, kind: 'principle' }));
    await step(() => ask(store, 'annotation:delete', { annotationIds: [mark.id] }));
    await step(() => ask(store, 'document:delete', { documentId: document.id }));

    for (const state of states.slice(0, -1).toReversed()) {
      await ask(store, 'history:undo', {});
      expect(dump(store)).toEqual(state);
    }
    for (const state of states.slice(1)) {
      await ask(store, 'history:redo', {});
      expect(dump(store)).toEqual(state);
    }
  });

  it('name a step by the first words, without the breaks of the source, long enough to know them by', async () => {
    const store = await open();
    const text = `# 题\n\n推进试 点，${'扩大开放'.repeat(12)}。`;
    const document = await importText(store, text);
    const { blocks } = await ask(store, 'document:open', { documentId: document.id });
    const block = blocks.at(-1)!;
    await ask(store, 'annotation:create', {
      documentId: document.id,
      range: {
        start: { block: block.id, offset: 0 },
        end: { block: block.id, offset: block.text.length },
      },
      color: 1,
      tagIds: [],
    });
    const { undo } = await ask(store, 'history:state', {});
    expect(undo?.subject).toBe(`推进试点，${'扩大开放'.repeat(9).slice(0, 35)}…`);
  });

  it('go on after the library was closed and opened again', async () => {
    const folder = newFolder();
    const first = await open(folder);
    await ask(first, 'tag:create', { name: '试点', parentId: null });
    first.close();
    const again = await open(folder);
    expect((await ask(again, 'history:state', {})).undo).toMatchObject({
      kind: 'tag:create',
      subject: '试点',
    });
    await ask(again, 'history:undo', {});
    expect(await ask(again, 'tag:list', {})).toEqual([]);
  });

  it('forget what was undone once something new is done, but keep it in the log', async () => {
    const store = await open();
    await ask(store, 'tag:create', { name: '甲', parentId: null });
    await ask(store, 'history:undo', {});
    await ask(store, 'tag:create', { name: '乙', parentId: null });
    expect(await refusal(store, 'history:redo', {})).toBe('history.nothing');
    expect(store.context.db.all('SELECT * FROM operation')).toHaveLength(2);
  });

  it('refuse to run over a row that is not as the log left it, and change nothing', async () => {
    const store = await open();
    const tag = await ask(store, 'tag:create', { name: '甲', parentId: null });
    await ask(store, 'tag:update', { tagId: tag.id, name: '乙' });
    store.context.db.run('UPDATE tag SET name = ? WHERE id = ?', '丙', tag.id);
    expect(await refusal(store, 'history:undo', {})).toBe('history.conflict');
    expect((await ask(store, 'tag:list', {}))[0]?.name).toBe('丙');
  });

  it('treat typing in one note as one step', async () => {
    const store = await open();
    const note = await ask(store, 'note:create', { documentId: null, title: '', body: { blocks: [] } });
    for (const title of ['政', '政策', '政策简报'])
      await ask(store, 'note:update', { noteId: note.id, title });
    await ask(store, 'history:undo', {});
    expect((await ask(store, 'note:get', { noteId: note.id })).title).toBe('');
  });

  it('lead from any state back to the first and forth to the last', async () => {
    const action = fc.record({
      kind: fc.constantFrom('create', 'rename', 'move', 'merge', 'delete', 'mark', 'unmark'),
      a: fc.nat(20),
      b: fc.nat(20),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 18 }), async (actions) => {
        const store = await open();
        const document = await importText(store);
        const range = await rangeIn(store, document.id, '完善制度');
        const first = dump(store);
        for (const { kind, a, b } of actions) {
          const tags = await ask(store, 'tag:list', {});
          const marks = await ask(store, 'annotation:list', { documentId: document.id });
          const [x, y] = [tags[a % Math.max(1, tags.length)]?.id, tags[b % Math.max(1, tags.length)]?.id];
          if (kind === 'create')
            await store.call('tag:create', { name: `标${a}`, parentId: b % 2 && y ? y : null });
          else if (kind === 'mark')
            await store.call('annotation:create', {
              documentId: document.id,
              range,
              color: 1,
              tagIds: x ? [x] : [],
            });
          else if (kind === 'unmark' && marks[0])
            await store.call('annotation:delete', { annotationIds: [marks[0].id] });
          else if (kind === 'rename' && x) await store.call('tag:update', { tagId: x, name: `名${b}` });
          else if (kind === 'move' && x)
            await store.call('tag:move', { tagId: x, parentId: y && y !== x ? y : null, position: b });
          else if (kind === 'merge' && x && y && x !== y)
            await store.call('tag:merge', { tagId: x, intoId: y });
          else if (kind === 'delete' && x) await store.call('tag:delete', { tagId: x });
        }
        const last = dump(store);
        while ((await ask(store, 'history:state', {})).undo?.kind !== 'document:import')
          await ask(store, 'history:undo', {});
        expect(dump(store)).toEqual(first);
        while ((await ask(store, 'history:state', {})).redo) await ask(store, 'history:redo', {});
        expect(dump(store)).toEqual(last);
        expect(store.context.db.all('PRAGMA foreign_key_check')).toEqual([]);
        store.close();
      }),
      { numRuns: 25 },
    );
  });
});
