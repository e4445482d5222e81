import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { expect, type ElectronApplication } from '@playwright/test';
import type { LaunchedApp } from './launch';

/** Makes the application keep the address of every request that a page of it made. */
export async function recordRequests(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(async ({ app, session }) => {
    await app.whenReady();
    const seen: string[] = [];
    (globalThis as unknown as { seenRequests: string[] }).seenRequests = seen;
    session.defaultSession.webRequest.onErrorOccurred((details) => void seen.push(details.url));
    session.defaultSession.webRequest.onCompleted((details) => void seen.push(details.url));
  });
}

/** Addresses of requests, made or cancelled, that are not the application's own. */
export function foreignRequests(electron: ElectronApplication): Promise<readonly string[]> {
  return electron.evaluate(() =>
    (globalThis as unknown as { seenRequests: string[] }).seenRequests.filter(
      (url) => !/^(app:\/\/zhangju\/|blob:|data:|devtools:)/.test(url),
    ),
  );
}

/** Fails if a page asked for anything outside, or a process holds a socket to another machine. */
export async function expectNoNetwork({ electron }: LaunchedApp): Promise<void> {
  expect(await foreignRequests(electron)).toEqual([]);
  if (process.platform === 'linux') {
    const root = electron.process().pid;
    if (root !== undefined) expect(outsideSockets(processTree(root))).toEqual([]);
  }
}

/** The process and all it started, directly or not. */
export function processTree(root: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]));
    } catch {
      // Ended meanwhile.
    }
  }
  const isBelow = (pid: number): boolean => {
    for (let at: number | undefined = pid; at; at = parents.get(at)) if (at === root) return true;
    return false;
  };
  return [...parents.keys()].filter(isBelow);
}

function outsideSockets(pids: readonly number[]): readonly string[] {
  const inodes = new Set<string>();
  for (const pid of pids) {
    try {
      for (const fd of readdirSync(`/proc/${pid}/fd`)) {
        const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1];
        if (inode) inodes.add(inode);
      }
    } catch {
      // Ended meanwhile, or the file was closed.
    }
  }
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
    readFileSync(`/proc/net/${kind}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => inodes.has(fields[9] ?? '') && !isHere(fields[2] ?? ''))
      .map((fields) => `${kind} ${fields[2]}`),
  );
}

/** Whether a peer's address (hexadecimal, as in /proc) is none at all or this machine. */
function isHere(peer: string): boolean {
  const address = peer.split(':')[0] ?? '';
  return (
    /^0+$/.test(address) ||
    /^[0-9A-F]{6}7F$/.test(address) ||
    address === '00000000000000000000000001000000' ||
    /^0000000000000000FFFF0000[0-9A-F]{6}7F$/.test(address)
  );
}
