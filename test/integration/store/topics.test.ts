import { describe, expect, it } from 'vitest';
import type { Store } from '../../../electron/store/store';
import type { DocumentId, TagId } from '../../../shared/domain/ids';
import type { Clause, CoverageUnit } from '../../../shared/domain/topic/coverage';
import { ask, dump, newFolder, open, refusal } from './open';

async function withScheme() {
  const store = await open(newFolder(), true);
  const [plan] = await ask(store, 'document:list', {});
  const scheme = await ask(store, 'topic:add-starter', { starterId: 'service-trade', language: 'zh-CN' });
  const documentId = plan?.id as DocumentId;
  const coverage = (unit: CoverageUnit = 'sentence') =>
    ask(store, 'topic:coverage', { documentId, schemeId: scheme.id, unit });
  return { store, documentId, scheme, coverage };
}
const tagNamed = async (store: Store, name: string) => {
  const tag = (await ask(store, 'tag:list', {})).find((one) => one.name === name);
  if (!tag) throw new Error(name);
  return tag;
};
const byKey = (clauses: readonly Clause[], { key }: Clause) => clauses.find((one) => one.key === key);

describe('topic schemes that come with the application', () => {
  it('name where they come from, and become a tag tree once, undone in one step', async () => {
    const store = await open(newFolder(), true);
    const starters = await ask(store, 'topic:starters', {});
    expect(starters.map(({ id, count }) => [id, count])).toEqual([
      ['policy-tools', 12],
      ['service-trade', 27],
    ]);
    expect(starters.find(({ id }) => id === 'policy-tools')?.source).toContain('Rothwell');
    const before = dump(store);
    for (const language of ['zh-CN', 'zh-CN'] as const)
      await ask(store, 'topic:add-starter', { starterId: 'policy-tools', language });
    expect(await ask(store, 'tag:list', {})).toHaveLength(16);
    await ask(store, 'history:undo', {});
    expect(dump(store)).toEqual(before);
    expect(await refusal(store, 'topic:add-starter', { starterId: 'no', language: 'en' })).toBe('not-found');
  });
});

describe('a topic given to clauses', () => {
  it('goes to the rows of the register in them, else to a mark, in one step', async () => {
    const { store, documentId, coverage } = await withScheme();
    const before = dump(store);
    const { clauses, suggestions } = await coverage();
    const open_ = clauses.filter(({ state }) => state === 'open');
    const withRows = open_.find(({ key, rows }) => rows.length > 0 && suggestions[key]);
    const without = open_.find(({ rows }) => rows.length === 0);
    if (!withRows || !without) throw new Error('no such clause');
    const topic = await tagNamed(store, '人才智力');
    await ask(store, 'topic:assign', {
      documentId,
      topicId: topic.id,
      clauses: [withRows, without].map(({ range, rows }) => ({ range, rows: [...rows] })),
    });
    const after = await coverage();
    for (const clause of [withRows, without]) {
      expect(byKey(after.clauses, clause)).toMatchObject({ state: 'topic', topicIds: [topic.id] });
      expect(after.suggestions[clause.key]).toBeUndefined();
    }
    expect(await ask(store, 'annotation:list', { documentId })).toHaveLength(1);
    await ask(store, 'history:undo', {});
    expect(dump(store)).toEqual(before);
  });

  it('is learned: words like those chosen before are suggested the same, and the choice is named', async () => {
    const { store, documentId, scheme, coverage } = await withScheme();
    const risk = await ask(store, 'tag:create', { name: '其他事项', parentId: scheme.id });
    const { clauses, suggestions } = await coverage('measure');
    const blank = clauses.filter(({ key }) => !suggestions[key]);
    const [clause] = blank;
    if (!clause) throw new Error('everything is suggested');
    await ask(store, 'topic:assign', {
      documentId,
      topicId: risk.id,
      clauses: [{ range: clause.range, rows: [...clause.rows] }],
    });
    const row = (await ask(store, 'measure:list', { documentId })).find(
      ({ topicIds }) => topicIds.length > 0,
    );
    const copy = await ask(store, 'document:import', {
      file: { kind: 'text', name: '另一份.txt', text: `关于某事的通知\n一、总体要求\n${row?.quote}。` },
    });
    const other = await ask(store, 'topic:coverage', {
      documentId: copy.id,
      schemeId: scheme.id,
      unit: 'sentence',
    });
    expect(Object.values(other.suggestions).flat()[0]).toMatchObject({
      topicId: risk.id,
      reason: { kind: 'earlier', words: row?.quote },
    });
  });
});

