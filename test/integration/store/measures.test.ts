import { describe, expect, it } from 'vitest';
import type { TextRange } from '../../../shared/domain/document/range';
import type { DocumentId } from '../../../shared/domain/ids';
import type { Store } from '../../../electron/store/store';
import { ask, newFolder, open, refusal } from './open';

async function withPlan(folder = newFolder()) {
  const store = await open(folder, true);
  const [plan] = await ask(store, 'document:list', {});
  return { store, documentId: plan?.id as DocumentId };
}
const rowOf = async (store: Store, documentId: DocumentId, quote: string) => {
  const row = (await ask(store, 'measure:list', { documentId })).find((one) => one.quote === quote);
  if (!row) throw new Error(quote);
  return row;
};
const words = '进一步缩减外资准入负面清单';

describe('the register', () => {
  it('proposes and keeps nothing by itself', async () => {
    const { store, documentId } = await withPlan();
    const register = await ask(store, 'measure:list', { documentId });
    expect(register.length).toBeGreaterThan(300);
    expect(register.every(({ id, status }) => id === null && status === 'suggested')).toBe(true);
    expect(store.context.db.all('SELECT * FROM measure')).toEqual([]);
  });

  it('keeps a decision with its exact words and fields, across a restart', async () => {
    const folder = newFolder();
    const { store, documentId } = await withPlan(folder);
    const { range } = await rowOf(store, documentId, words);
    await ask(store, 'measure:update', { documentId, ranges: [range], patch: { status: 'confirmed' } });
    store.close();
    const again = await open(folder);
    expect(await rowOf(again, documentId, words)).toMatchObject({
      status: 'confirmed',
      adverb: '进一步',
      verb: '缩减',
      strength: 'hard',
      range,
    });
  });

  it('decides on many at once in one step, and takes a decision back', async () => {
    const { store, documentId } = await withPlan();
    const before = await ask(store, 'measure:list', { documentId });
    const ranges = before.slice(0, 40).map(({ range }) => range);
    await ask(store, 'measure:update', { documentId, ranges, patch: { status: 'rejected' } });
    const count = async () =>
      (await ask(store, 'measure:list', { documentId })).filter(({ status }) => status === 'rejected').length;
    expect(await count()).toBe(40);
    const [range] = ranges as [TextRange];
    await ask(store, 'measure:update', { documentId, ranges: [range], patch: { status: 'suggested' } });
    expect(await count()).toBe(39);
    await ask(store, 'history:undo', {});
    await ask(store, 'history:undo', {});
    expect(await ask(store, 'measure:list', { documentId })).toEqual(before);
  });

  it('refuses a place where there is no row, and stores nothing', async () => {
    const { store, documentId } = await withPlan();
    const { range } = await rowOf(store, documentId, words);
    const wrong = { ...range, end: { ...range.end, offset: range.end.offset - 3 } };
    const asked = { documentId, ranges: [range, wrong], patch: { status: 'confirmed' } };
    expect(await refusal(store, 'measure:update', asked)).toBe('range.invalid');
    expect(store.context.db.all('SELECT * FROM measure')).toEqual([]);
  });
});
