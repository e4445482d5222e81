import { describe, expect, it } from 'vitest';
import type { TableLook } from '../../../shared/domain/measure/table/look';
import type { CallInput } from '../../../shared/ipc/contract';
import { ask, dump, newFolder, open, refusal } from './open';

type Look = CallInput<'register:add-view'>['look'];
const look: Look = {
  filters: [{ column: 'strength', keys: ['soft'] }],
  sort: { column: 'verb', descending: true },
  group: 'region',
  columns: ['verb', 'status'],
  widths: { verb: 120 },
};

describe('a named view of the register', () => {
  it('is kept as it was saved, over a restart, in the order of saving', async () => {
    const folder = newFolder();
    const store = await open(folder);
    await ask(store, 'register:add-view', { name: ' 弱措施 ', shown: 'table', look });
    await ask(store, 'register:add-view', { name: '指标', shown: 'targets', look: { ...look, sort: null } });
    store.close();
    const views = await ask(await open(folder), 'register:views', {});
    expect(views.map(({ name, shown }) => [name, shown])).toEqual([
      ['弱措施', 'table'],
      ['指标', 'targets'],
    ]);
    expect(views[0]?.look).toEqual(look satisfies TableLook);
  });

  it('is renamed, set anew and deleted, each one step to undo', async () => {
    const store = await open();
    const view = await ask(store, 'register:add-view', { name: '甲', shown: 'table', look });
    const saved = dump(store);
    await ask(store, 'register:update-view', { viewId: view.id, name: '乙' });
    await ask(store, 'history:undo', {});
    expect(dump(store)).toEqual(saved);
    await ask(store, 'register:update-view', { viewId: view.id, look: { ...look, group: null } });
    expect((await ask(store, 'register:views', {}))[0]).toMatchObject({ name: '甲', look: { group: null } });
    await ask(store, 'history:undo', {});
    await ask(store, 'register:remove-view', { viewId: view.id });
    expect(await ask(store, 'register:views', {})).toEqual([]);
    const step = await ask(store, 'history:undo', {});
    expect(step).toMatchObject({ kind: 'register:remove-view', subject: '甲' });
    expect(dump(store)).toEqual(saved);
  });

  it('is refused without a name, with one that is taken, or where it is not there, and nothing is stored', async () => {
    const store = await open();
    const view = await ask(store, 'register:add-view', { name: '甲', shown: 'table', look });
    const saved = dump(store);
    expect(await refusal(store, 'register:add-view', { name: '  ', shown: 'table', look })).toBe(
      'input.invalid',
    );
    expect(await refusal(store, 'register:add-view', { name: '甲', shown: 'targets', look })).toBe(
      'input.invalid',
    );
    expect(await refusal(store, 'register:update-view', { viewId: 'no', name: '乙' })).toBe('not-found');
    expect(await refusal(store, 'register:remove-view', { viewId: 'no' })).toBe('not-found');
    // Its own name it may keep.
    await ask(store, 'register:update-view', { viewId: view.id, name: '甲' });
    expect(dump(store)).toEqual(saved);
  });
});