describe('a clause put aside as of no topic', () => {
  it('is no longer open, comes back by undo, and stays out of another scheme', async () => {
    const { store, documentId, scheme, coverage } = await withScheme();
    const { clauses } = await coverage();
    const clause = clauses.find(({ state }) => state === 'open');
    if (!clause) throw new Error('nothing open');
    const exempt = (value: boolean) =>
      ask(store, 'topic:exempt', {
        documentId,
        schemeId: scheme.id,
        ranges: [clause.range],
        exempt: value,
      });
    await exempt(true);
    expect(byKey((await coverage()).clauses, clause)?.state).toBe('exempt');
    const tools = await ask(store, 'topic:add-starter', { starterId: 'policy-tools', language: 'zh-CN' });
    const other = await ask(store, 'topic:coverage', { documentId, schemeId: tools.id, unit: 'sentence' });
    expect(byKey(other.clauses, clause)?.state).toBe('open');
    await exempt(false);
    expect(byKey((await coverage()).clauses, clause)?.state).toBe('open');
    await ask(store, 'history:undo', {});
    expect(byKey((await coverage()).clauses, clause)?.state).toBe('exempt');
  });

  it('goes with its scheme when that is deleted, and comes back with it', async () => {
    const { store, documentId, scheme, coverage } = await withScheme();
    const { clauses } = await coverage();
    const ranges = clauses.slice(0, 2).map(({ range }) => range);
    await ask(store, 'topic:exempt', { documentId, schemeId: scheme.id, ranges, exempt: true });
    const before = dump(store);
    await ask(store, 'tag:delete', { tagId: scheme.id });
    expect(dump(store)['topic_exempt']).toEqual([]);
    await ask(store, 'history:undo', {});
    expect(dump(store)).toEqual(before);
    expect(
      await refusal(store, 'topic:coverage', { documentId, schemeId: 'no' as TagId, unit: 'measure' }),
    ).toBe('not-found');
  });
});

describe('a scheme in use', () => {
  it('can be renamed, and a topic merged into another takes its clauses along; one undo takes each back', async () => {
    const { store, documentId, scheme, coverage } = await withScheme();
    const { clauses } = await coverage();
    const [one, other] = clauses.filter(({ state, rows }) => state === 'open' && rows.length > 0);
    const marked = clauses.find(({ state, rows }) => state === 'open' && rows.length === 0);
    if (!one || !other || !marked) throw new Error('no such clause');
    const [from, into] = [await tagNamed(store, '人才智力'), await tagNamed(store, '规划实施')];
    const give = (topicId: TagId, list: readonly Clause[]) =>
      ask(store, 'topic:assign', {
        documentId,
        topicId,
        clauses: list.map(({ range, rows }) => ({ range, rows: [...rows] })),
      });
    await give(from.id, [one, marked]);
    await give(into.id, [one, other]);
    const before = dump(store);
    await ask(store, 'tag:update', { tagId: scheme.id, name: '服贸' });
    expect(byKey((await coverage()).clauses, one)?.topicIds.toSorted()).toEqual(
      [from.id, into.id].toSorted(),
    );
    await ask(store, 'tag:merge', { tagId: from.id, intoId: into.id });
    const merged = await coverage();
    for (const clause of [one, other, marked])
      expect(byKey(merged.clauses, clause)?.topicIds).toEqual([into.id]);
    await ask(store, 'history:undo', {});
    await ask(store, 'history:undo', {});
    expect(dump(store)).toEqual(before);
  });

  it('leaves its clauses open where a topic is deleted, and has them again by undo', async () => {
    const { store, documentId, coverage } = await withScheme();
    const clause = (await coverage()).clauses.find(({ state, rows }) => state === 'open' && rows.length > 0);
    if (!clause) throw new Error('nothing open');
    const topic = await tagNamed(store, '人才智力');
    await ask(store, 'topic:assign', {
      documentId,
      topicId: topic.id,
      clauses: [{ range: clause.range, rows: [...clause.rows] }],
    });
    await ask(store, 'tag:delete', { tagId: topic.id });
    expect(byKey((await coverage()).clauses, clause)?.state).toBe('open');
    await ask(store, 'history:undo', {});
    expect(byKey((await coverage()).clauses, clause)?.topicIds).toEqual([topic.id]);
  });

  it('suggests by words that the researcher gives a topic, and says which', async () => {
    const { store, coverage } = await withScheme();
    const topic = await tagNamed(store, '人才智力');
    await ask(store, 'tag:update', { tagId: topic.id, terms: ['岸电'] });
    const counted = (found: Awaited<ReturnType<typeof coverage>>) =>
      Object.values(found.suggestions)
        .flat()
        .filter(({ topicId, reason }) => topicId === topic.id && reason.kind === 'term');
    expect(counted(await coverage())).toEqual([]);
    await ask(store, 'tag:update', { tagId: topic.id, terms: ['岸电', '运输服务'] });
    expect(counted(await coverage()).map(({ reason }) => 'words' in reason && reason.words)).toContain(
      '运输服务',
    );
  });

  it('gives a topic to thousands of clauses in one step', async () => {
    const { store, documentId, coverage } = await withScheme();
    const before = dump(store);
    const open_ = (await coverage('measure')).clauses.filter(({ state }) => state === 'open');
    expect(open_.length).toBeGreaterThan(400);
    const topic = await tagNamed(store, '规划实施');
    await ask(store, 'topic:assign', {
      documentId,
      topicId: topic.id,
      clauses: open_.map(({ range, rows }) => ({ range, rows: [...rows] })),
    });
    expect((await coverage('measure')).clauses.filter(({ state }) => state === 'open')).toEqual([]);
    await ask(store, 'history:undo', {});
    expect(dump(store)).toEqual(before);
  });
});
