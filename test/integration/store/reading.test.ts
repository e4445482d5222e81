import { build } from 'esbuild';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { openReading, type Reading } from '../../../electron/store/reading/reading';
import type { ImportProgress } from '../../../shared/ipc/contract';
import { pdfOfPages } from '../../support/pdf';
import { ask, dump, newFolder, open, sample } from './open';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const script = join(root, 'out', 'test-reader', 'reader.cjs');
const stuck = join(root, 'out', 'test-reader', 'stuck.cjs');
const greedy = join(root, 'out', 'test-reader', 'greedy.cjs');

beforeAll(async () => {
  await build({
    entryPoints: [join(root, 'electron/store/reading/worker.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    define: { 'import.meta.url': '__filename' },
    logLevel: 'error',
  });
  mkdirSync(join(root, 'out', 'test-reader'), { recursive: true });
  // Files that make a reader run without end are of the reader's own faults: these stand in for them.
  writeFileSync(stuck, "require('node:worker_threads').parentPort.on('message', () => { for (;;); });");
  writeFileSync(
    greedy,
    "require('node:worker_threads').parentPort.on('message', () => { const all = []; for (;;) all.push(new Array(100_000).fill({})); });",
  );
});

const pages = (count: number) =>
  pdfOfPages(Array.from({ length: count }, (_, at) => `Page ${at + 1} of a long plan.`));
const long = (name = 'long.pdf') => ({ kind: 'bytes', name, bytes: pages(1500) }) as const;
const short = { kind: 'text', name: 'a.txt', text: sample } as const;

describe('a file that is read in a thread of its own', () => {
  it('tells how far it is, page by page, under the name that was given to the reading', async () => {
    const store = await open(newFolder(), false, null, { readerScript: script });
    const told: ImportProgress[] = [];
    store.onProgress((progress) => told.push(progress));
    const preview = await ask(store, 'document:inspect', { file: long(), ticket: 'a' });
    expect(preview.paragraphCount).toBeGreaterThan(1000);
    expect(new Set(told.map(({ ticket }) => ticket))).toEqual(new Set(['a']));
    const counted = told.filter(({ stage }) => stage === 'pages').map(({ done }) => done);
    expect(counted.length).toBeGreaterThan(3);
    expect(counted).toEqual([...counted].sort((a, b) => a - b));
    expect(told.at(-1)).toMatchObject({ stage: 'repairs' });
  });

  it('holds up no other call, and those keep their order', async () => {
    const store = await open(newFolder(), false, null, { readerScript: script });
    const order: string[] = [];
    const note = (name: string) => () => void order.push(name);
    const reading = ask(store, 'document:import', { file: long() }).then(note('import'));
    const tag = ask(store, 'tag:create', { name: '试点', parentId: null }).then(note('create'));
    const tags = ask(store, 'tag:list', {}).then((found) => {
      note('list')();
      expect(found.map(({ name }) => name)).toEqual(['试点']);
    });
    await Promise.all([reading, tag, tags]);
    expect(order).toEqual(['create', 'list', 'import']);
    expect(await ask(store, 'document:list', {})).toHaveLength(1);
  });

  it('can be cancelled while it is read and while it waits, and leaves nothing behind', async () => {
    const folder = newFolder();
    const store = await open(folder, false, null, { readerScript: script });
    const before = dump(store);
    const begun = new Promise<void>((resolve) =>
      store.onProgress(({ ticket, stage }) => {
        if (ticket === 'first' && stage === 'pages') resolve();
      }),
    );
    const first = store.call('document:import', { file: long('first.pdf'), ticket: 'first' });
    const second = store.call('document:import', { file: long('second.pdf'), ticket: 'second' });
    const third = store.call('document:import', { file: short, ticket: 'third' });
    await begun;
    expect(await ask(store, 'import:cancel', { ticket: 'second' })).toBe(true);
    expect(await ask(store, 'import:cancel', { ticket: 'first' })).toBe(true);
    expect(await first).toMatchObject({
      ok: false,
      error: { code: 'import.cancelled', detail: { fileName: 'first.pdf' } },
    });
    expect(await second).toMatchObject({ ok: false, error: { code: 'import.cancelled' } });
    // The next in line goes on in a new thread.
    expect(await third).toMatchObject({ ok: true });
    expect(await ask(store, 'import:cancel', { ticket: 'first' })).toBe(false);
    await ask(store, 'history:undo', {});
    expect((dump(store)['document'] ?? []).length).toBe((before['document'] ?? []).length + 1);
    expect(readdirSync(join(folder, 'originals'))).toHaveLength(1);
  });

  it('gives the same document as one that is read at once', async () => {
    const blocksOf = async (readerScript: string | null) => {
      const store = await open(newFolder(), false, null, { readerScript });
      const { id, sourceSha256 } = await ask(store, 'document:import', { file: short });
      const { blocks } = await ask(store, 'document:open', { documentId: id });
      return {
        sourceSha256,
        blocks: blocks.map(({ kind, text, sha256, label }) => [kind, text, sha256, label]),
      };
    };
    expect(await blocksOf(script)).toEqual(await blocksOf(null));
  });

  it('is not read again to be stored when it was reviewed', async () => {
    const store = await open(newFolder(), false, null, { readerScript: script });
    const preview = await ask(store, 'document:inspect', { file: long() });
    const told: string[] = [];
    store.onProgress(({ stage }) => told.push(stage));
    const stored = await ask(store, 'document:import', { file: long(), ticket: 'store' });
    expect(told).toEqual(['opening']);
    expect(stored).toMatchObject({ title: preview.title, characterCount: preview.characterCount });
    // The same bytes under another name are another review.
    const other = await store.call('document:import', { file: long('other.pdf') });
    expect(other).toMatchObject({ ok: false, error: { code: 'document.duplicate' } });
  });

  it('is recognised by its hash before it is read a second time', async () => {
    const store = await open(newFolder(), false, null, { readerScript: script });
    await ask(store, 'document:import', { file: short });
    const told: string[] = [];
    store.onProgress(({ stage }) => told.push(stage));
    const again = await store.call('document:import', { file: short, ticket: 'again' });
    expect(again).toMatchObject({ ok: false, error: { code: 'document.duplicate' } });
    expect(told).toEqual(['opening']);
  });
});

describe('a file that is never read to its end', () => {
  const job = { file: short, encoding: undefined, known: [] };
  const refused = (reading: Reading) =>
    reading.review(job, 'a').then(
      () => null,
      (error: unknown) => error,
    );
  it.each([
    ['takes no step', stuck, { patience: 300 }],
    ['takes all memory', greedy, { memory: 32 }],
  ])('because it %s is given up', async (_, one, limits) => {
    const reading = openReading(one, () => {}, limits);
    expect(await refused(reading)).toMatchObject({ code: 'file.too-complex', detail: { fileName: 'a.txt' } });
    reading.close();
  });
  it('can be cancelled in the middle of it', async () => {
    const reading = openReading(stuck, () => {});
    const refusal = refused(reading);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(reading.cancel('a')).toBe(true);
    expect(await refusal).toMatchObject({ code: 'import.cancelled' });
  });
});
