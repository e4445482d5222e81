import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../electron/store/store';
import type { DocumentId, TagId } from '../../../shared/domain/ids';
import type { AutoRow } from '../../../shared/domain/tag/auto-code';
import { withoutLaterSteps } from './older-schema';
import { ask, dump, importText, newFolder, open, refusal } from './open';

const tag = (store: Store, name: string, parentId: TagId | null = null) =>
  ask(store, 'tag:create', { name, parentId });
const tags = (store: Store) => ask(store, 'tag:list', {});
const named = async (store: Store, name: string) => {
  const found = (await tags(store)).find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

/** The plan with marks on words. */
async function withPlan() {
  const store = await open(newFolder(), true);
  const [plan] = await ask(store, 'document:list', {});
  const documentId = plan?.id as DocumentId;
  const { blocks } = await ask(store, 'document:open', { documentId });
  const rangeOf = (words: string) => {
    const block = blocks.find(
      (it) => it.voice === 'document' && it.kind === 'paragraph' && it.text.includes(words),
    );
    if (!block) throw new Error(words);
    const at = block.text.indexOf(words);
    return { start: { block: block.id, offset: at }, end: { block: block.id, offset: at + words.length } };
  };
  const mark = (words: string, ...tagIds: TagId[]) =>
    ask(store, 'annotation:create', { documentId, range: rangeOf(words), color: 1, tagIds });
  const marks = () => ask(store, 'annotation:list', { documentId });
  return { store, documentId, rangeOf, mark, marks };
}

describe('a library from before', () => {
  it('keeps its tags, and what was done to them can still be undone', async () => {
    const folder = newFolder();
    const store = await open(folder);
    const { id } = await tag(store, '负面清单');
    await tag(store, '准入', id);
    await ask(store, 'tag:delete', { tagId: id });
    const { db } = store.context;
    db.exec(withoutLaterSteps);
    // The log as it was written then: rows without what came later.
    for (const { seq, changes } of db.all<{ seq: number; changes: string }>(
      'SELECT seq, changes FROM operation',
    ))
      db.run(
        'UPDATE operation SET changes = ? WHERE seq = ?',
        changes.replaceAll(/,"(?:inclusion|exclusion)":""|,"(?:shortcut|guid)":null|,"archived":0/g, ''),
        seq,
      );
    db.pragma('user_version = 40');
    store.close();
    const again = await open(folder);
    expect(await tags(again)).toEqual([]);
    await ask(again, 'history:undo', {});
    expect(await tags(again)).toMatchObject([
      { name: '负面清单', inclusion: '', shortcut: null, archived: false },
      { name: '准入', parentId: id },
    ]);
    expect((await ask(again, 'tag:details', { tagId: id })).revisions.map(({ kind }) => kind)).toEqual([
      'tag:create',
    ]);
  });
});

describe('what is said of a tag', () => {
  it('is kept, told in its revisions, and undone step by step', async () => {
    const store = await open();
    const { id } = await tag(store, '负面清单');
    await ask(store, 'tag:update', { tagId: id, inclusion: '有动词。', exclusion: '只提清单。' });
    await ask(store, 'tag:update', { tagId: id, exclusion: '只提清单，或在主题句。' });
    expect(await named(store, '负面清单')).toMatchObject({
      inclusion: '有动词。',
      exclusion: '只提清单，或在主题句。',
    });
    const { revisions } = await ask(store, 'tag:details', { tagId: id });
    expect(revisions.map(({ kind, fields }) => [kind, ...fields.map(({ field }) => field)])).toEqual([
      ['tag:update', 'exclusion'],
      ['tag:update', 'inclusion', 'exclusion'],
      ['tag:create'],
    ]);
    expect(revisions[0]?.fields[0]).toMatchObject({ before: '只提清单。', after: '只提清单，或在主题句。' });
    await ask(store, 'history:undo', {});
    expect((await ask(store, 'tag:details', { tagId: id })).revisions).toHaveLength(2);
  });

  it('a digit belongs to one tag; it is refused, or taken over in one step', async () => {
    const store = await open();
    const [a, b] = [await tag(store, '甲'), await tag(store, '乙')];
    await ask(store, 'tag:update', { tagId: a.id, shortcut: 1 });
    const before = dump(store);
    expect(await refusal(store, 'tag:update', { tagId: b.id, shortcut: 1 })).toBe('tag.key-taken');
    expect(dump(store)).toEqual(before);
    await ask(store, 'tag:update', { tagId: b.id, shortcut: 1, takeKey: true });
    expect((await tags(store)).map(({ shortcut }) => shortcut)).toEqual([null, 1]);
    await ask(store, 'history:undo', {});
    expect(dump(store)).toEqual(before);
    await ask(store, 'history:redo', {});
    expect((await tags(store)).map(({ shortcut }) => shortcut)).toEqual([null, 1]);
    expect(await refusal(store, 'tag:update', { tagId: b.id, shortcut: 10 })).toBe('input.invalid');
  });

  it('an example follows its mark, and keeps the words when the mark goes', async () => {
    const { store, mark, rangeOf } = await withPlan();
    const { id } = await tag(store, '负面清单');
    const { id: markId } = await mark('进一步缩减外资准入负面清单', id);
    await ask(store, 'tag:add-example', { tagId: id, annotationId: markId });
    await ask(store, 'tag:add-example', { tagId: id, annotationId: markId });
    await ask(store, 'tag:add-example', { tagId: id, annotationId: null, text: ' 自己写的一句。 ' });
    const examples = async () =>
      (await ask(store, 'tag:details', { tagId: id })).examples.map(({ text, place }) => [
        text,
        place !== null,
      ]);
    expect(await examples()).toEqual([
      ['进一步缩减外资准入负面清单', true],
      ['自己写的一句。', false],
    ]);
    await ask(store, 'annotation:update', { annotationId: markId, range: rangeOf('缩减外资准入负面清单') });
    expect(await examples()).toContainEqual(['缩减外资准入负面清单', true]);
    await ask(store, 'annotation:delete', { annotationIds: [markId] });
    expect(await examples()).toEqual([
      ['进一步缩减外资准入负面清单', false],
      ['自己写的一句。', false],
    ]);
    await ask(store, 'history:undo', {});
    expect(await examples()).toContainEqual(['缩减外资准入负面清单', true]);
  });

  it('an archived topic is suggested no more; what has it keeps it', async () => {
    const { store, documentId } = await withPlan();
    const scheme = await ask(store, 'topic:add-starter', { starterId: 'service-trade', language: 'zh-CN' });
    const suggested = async () => {
      const { suggestions } = await ask(store, 'topic:coverage', {
        documentId,
        schemeId: scheme.id,
        unit: 'sentence',
      });
      return new Set(Object.values(suggestions).flatMap((list) => list.map(({ topicId }) => topicId)));
    };
    const [first] = [...(await suggested())];
    await ask(store, 'tag:update', { tagId: first!, archived: true });
    expect((await suggested()).has(first!)).toBe(false);
  });
});

describe('a tag that comes back from the trash', () => {
  it('brings its examples; a digit that another tag has by now stays there', async () => {
    const store = await open();
    const [a, b] = [await tag(store, '甲'), await tag(store, '乙')];
    await ask(store, 'tag:update', { tagId: a.id, shortcut: 1 });
    await ask(store, 'tag:add-example', { tagId: a.id, annotationId: null, text: '一句。' });
    await ask(store, 'tag:delete', { tagId: a.id });
    await ask(store, 'tag:update', { tagId: b.id, shortcut: 1 });
    await ask(store, 'trash:restore', { kind: 'tag', id: a.id });
    expect((await tags(store)).map(({ name, shortcut }) => [name, shortcut]).toSorted()).toEqual([
      ['乙', 1],
      ['甲', null],
    ]);
    expect((await ask(store, 'tag:details', { tagId: a.id })).examples).toHaveLength(1);
  });
});

describe('tags moved together', () => {
  it('stand beside each other in the order given; those under one of them go along', async () => {
    const store = await open();
    const [a, b, c] = [await tag(store, '甲'), await tag(store, '乙'), await tag(store, '丙')];
    const under = await tag(store, '乙下', b.id);
    const before = dump(store);
    await ask(store, 'tag:move-all', { tagIds: [b.id, under.id, c.id], parentId: a.id, position: 0 });
    expect((await tags(store)).map(({ name, parentId }) => [name, parentId])).toEqual([
      ['甲', null],
      ['乙', a.id],
      ['丙', a.id],
      ['乙下', b.id],
    ]);
    await ask(store, 'history:undo', {});
    expect(dump(store)).toEqual(before);
    expect(
      await refusal(store, 'tag:move-all', { tagIds: [a.id, b.id], parentId: under.id, position: 0 }),
    ).toBe('tag.cycle');
    expect(dump(store)).toEqual(before);
  });

  it('two of one name cannot come under one parent', async () => {
    const store = await open();
    const [a, b] = [await tag(store, '甲'), await tag(store, '乙')];
    const [x, y] = [await tag(store, '同名', a.id), await tag(store, '同名', b.id)];
    const before = dump(store);
    expect(await refusal(store, 'tag:move-all', { tagIds: [x.id, y.id], parentId: null, position: 0 })).toBe(
      'tag.exists',
    );
    expect(dump(store)).toEqual(before);
  });
});

describe('one tag made of another', () => {
  it('splitting takes the chosen marks along, in one step', async () => {
    const { store, mark, marks } = await withPlan();
    const { id } = await tag(store, '负面清单');
    const other = await tag(store, '别的');
    const first = await mark('进一步缩减外资准入负面清单', id, other.id);
    await mark('破除负面清单之外隐性准入壁垒', id);
    const before = dump(store);
    const made = await ask(store, 'tag:split', { tagId: id, name: '外资准入', annotationIds: [first.id] });
    expect((await tags(store)).map(({ name }) => name)).toEqual(['负面清单', '外资准入', '别的']);
    expect((await marks()).map(({ tagIds }) => tagIds)).toEqual([[made.id, other.id], [id]]);
    await ask(store, 'history:undo', {});
    expect(dump(store)).toEqual(before);
    expect(
      await refusal(store, 'tag:split', {
        tagId: other.id,
        name: '无',
        annotationIds: [(await marks())[1]!.id],
      }),
    ).toBe('not-found');
    expect(await refusal(store, 'tag:split', { tagId: id, name: '别的', annotationIds: [first.id] })).toBe(
      'tag.exists',
    );
  });

  it('merging brings examples and words that the other lacks', async () => {
    const { store, mark } = await withPlan();
    const [from, into] = [await tag(store, '准入清单'), await tag(store, '负面清单')];
    await ask(store, 'tag:update', { tagId: from.id, definition: '旧定义', inclusion: '收' });
    await ask(store, 'tag:update', { tagId: into.id, definition: '自己的定义' });
    const { id: markId } = await mark('进一步缩减外资准入负面清单', from.id);
    await ask(store, 'tag:add-example', { tagId: from.id, annotationId: markId });
    const before = dump(store);
    await ask(store, 'tag:merge', { tagId: from.id, intoId: into.id });
    expect(await named(store, '负面清单')).toMatchObject({ definition: '自己的定义', inclusion: '收' });
    const { examples, revisions } = await ask(store, 'tag:details', { tagId: into.id });
    expect(examples.map(({ text }) => text)).toEqual(['进一步缩减外资准入负面清单']);
    expect(revisions[0]).toMatchObject({ kind: 'tag:merge', marks: 1 });
    await ask(store, 'history:undo', {});
    expect(dump(store)).toEqual(before);
    await ask(store, 'tag:delete', { tagId: from.id });
    await ask(store, 'history:undo', {});
    expect(dump(store)).toEqual(before);
  });

  it('words make a tag and its mark at once; the same words again take the tag that is there', async () => {
    const { store, documentId, rangeOf, marks } = await withPlan();
    const before = dump(store);
    const made = await ask(store, 'tag:in-vivo', {
      documentId,
      range: rangeOf('隐性准入壁垒'),
      parentId: null,
    });
    expect(made.tag.name).toBe('隐性准入壁垒');
    expect(made.annotation).toMatchObject({ quote: { exact: '隐性准入壁垒' }, tagIds: [made.tag.id] });
    await ask(store, 'tag:in-vivo', { documentId, range: rangeOf('隐性准入壁垒'), parentId: null });
    expect(await tags(store)).toHaveLength(1);
    expect(await marks()).toHaveLength(2);
    await ask(store, 'history:undo', {});
    await ask(store, 'history:undo', {});
    expect(dump(store)).toEqual(before);
  });
});

describe('coding by pattern', () => {
  const place = ({ documentId, range }: AutoRow) => ({ documentId, range });
  const terms = (...list: string[]) => ({ kind: 'terms' as const, terms: list });

  it('shows what is new, what is there and what does not count, then marks the chosen in one step', async () => {
    const { store, documentId, mark, marks } = await withPlan();
    const { id } = await tag(store, '负面清单');
    await mark('破除负面清单之外隐性准入壁垒', id);
    const preview = (unit: 'clause' | 'words' = 'clause') =>
      ask(store, 'tag:auto-preview', { tagId: id, documentId, pattern: terms('负面清单'), unit });
    const { rows, isCut } = await preview();
    expect(isCut).toBe(false);
    const states = (list: readonly AutoRow[]) =>
      Object.fromEntries(list.map(({ address, state, text }) => [`${address} ${text}`, state]));
    expect(states(rows)).toMatchObject({
      '3.1¶2s2 破除负面清单之外隐性准入壁垒': 'have',
      '3.2¶1s1 建立健全跨境服务贸易负面清单管理制度': 'opening',
      '3.1¶1s2 进一步缩减外资准入负面清单': 'new',
    });
    expect(rows.filter(({ state }) => state === 'past').length).toBeGreaterThan(0);
    const before = dump(store);
    const chosen = rows.filter(({ state }) => state === 'new');
    const { marks: made } = await ask(store, 'tag:auto-apply', { tagId: id, places: chosen.map(place) });
    expect(made).toBe(chosen.length);
    expect((await preview()).rows.filter(({ state }) => state === 'new')).toEqual([]);
    expect((await marks()).filter(({ tagIds }) => tagIds.includes(id))).toHaveLength(1 + chosen.length);
    // Once more makes nothing twice.
    expect(await ask(store, 'tag:auto-apply', { tagId: id, places: chosen.map(place) })).toEqual({
      marks: 0,
    });
    await ask(store, 'history:undo', {});
    expect(dump(store)).toEqual(before);
  });

  it('a mark that stands on the very words gets the tag instead of a second mark', async () => {
    const { store, documentId, mark, marks } = await withPlan();
    const [a, b] = [await tag(store, '甲'), await tag(store, '乙')];
    await mark('隐性准入壁垒', a.id);
    const { rows } = await ask(store, 'tag:auto-preview', {
      tagId: b.id,
      documentId,
      pattern: terms('隐性准入壁垒'),
      unit: 'words',
    });
    await ask(store, 'tag:auto-apply', { tagId: b.id, places: rows.map(place) });
    expect((await marks()).map(({ tagIds }) => tagIds)).toEqual([[a.id, b.id]]);
  });

  it('looks at one section, one document or all of them', async () => {
    const { store, documentId } = await withPlan();
    const { id } = await tag(store, '试点');
    await importText(store);
    const { blocks } = await ask(store, 'document:open', { documentId });
    const section = blocks.find(({ kind, text }) => kind === 'heading' && text.startsWith('三、'))!.id;
    const count = async (input: object) =>
      (
        await ask(store, 'tag:auto-preview', {
          tagId: id,
          documentId,
          pattern: terms('试点'),
          unit: 'sentence',
          ...input,
        })
      ).rows.length;
    const [part, whole, all] = [await count({ section }), await count({}), await count({ documentId: null })];
    expect(part).toBeGreaterThan(0);
    expect(whole).toBeGreaterThan(part);
    expect(all).toBe(whole + 2);
  });

  it('an expression that is wrong or never ends is refused and nothing is marked', async () => {
    const { store, documentId } = await withPlan();
    const { id } = await tag(store, '年份');
    const preview = (source: string) => ({
      tagId: id,
      documentId,
      pattern: { kind: 'expression', source },
      unit: 'words',
    });
    expect(await refusal(store, 'tag:auto-preview', preview('('))).toBe('pattern.invalid');
    expect(await refusal(store, 'tag:auto-preview', preview('(([^x]+)+)+x'))).toBe('pattern.too-slow');
    const { rows } = await ask(store, 'tag:auto-preview', preview('2035\\s?年') as never);
    expect(rows.map(({ text }) => text)).toContainEqual(expect.stringMatching(/^2035\s?年$/u));
  });

  it('marks thousands of places in one step, and takes them back', async () => {
    const store = await open();
    const { id: documentId } = await importText(store, `一、总则\n${'推进试点，完善制度。\n'.repeat(4000)}`);
    const { id } = await tag(store, '试点');
    const { rows } = await ask(store, 'tag:auto-preview', {
      tagId: id,
      documentId,
      pattern: terms('试点'),
      unit: 'clause',
    });
    expect(rows).toHaveLength(4000);
    const before = dump(store);
    expect(await ask(store, 'tag:auto-apply', { tagId: id, places: rows.map(place) })).toEqual({
      marks: 4000,
    });
    await ask(store, 'history:undo', {});
    expect(dump(store)).toEqual(before);
  });
});

describe('the codebook as a file', () => {
  async function filled() {
    const store = await open();
    const top = await tag(store, '对外开放');
    const inner = await ask(store, 'tag:create', {
      name: '负面清单 / 准入',
      parentId: top.id,
      definition: '列入清单。',
      inclusion: '有动词。',
      color: 4,
      terms: ['清单'],
    });
    await ask(store, 'tag:update', { tagId: inner.id, shortcut: 3 });
    await ask(store, 'tag:add-example', { tagId: inner.id, annotationId: null, text: '=缩减清单' });
    const old = await tag(store, '旧');
    await ask(store, 'tag:update', { tagId: old.id, archived: true });
    return store;
  }
  const bare = async (store: Store, withKeys: boolean) =>
    Promise.all(
      (await tags(store)).map(
        async ({ id, name, color, definition, inclusion, archived, shortcut, terms }) => ({
          name,
          color,
          definition,
          inclusion,
          archived,
          ...(withKeys ? { shortcut, terms } : {}),
          examples: (await ask(store, 'tag:details', { tagId: id })).examples.map(({ text }) => text),
        }),
      ),
    );

  it.each([['qdc' as const], ['csv' as const]])(
    'goes out as %s and comes into another library the same',
    async (format) => {
      const store = await filled();
      const path = join(newFolder(), `簿.${format}`);
      const written = await ask(store, 'codebook:export', { path, format, bom: true });
      expect(written.tags).toBe(3);
      expect(written.losses.map(({ kind }) => kind)).toEqual(
        format === 'qdc' ? ['shortcut', 'terms', 'place-of-words'] : [],
      );
      const other = await open();
      const empty = dump(other);
      const file = { kind: 'path' as const, path };
      const preview = await ask(other, 'codebook:inspect', { file });
      expect(dump(other)).toEqual(empty);
      expect(preview.rows.map(({ change }) => change)).toEqual(['new', 'new', 'new']);
      await ask(other, 'codebook:import', { file });
      expect(await bare(other, format === 'csv')).toEqual(await bare(store, format === 'csv'));
      const again = await ask(other, 'codebook:inspect', { file });
      expect(again.rows.map(({ change }) => change)).toEqual(['same', 'same', 'same']);
      await ask(other, 'history:undo', {});
      expect(dump(other)).toEqual(empty);
    },
  );

  it('keeps its GUIDs: what was renamed and moved there is known again', async () => {
    const store = await filled();
    const path = join(newFolder(), '簿.qdc');
    await ask(store, 'codebook:export', { path, format: 'qdc' });
    const first = readFileSync(path, 'utf8');
    await ask(store, 'codebook:export', { path, format: 'qdc' });
    expect(readFileSync(path, 'utf8')).toBe(first);
    expect(first.charCodeAt(0)).not.toBe(0xfeff);
    const changed = first.replace('name="对外开放"', 'name="开放"').replace('列入清单。', '改过的定义。');
    const file = { kind: 'text' as const, name: '改.qdc', text: changed };
    const before = dump(store);
    const { rows } = await ask(store, 'codebook:import', { file });
    expect(rows.map(({ change, by, fields }) => [change, by, ...fields.map(({ field }) => field)])).toEqual([
      ['changed', 'guid', 'name'],
      ['changed', 'guid', 'definition'],
      ['same', 'guid'],
    ]);
    expect((await named(store, '负面清单 / 准入')).definition).toBe('改过的定义。');
    await ask(store, 'history:undo', {});
    expect(dump(store)).toEqual(before);
  });

  it('a table begins with a mark if asked, and runs no formula', async () => {
    const store = await open();
    await tag(store, '=HYPERLINK("http://x")');
    const path = join(newFolder(), '簿.csv');
    await ask(store, 'codebook:export', { path, format: 'csv', bom: true });
    const text = readFileSync(path, 'utf8');
    expect(text.startsWith('\ufeff标签,')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http:`);
    await ask(store, 'codebook:export', { path, format: 'csv', language: 'en' });
    expect(readFileSync(path, 'utf8').startsWith('Tag,')).toBe(true);
  });

  it('a file that is none leaves everything as it was', async () => {
    const store = await filled();
    const before = dump(store);
    const bomb = '<!DOCTYPE a [<!ENTITY b "c">]><CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>';
    for (const [text, code] of [
      [bomb, 'codebook.unsafe'],
      ['<a/>', 'codebook.foreign'],
      ['<CodeBook', 'codebook.malformed'],
    ] as const)
      expect(await refusal(store, 'codebook:import', { file: { kind: 'text', name: 'x', text } })).toBe(code);
    expect(await refusal(await open(), 'codebook:export', { path: '/x', format: 'qdc' })).toBe(
      'codebook.empty',
    );
    expect(dump(store)).toEqual(before);
  });
});
