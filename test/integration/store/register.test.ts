import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measures } from '../../../electron/store/migrations/0020-measures';
import type { Store } from '../../../electron/store/store';
import type { ColumnId, DocumentId, StatusId } from '../../../shared/domain/ids';
import type { Measure } from '../../../shared/domain/measure/register';
import { ask, newFolder, open, refusal, resourcesDir } from './open';
import { withoutLaterSteps } from './older-schema';

async function withPlan(folder = newFolder()) {
  const store = await open(folder, true);
  const [plan] = await ask(store, 'document:list', {});
  return { store, folder, documentId: plan?.id as DocumentId };
}
async function rowOf(store: Store, documentId: DocumentId, quote: string): Promise<Measure> {
  const row = (await ask(store, 'measure:list', { documentId })).find((one) => one.quote === quote);
  if (!row) throw new Error(quote);
  return row;
}
const words = '进一步缩减外资准入负面清单';
const before = '健全准入前国民待遇加负面清单管理制度';

describe('a row of the register', () => {
  it('is edited while still open, shows what was edited, and becomes a proposal again when all is taken back', async () => {
    const { store, documentId } = await withPlan();
    const { range } = await rowOf(store, documentId, words);
    const update = (patch: object) => ask(store, 'measure:update', { documentId, ranges: [range], patch });
    await update({ fields: { verb: '削减', actor: '商务部' } });
    const edited = await rowOf(store, documentId, words);
    expect(edited).toMatchObject({ status: 'suggested', verb: '削减', actor: '商务部', adverb: '进一步' });
    expect(edited.edited).toEqual(['verb', 'actor']);
    await update({ fields: { verb: '缩减', actor: '' } });
    expect((await rowOf(store, documentId, words)).id).toBeNull();
  });

  it('takes topics, a note and a status of one’s own, many rows in one step', async () => {
    const { store, documentId } = await withPlan();
    const topic = await ask(store, 'tag:create', { name: '市场准入', parentId: null });
    const ranges = [
      (await rowOf(store, documentId, before)).range,
      (await rowOf(store, documentId, words)).range,
    ];
    const { statuses } = await ask(store, 'register:set-statuses', {
      statuses: [
        { id: 'doubtful' as StatusId, name: '', status: 'suggested' },
        { id: null, name: '已落实', status: 'confirmed' },
      ],
    });
    const done = statuses[1]?.id as StatusId;
    await ask(store, 'measure:update', {
      documentId,
      ranges,
      patch: { statusId: done, addTopics: [topic.id], note: '见 2022 年版' },
    });
    expect(await rowOf(store, documentId, words)).toMatchObject({
      status: 'confirmed',
      statusId: done,
      topicIds: [topic.id],
      note: '见 2022 年版',
    });
    await ask(store, 'tag:delete', { tagId: topic.id });
    expect((await rowOf(store, documentId, before)).topicIds).toEqual([]);
    await ask(store, 'register:set-statuses', {
      statuses: [{ id: done, name: '已落实', status: 'rejected' }],
    });
    expect((await rowOf(store, documentId, words)).status).toBe('rejected');
  });

  it('has cells of own columns that take only what fits', async () => {
    const { store, documentId } = await withPlan();
    const { columns } = await ask(store, 'register:set-columns', {
      columns: [
        { id: null, name: '期限', kind: 'date', options: [] },
        { id: null, name: '金额', kind: 'number', options: [] },
        { id: null, name: '进展', kind: 'choice', options: ['未开始', ' 进行中 '] },
      ],
    });
    const [date, amount, progress] = columns.map(({ id }) => id) as [ColumnId, ColumnId, ColumnId];
    const { range } = await rowOf(store, documentId, words);
    const fill = (values: Record<string, string>) => ({ documentId, ranges: [range], patch: { values } });
    await ask(
      store,
      'measure:update',
      fill({ [date]: '2025年12月31日', [amount]: '1,200', [progress]: '进行中' }),
    );
    expect((await rowOf(store, documentId, words)).values).toEqual({
      [date]: '2025-12-31',
      [amount]: '1200',
      [progress]: '进行中',
    });
    for (const wrong of [{ [date]: '2025-02-30' }, { [amount]: '许多' }, { [progress]: '完成' }])
      expect(await refusal(store, 'measure:update', fill(wrong))).toBe('measure.cell');
    await ask(store, 'register:set-columns', {
      columns: columns.slice(0, 1).map((column) => ({ ...column, options: [...column.options] })),
    });
    expect((await rowOf(store, documentId, words)).values).toEqual({ [date]: '2025-12-31' });
    await ask(store, 'history:undo', {});
    expect(Object.keys((await rowOf(store, documentId, words)).values)).toHaveLength(3);
  });

  it('is split into two that read their own fields, and merged again from first word to last', async () => {
    const { store, documentId } = await withPlan();
    const [first, second] = [await rowOf(store, documentId, before), await rowOf(store, documentId, words)];
    await ask(store, 'measure:update', { documentId, ranges: [second.range], patch: { note: '二' } });
    await ask(store, 'measure:merge', { documentId, ranges: [first.range, second.range] });
    const whole = await rowOf(store, documentId, `${before}，${words}`);
    expect(whole).toMatchObject({ origin: 'hand', note: '二', status: 'suggested' });
    await ask(store, 'measure:split', { documentId, range: whole.range, at: first.range.end });
    expect(await rowOf(store, documentId, before)).toMatchObject({ verb: '健全', strength: 'hard' });
    expect(await rowOf(store, documentId, words)).toMatchObject({ verb: '缩减', adverb: '进一步' });
    expect(
      await refusal(store, 'measure:split', { documentId, range: first.range, at: first.range.start }),
    ).toBe('range.invalid');
  });

  it('is added from chosen words with the fields that they say, but not over another row', async () => {
    const { store, documentId } = await withPlan();
    const { range } = await rowOf(store, documentId, words);
    const part = { start: { ...range.start, offset: range.start.offset + 3 }, end: range.end };
    await ask(store, 'measure:add', { documentId, range: part });
    expect(await rowOf(store, documentId, '缩减外资准入负面清单')).toMatchObject({
      status: 'confirmed',
      origin: 'hand',
      verb: '缩减',
      kind: 'measure',
    });
    expect(await refusal(store, 'measure:add', { documentId, range })).toBe('measure.taken');
    await ask(store, 'measure:remove', { documentId, ranges: [part] });
    expect((await rowOf(store, documentId, words)).id).toBeNull();
  });
});

