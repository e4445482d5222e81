import { readFileSync, writeFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/store/db/database';
import { latestVersion, migrate, migrations } from '../../../electron/store/migrations';
import { sha256 } from '../../../electron/store/originals';
import { verifyLibrary } from '../../../electron/store/verify';
import { ask, importText, newFolder, open, refusal, sample } from './open';

describe('a library', () => {
  it('has the plan in it from the first start, with chapters, pictures, repairs and provenance', async () => {
    const store = await open(newFolder(), true);
    const [plan] = await ask(store, 'document:list', {});
    expect(plan).toMatchObject({
      title: '“十四五”服务贸易发展规划',
      issuer: '商务部等24部门',
      date: '2021-10',
      chapterCount: 9,
      repairCount: 6,
      bundled: true,
    });
    const { blocks } = await ask(store, 'document:open', { documentId: plan?.id as never });
    expect(blocks.filter(({ kind }) => kind === 'image')).toHaveLength(11);
    expect(verifyLibrary(store.context).findings).toEqual([]);
  });

  it('gives the passage that is read first: its blocks in order, and the repairs that touch no other', async () => {
    const store = await open(newFolder(), true);
    const [plan] = await ask(store, 'document:list', {});
    const documentId = plan?.id as never;
    const whole = await ask(store, 'document:open', { documentId });
    const first = await ask(store, 'document:passage', { documentId });
    expect(first.blocks).toEqual(whole.blocks.slice(0, 60));
    const from = whole.blocks[40]?.id as never;
    const later = await ask(store, 'document:passage', { documentId, from });
    expect(later.blocks).toEqual(whole.blocks.slice(40, 100));
    const ids = new Set(later.blocks.map(({ id }) => id));
    const within = whole.repairs.filter(({ change }) =>
      [change.block, ...(change.kind === 'join' ? [change.next] : [])].every((id) => ids.has(id)),
    );
    expect(within.length).toBeGreaterThan(0);
    expect(later.repairs).toEqual(within);
    // A place that is gone is the start.
    const gone = await ask(store, 'document:passage', { documentId, from: documentId });
    expect(gone.blocks[0]).toEqual(whole.blocks[0]);
  });

  it('is held by one process: a second is told at once and changes nothing', async () => {
    const folder = newFolder();
    await open(folder);
    await expect(open(folder)).rejects.toMatchObject({
      code: expect.stringMatching(/^SQLITE_BUSY/) as string,
    });
  });

  it('writes through to the disk before it answers', async () => {
    const store = await open();
    expect(store.context.db.pragma('synchronous')).toBe(2);
    expect(store.context.db.pragma('journal_mode')).toBe('wal');
    expect(store.context.db.pragma('foreign_keys')).toBe(1);
    expect(store.context.db.pragma('trusted_schema')).toBe(0);
  });

  it('from the future is refused and left byte for byte as it was', async () => {
    const folder = newFolder();
    (await open(folder)).close();
    const file = join(folder, 'library.sqlite');
    const db = openDatabase(file);
    db.pragma('user_version = 9990');
    db.close();
    const before = sha256(readFileSync(file));
    await expect(open(folder)).rejects.toMatchObject({ code: 'library.from-future' });
    expect(sha256(readFileSync(file))).toBe(before);
  });

  it('that is another kind of file is refused and kept', async () => {
    const folder = newFolder();
    const file = join(folder, 'library.sqlite');
    writeFileSync(file, 'not a database at all, but longer than a header of one hundred bytes '.repeat(4));
    const before = readFileSync(file, 'utf8');
    await expect(open(folder)).rejects.toThrow();
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('is copied and the copy checked before a migration, and a failing step leaves the old schema whole', async () => {
    const folder = newFolder();
    const first = await open(folder);
    await importText(first);
    first.close();
    const db = openDatabase(join(folder, 'library.sqlite'));
    const backupDir = join(folder, 'backups');
    const broken = {
      version: latestVersion + 10,
      up: (target: typeof db) => target.exec('CREATE TABLE half (x); SELECT nonsense;'),
    };
    expect(() => migrate(db, { backupDir, steps: [...migrations, broken] })).toThrow();
    expect(db.pragma('user_version')).toBe(latestVersion);
    expect(db.get(`SELECT 1 FROM sqlite_schema WHERE name = 'half'`)).toBeUndefined();
    db.close();
    const copyName = `before-migration-from-${latestVersion}.sqlite`;
    expect(readdirSync(backupDir)).toEqual([copyName]);
    const copy = openDatabase(join(backupDir, copyName));
    expect(copy.get<{ n: number }>('SELECT count(*) AS n FROM document')?.n).toBe(1);
    copy.close();
  });

  it('never lets source text be changed or removed', async () => {
    const store = await open();
    await importText(store);
    expect(() => store.context.db.run(`UPDATE block SET text = '改'`)).toThrow(/immutable/);
    expect(() => store.context.db.run('DELETE FROM block')).toThrow(/kept/);
  });
});

describe('importing', () => {
  it('knows the same bytes a second time, whatever the name', async () => {
    const store = await open();
    const document = await importText(store);
    const again = await store.call('document:import', {
      file: { kind: 'text', name: '另名.txt', text: sample },
    });
    expect(again).toMatchObject({
      ok: false,
      error: { code: 'document.duplicate', detail: { documentId: document.id } },
    });
  });

  it('brings a document that was put away back with its marks', async () => {
    const store = await open();
    const document = await importText(store);
    const { blocks } = await ask(store, 'document:open', { documentId: document.id });
    const block = blocks.at(-1);
    const range = {
      start: { block: block?.id as never, offset: 0 },
      end: { block: block?.id as never, offset: 4 },
    };
    await ask(store, 'annotation:create', { documentId: document.id, range, color: 1 });
    await ask(store, 'document:delete', { documentId: document.id });
    expect(await ask(store, 'document:list', {})).toEqual([]);
    expect((await importText(store)).id).toBe(document.id);
    expect(await ask(store, 'annotation:list', { documentId: document.id })).toHaveLength(1);
  });

  it('keeps the original bytes under their hash', async () => {
    const folder = newFolder();
    const store = await open(folder);
    const { sourceSha256 } = await importText(store);
    expect(readFileSync(join(folder, 'originals', sourceSha256), 'utf8')).toBe(sample);
  });

  it.each([
    ['an empty file', '', 'file.empty'],
    ['white space only', ' \n\t\n', 'file.empty'],
    ['marks without a letter', '。。。\n——', 'file.no-text'],
  ])('refuses %s and stores nothing', async (_what, text, code) => {
    const folder = newFolder();
    const store = await open(folder);
    expect(await refusal(store, 'document:import', { file: { kind: 'text', name: 'x.txt', text } })).toBe(
      code,
    );
    expect(store.context.db.all('SELECT * FROM document')).toEqual([]);
    expect(store.context.db.all('SELECT * FROM operation')).toEqual([]);
    expect(existsSync(join(folder, 'originals'))).toBe(false);
  });

  it('refuses what is not a regular file', async () => {
    const store = await open();
    expect(await refusal(store, 'document:import', { file: { kind: 'path', path: '/dev/zero' } })).toBe(
      'file.not-regular',
    );
    expect(await refusal(store, 'document:import', { file: { kind: 'path', path: newFolder() } })).toBe(
      'file.not-regular',
    );
    expect(await refusal(store, 'document:import', { file: { kind: 'path', path: '/nowhere/x.txt' } })).toBe(
      'file.not-found',
    );
  });
});

describe('checking a library', () => {
  it('finds a changed original, a changed block and a mark that lost its words', async () => {
    const folder = newFolder();
    const store = await open(folder);
    const document = await importText(store);
    const { blocks } = await ask(store, 'document:open', { documentId: document.id });
    const block = blocks.find(({ text }) => text.includes('推进试点'));
    const range = {
      start: { block: block?.id as never, offset: 0 },
      end: { block: block?.id as never, offset: 4 },
    };
    await ask(store, 'annotation:create', { documentId: document.id, range, color: 1 });
    expect(verifyLibrary(store.context).findings).toEqual([]);
    store.context.db.exec('DROP TRIGGER block_is_immutable');
    store.context.db.run(
      'UPDATE block SET text = replace(text, ?, ?) WHERE id = ?',
      '推进试点',
      '推迟试点',
      block?.id as string,
    );
    writeFileSync(join(folder, 'originals', document.sourceSha256), '别的');
    expect(new Set(verifyLibrary(store.context).findings.map(({ check }) => check))).toEqual(
      new Set(['text', 'original', 'quote']),
    );
  });
});

describe('calls from outside', () => {
  it('are refused by name and by shape before anything runs', async () => {
    const store = await open();
    expect(await refusal(store, 'no:such', {})).toBe('input.invalid');
    expect(await refusal(store, '__proto__', {})).toBe('input.invalid');
    expect(await refusal(store, 'tag:create', { name: 1 })).toBe('input.invalid');
    expect(await refusal(store, 'tag:create', { name: '甲', parentId: null, more: 1 })).toBe('input.invalid');
    expect(await refusal(store, 'tag:create', { name: '\ud840', parentId: null })).toBe('input.invalid');
    expect(
      await refusal(store, 'annotation:list', JSON.parse('{"documentId":"x","__proto__":{"a":1}}')),
    ).toBe('input.invalid');
  });
});
