import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, newFolder, open } from './open';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let program = '';

/** A process that makes tags one after another and prints each once the store has answered for it. */
beforeAll(async () => {
  program = join(root, 'out', 'test-writer.cjs');
  await build({
    stdin: {
      contents: `
        import { openStore } from './electron/store/store';
        import { v7 } from 'uuid';
        const early = process.argv[3] === 'early';
        openStore({ libraryDir: process.argv[2], resourcesDir: null, now: Date.now, newId: v7 }).then(async (store) => {
          if (early) store.context.db.exec('BEGIN');
          for (let n = 0; n < 100000; n += 1) {
            if (early) store.context.db.run("INSERT INTO tag (id, parent_id, name, color, definition, position) VALUES (?, NULL, ?, 1, '', 0)", v7(), String(n));
            else {
              const reply = await store.call('tag:create', { name: String(n), parentId: null });
              if (!reply.ok) throw new Error(reply.error.code);
            }
            process.stdout.write(n + '\\n');
            await new Promise((resolve) => setImmediate(resolve));
          }
        });`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['better-sqlite3'],
    logLevel: 'error',
  });
});

/** Runs the writer, kills it hard after some acknowledged writes, answers the last acknowledged one. */
function killAfter(folder: string, writes: number, mode = 'honest'): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, folder, mode], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.on('data', (data) => {
      text += String(data);
      if (text.split('\n').length > writes) child.kill('SIGKILL');
    });
    child.on('exit', () => resolve(Number(text.trimEnd().split('\n').at(-1))));
  });
}

async function namesIn(folder: string): Promise<number[]> {
  const store = await open(folder);
  const names = (await ask(store, 'tag:list', {})).map(({ name }) => Number(name)).toSorted((a, b) => a - b);
  expect(store.context.db.pragma('integrity_check')).toBe('ok');
  store.close();
  return names;
}

describe('a process killed while it writes', () => {
  it('loses nothing that it had answered for, and opens again at once', async () => {
    for (const writes of [1, 7, 40]) {
      const folder = newFolder();
      const last = await killAfter(folder, writes);
      const names = await namesIn(folder);
      expect(names.slice(0, last + 1)).toEqual(Array.from({ length: last + 1 }, (_, n) => n));
    }
  });

  it('would lose answers given before the commit: the check can fail', async () => {
    const folder = newFolder();
    await killAfter(folder, 20, 'early');
    expect(await namesIn(folder)).toEqual([]);
  });
});

describe('a log cut short by a lost disk', () => {
  it('gives back a whole beginning of the record, never a hole', async () => {
    const folder = newFolder();
    await killAfter(folder, 60);
    const wal = join(folder, 'library.sqlite-wal');
    expect(existsSync(wal)).toBe(true);
    const size = statSync(wal).size;
    for (let piece = 1; piece <= 12; piece += 1) {
      const copy = newFolder();
      mkdirSync(copy, { recursive: true });
      copyFileSync(join(folder, 'library.sqlite'), join(copy, 'library.sqlite'));
      copyFileSync(wal, join(copy, 'library.sqlite-wal'));
      truncateSync(join(copy, 'library.sqlite-wal'), Math.floor((size * piece) / 13));
      if (piece % 3 === 0)
        writeFileSync(join(copy, 'library.sqlite-wal'), 'rest of another file'.repeat(40), { flag: 'a' });
      const store = await open(copy).catch(() => null);
      // Cut before the schema was whole: there is nothing to give back, and nothing is invented.
      if (!store) continue;
      const names = (await ask(store, 'tag:list', {}))
        .map(({ name }) => Number(name))
        .toSorted((a, b) => a - b);
      expect(names).toEqual(Array.from({ length: names.length }, (_, n) => n));
      store.close();
    }
  });
});