describe('a newer lexicon', () => {
  /** Resources whose lexicon lacks 缩减 as a verb and takes 健全 for medium. */
  function changedResources(): string {
    const folder = join(newFolder(), 'resources');
    cpSync(resourcesDir, folder, { recursive: true });
    const file = join(folder, 'lexicons/policy-measures.json');
    const lexicon = JSON.parse(readFileSync(file, 'utf8')) as {
      version: number;
      entries: { word: string; class: string; strength?: string }[];
    };
    const entries = lexicon.entries
      .filter((entry) => !(entry.word === '缩减' && entry.class === 'verb'))
      .map((entry) =>
        entry.word === '健全' && entry.class === 'verb' ? { ...entry, strength: 'medium' } : entry,
      );
    writeFileSync(file, JSON.stringify({ version: lexicon.version + 1, entries }));
    return folder;
  }
  async function afterwards() {
    const { store, folder, documentId } = await withPlan();
    const rows = [await rowOf(store, documentId, before), await rowOf(store, documentId, words)];
    const ranges = rows.map(({ range }) => range);
    await ask(store, 'measure:update', { documentId, ranges, patch: { status: 'confirmed' } });
    await ask(store, 'measure:update', {
      documentId,
      ranges: [ranges[0]!],
      patch: { fields: { actor: '商务部' } },
    });
    expect((await rowOf(store, documentId, before)).difference).toBeNull();
    store.close();
    return { store: await open(folder, true, changedResources()), documentId, ranges };
  }

  it('changes no kept row and shows the difference', async () => {
    const { store, documentId } = await afterwards();
    const row = await rowOf(store, documentId, before);
    expect(row).toMatchObject({ strength: 'hard', actor: '商务部', status: 'confirmed' });
    expect(row.difference).toEqual({
      kind: 'fields',
      fields: [{ name: 'strength', was: 'hard', now: 'medium' }],
      statementKind: null,
    });
    expect((await rowOf(store, documentId, words)).difference).toEqual({ kind: 'gone' });
  });

  it('is taken over or refused row by row, and never touches what was edited', async () => {
    const { store, documentId, ranges } = await afterwards();
    await ask(store, 'measure:settle', { documentId, ranges: [ranges[0]!], take: 'rules' });
    expect(await rowOf(store, documentId, before)).toMatchObject({
      strength: 'medium',
      actor: '商务部',
      difference: null,
      edited: ['actor'],
    });
    await ask(store, 'measure:settle', { documentId, ranges: [ranges[1]!], take: 'mine' });
    expect(await rowOf(store, documentId, words)).toMatchObject({
      verb: '缩减',
      status: 'confirmed',
      difference: null,
      origin: 'hand',
    });
    await ask(store, 'history:undo', {});
    await ask(store, 'history:undo', {});
    expect((await rowOf(store, documentId, before)).difference).not.toBeNull();
  });
});

describe('a library from before the register was a table', () => {
  it('keeps its decisions, and shows no difference where the rules say the same', async () => {
    const folder = newFolder();
    const { store, documentId } = await withPlan(folder);
    const { range } = await rowOf(store, documentId, words);
    await ask(store, 'measure:update', { documentId, ranges: [range], patch: { status: 'confirmed' } });
    // The file as the schema of version 20 would have it.
    const { db } = store.context;
    const columns = db
      .all<{ name: string }>("SELECT name FROM pragma_table_info('measure')")
      .map(({ name }) => name)
      .filter(
        (name) => !['status_id', 'indicator', 'relation', 'note', 'proposed', 'deadline'].includes(name),
      );
    db.exec(`${withoutLaterSteps} CREATE TABLE old AS SELECT ${columns.join(', ')} FROM measure;
      DROP TABLE measure_topic; DROP TABLE measure_value; DROP TABLE measure;
      DROP TABLE register_status; DROP TABLE register_column;
      DROP TABLE topic_exempt; ALTER TABLE tag DROP COLUMN terms;`);
    measures.up(db);
    db.exec(
      `INSERT INTO measure (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM old; DROP TABLE old`,
    );
    db.pragma('user_version = 20');
    store.close();
    const again = await open(folder, true);
    expect(await rowOf(again, documentId, words)).toMatchObject({
      status: 'confirmed',
      verb: '缩减',
      origin: 'rules',
      edited: [],
      difference: null,
    });
    expect(await ask(again, 'register:scheme', {})).toMatchObject({ statuses: [{ id: 'doubtful' }] });
  });
});
