import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@playwright/test';
import { applicationFolder, electronExecutable, launchApp, rootArguments } from './harness';
import { pngSize } from './harness/png';

let place = '';
test.beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'zhangju-start-'));
});
test.afterEach(() => rmSync(place, { recursive: true, force: true, maxRetries: 5 }));

const library = () => join(place, 'library');
const picture = () => join(place, 'pictures', 'window.png');

/** Starts the application as the command line does and waits for its end. */
function screenshot(...args: readonly string[]): Promise<{ code: number; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      electronExecutable(),
      [
        ...rootArguments,
        applicationFolder,
        `--user-data-dir=${join(place, 'state')}`,
        `--library=${library()}`,
        '--screenshot',
        picture(),
        ...args,
      ],
      { timeout: 70_000 },
      (error, _stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stderr }),
    );
  });
}

/** Makes a library by starting once, and names its database. */
async function makeLibrary(): Promise<string> {
  const app = await launchApp({ libraryDir: library(), userDataDir: join(place, 'state') });
  await app.close();
  const names = readdirSync(library()).filter((name) => {
    const path = join(library(), name);
    return statSync(path).isFile() && readFileSync(path).subarray(0, 15).toString() === 'SQLite format 3';
  });
  expect(names).toHaveLength(1);
  return join(library(), names[0] ?? '');
}

const madeByTheApplication = (stderr: string) =>
  stderr.split('\n').filter((line) => line.startsWith('zhangju:'));

test('a picture of the plan is written and the end is good', async () => {
  const { code, stderr } = await screenshot();
  expect({ code, said: madeByTheApplication(stderr) }).toEqual({ code: 0, said: [] });
  expect(pngSize(readFileSync(picture()))).toEqual({ width: 1280, height: 800 });
});

test('the picture has the size asked for', async () => {
  const { code } = await screenshot('--size', '1000x700');
  expect(code).toBe(0);
  expect(pngSize(readFileSync(picture()))).toEqual({ width: 1000, height: 700 });
});

test('a library from the future is not opened and says so', async () => {
  const database = await makeLibrary();
  const open = new DatabaseSync(database);
  open.exec('PRAGMA user_version = 999999');
  open.close();
  const before = readFileSync(database);
  const { code, stderr } = await screenshot();
  expect(code).toBe(1);
  expect(madeByTheApplication(stderr)).toEqual([expect.stringContaining('library.from-future')]);
  expect(readFileSync(database).equals(before)).toBe(true);
});

test('a damaged library is not opened, not replaced, and says so', async () => {
  const database = await makeLibrary();
  const damaged = Buffer.from(readFileSync(database));
  damaged.fill(0x5a, 0, 100);
  writeFileSync(database, damaged);
  const { code, stderr } = await screenshot();
  expect(code).toBe(1);
  expect(madeByTheApplication(stderr)).toEqual([expect.stringContaining('library.damaged')]);
  expect(readFileSync(database).equals(damaged)).toBe(true);
});

test('a folder that cannot hold a library is named as the cause', async () => {
  writeFileSync(library(), 'a file, not a folder');
  const { code, stderr } = await screenshot();
  expect(code).toBe(1);
  expect(madeByTheApplication(stderr)).toEqual([expect.stringContaining(library())]);
});

test('a second picture of a library in use ends with the cause', async () => {
  const app = await launchApp({ libraryDir: library(), userDataDir: join(place, 'state') });
  const { code, stderr } = await screenshot();
  await app.close();
  expect(code).toBe(1);
  expect(madeByTheApplication(stderr)).toEqual([expect.stringContaining('another window')]);
});
