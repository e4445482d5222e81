import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronExecutable, rootArguments } from '../e2e/harness';
import { median, row } from './figures';

const root = process.env['ZHANGJU_APP'] ?? process.cwd();
const hook = join(root, 'test/bench/painted-hook.cjs');
const runs = 7;

/** Proportional set size of a process and all beneath it, in MB. */
function memoryOf(pid: number): number {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // Ended meanwhile.
    }
  }
  const isBeneath = (id: number): boolean =>
    id === pid || (parents.has(id) && id > 1 && isBeneath(parents.get(id) ?? 0));
  let kilobytes = 0;
  for (const id of parents.keys()) {
    if (!isBeneath(id)) continue;
    try {
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // Ended meanwhile.
    }
  }
  return kilobytes / 1024;
}

interface Start {
  readonly ms: number;
  readonly megabytes: number;
}

/** Starts an application, waits for its first painted block, lets it settle, weighs it, ends it. */
async function startOnce(app: string, args: readonly string[], settle: number): Promise<Start> {
  const begin = Date.now();
  const child = spawn(electronExecutable(), ['-r', hook, app, ...rootArguments, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const at = await new Promise<number>((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (data) => {
      text += String(data);
      const found = /painted (\d+)/.exec(text);
      if (found) resolve(Number(found[1]));
    });
    child.once('exit', () => reject(new Error(`${app} ended before it painted`)));
  });
  await new Promise((resolve) => setTimeout(resolve, settle));
  process.stderr.write('.');
  const megabytes = memoryOf(child.pid ?? 0);
  child.kill('SIGTERM');
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3000))]);
  child.kill('SIGKILL');
  await ended;
  return { ms: at - begin, megabytes };
}

/** Start to readable plan and memory, against the hello-world window, in turn A B A B. */
export async function benchStart(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhangju-bench-'));
  const own = [
    `--user-data-dir=${join(folder, 'own')}`,
    `--library=${join(folder, 'library')}`,
    '--size=1280x800',
  ];
  const hello = [`--user-data-dir=${join(folder, 'hello')}`];
  const first = await startOnce(root, own, 500);
  await startOnce(join(root, 'test/bench/hello'), hello, 500);
  const a: Start[] = [];
  const b: Start[] = [];
  for (let run = 0; run < runs; run += 1) {
    a.push(await startOnce(root, own, run < 3 ? 4000 : 300));
    b.push(await startOnce(join(root, 'test/bench/hello'), hello, run < 3 ? 4000 : 300));
  }
  rmSync(folder, { recursive: true, force: true });
  const weights = (starts: readonly Start[]) => median(starts.slice(0, 3).map(({ megabytes }) => megabytes));
  const ratios = a.map(({ ms }, index) => ms / (b[index]?.ms ?? 1));
  row(
    'start to readable plan',
    `${median(a.map(({ ms }) => ms)).toFixed(0)} ms`,
    `hello world ${median(b.map(({ ms }) => ms)).toFixed(0)} ms`,
    `ratio ${median(ratios).toFixed(2)} (aim 1.5, at most 2.0)`,
  );
  row('first start, library made', `${first.ms} ms`, '', '');
  row(
    'memory with the plan open (PSS)',
    `${weights(a).toFixed(0)} MB`,
    `hello world ${weights(b).toFixed(0)} MB`,
    `ratio ${(weights(a) / weights(b)).toFixed(2)} (at most 1.5)`,
  );
}
