import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { applicationFolder, processTree, runtimeFolder } from '../harness';

test.skip(process.platform !== 'linux', 'reads /proc');

const nobody = 65534;
const isRoot = process.getuid?.() === 0;
/** As root everything is started as nobody, which can sandbox. */
const as = isRoot ? { uid: nobody, gid: nobody } : {};

let place = '';
const started: ChildProcess[] = [];

test.beforeAll(() => {
  test.setTimeout(120_000);
  // Outside a home that only root may enter, and readable for everybody.
  place = mkdtempSync(join(tmpdir(), 'zhangju-sandbox-'));
  chmodSync(place, 0o755);
  cpSync(runtimeFolder(), join(place, 'runtime'), { recursive: true });
  mkdirSync(join(place, 'app'));
  for (const part of ['out', 'resources', 'package.json'])
    cpSync(join(applicationFolder, part), join(place, 'app', part), { recursive: true });
  for (const home of ['home', 'state', 'library', 'run']) {
    mkdirSync(join(place, home), { mode: 0o700 });
    if (isRoot) chownSync(join(place, home), nobody, nobody);
  }
  execFileSync('chmod', ['-R', 'a+rX', place]);
});

test.afterAll(async () => {
  for (const process of started) {
    const ended = new Promise((resolve) => process.once('exit', resolve));
    if (process.exitCode === null && process.kill()) await ended;
  }
  rmSync(place, { recursive: true, force: true, maxRetries: 10 });
});

test('for a user who is not root every page runs in the sandbox', async () => {
  const display = await openDisplay();
  const application = spawn(
    join(place, 'runtime/electron'),
    [join(place, 'app'), `--user-data-dir=${join(place, 'state')}`, `--library=${join(place, 'library')}`],
    {
      ...as,
      cwd: place,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        LANG: 'C.UTF-8',
        DISPLAY: display,
        HOME: join(place, 'home'),
        XDG_RUNTIME_DIR: join(place, 'run'),
      },
    },
  );
  started.push(application);
  let said = '';
  application.stderr?.on('data', (chunk) => (said += String(chunk)));

  await expect.poll(() => renderersOf(application), { timeout: 20_000, message: said }).not.toEqual([]);
  const pages = renderersOf(application);
  expect(commandLine(application.pid ?? 0)).not.toContain('--no-sandbox');
  for (const page of pages) {
    const status = readFileSync(`/proc/${page}/status`, 'utf8');
    expect(/^Seccomp:\s*(\d)/m.exec(status)?.[1]).toBe('2');
    expect(/^NoNewPrivs:\s*(\d)/m.exec(status)?.[1]).toBe('1');
    expect(commandLine(page)).not.toContain('--no-sandbox');
    // A world of its own: the page's process sees neither the disk nor the network of the others.
    expect(namespaceOf(page, 'net')).not.toBe(namespaceOf(application.pid ?? 0, 'net'));
  }
});

/** The display at hand, or as root one that lets nobody in. */
async function openDisplay(): Promise<string> {
  const own = process.env['DISPLAY'];
  if (!isRoot && own) return own;
  const server = spawn('Xvfb', ['-ac', '-displayfd', '1', '-screen', '0', '1280x800x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  started.push(server);
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.stdout?.once('data', (chunk) => resolve(String(chunk).trim()));
  });
  return `:${number}`;
}

function renderersOf({ pid }: ChildProcess): readonly number[] {
  return processTree(pid ?? 0).filter((one) => {
    const words = commandLine(one);
    if (!words.includes('--type=renderer')) return false;
    // A page's process starts unsandboxed and locks itself in; only then is it of interest.
    const status = readFileSync(`/proc/${one}/status`, 'utf8');
    return /^Seccomp:\s*[12]/m.test(status);
  });
}

function commandLine(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/);
  } catch {
    return [];
  }
}

function namespaceOf(pid: number, kind: string): string {
  return execFileSync('readlink', [`/proc/${pid}/ns/${kind}`], { encoding: 'utf8' }).trim();
}
