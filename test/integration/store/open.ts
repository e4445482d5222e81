import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import { keyColumns } from '../../../electron/store/db/tables';
import { openStore, type Store, type StoreOptions } from '../../../electron/store/store';
import type { CallInput, CallName, CallOutput } from '../../../shared/ipc/contract';

export const resourcesDir = fileURLToPath(new URL('../../../resources', import.meta.url));

const folders: string[] = [];
const stores: Store[] = [];

afterEach(() => {
  for (const store of stores.splice(0)) store.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhangju-store-'));
  folders.push(folder);
  return folder;
}

let clock = Date.UTC(2026, 0, 1);
let count = 0;

/** A store on a real file, with a clock that ticks a second a look and ids counted up. */
export async function open(
  libraryDir = newFolder(),
  seeded = false,
  resources: string | null = seeded ? resourcesDir : null,
  more: Pick<StoreOptions, 'readerScript'> = {},
): Promise<Store> {
  const store = await openStore({
    libraryDir,
    resourcesDir: resources,
    now: () => (clock += 1000),
    newId: () => `id-${String((count += 1)).padStart(8, '0')}`,
    ...more,
  });
  stores.push(store);
  return store;
}

/** A call that must succeed. */
export async function ask<N extends CallName>(
  store: Store,
  name: N,
  input: CallInput<N>,
): Promise<CallOutput<N>> {
  const reply = await store.call(name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${JSON.stringify(reply.error.detail)}`);
  return reply.value;
}

/** The code with which a call is refused. */
export async function refusal(store: Store, name: string, input: unknown): Promise<string> {
  const reply = await store.dispatch(name, input);
  if (reply.ok) throw new Error(`${name} was not refused`);
  return reply.error.code;
}

export const sample =
  '关于试点的通知\n一、总体要求\n推进试点。完善制度，健全机制。\n二、保障措施\n加强领导。落实责任。';

export const importText = (store: Store, text = sample, name = '通知.txt') =>
  ask(store, 'document:import', { file: { kind: 'text', name, text } });

/** Everything the researcher's record holds, for comparing before and after. */
export function dump(store: Store): Record<string, unknown[]> {
  const tables = Object.keys(keyColumns);
  return Object.fromEntries(
    tables.map((table) => [
      table,
      store.context.db
        .all<Record<string, unknown>>(`SELECT * FROM "${table}"`)
        .map(({ opened_at: _opened, ...row }) => JSON.stringify(row))
        .toSorted(),
    ]),
  );
}
