import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { openStore } from '../../electron/store/store';
import type { CallInput } from '../../shared/ipc/contract';
import { launchApp } from '../e2e/harness';
import { median, row } from './figures';
import { largeText } from './large-library';

const root = process.env['ZHANGJU_APP'] ?? process.cwd();
const runs = 9;

interface Documents {
  readonly plan: string;
  readonly large: string;
}

/** A library of the plan, a text of 1.2 million characters, and a line that the window starts with. */
async function makeLibrary(libraryDir: string): Promise<Documents> {
  const store = await openStore({ libraryDir, resourcesDir: null, now: Date.now, newId });
  const add = async (file: CallInput<'document:import'>['file']): Promise<string> => {
    const reply = await store.call('document:import', { file });
    if (!reply.ok) throw new Error(reply.error.code);
    return reply.value.id;
  };
  const bytes = new Uint8Array(readFileSync(join(root, 'resources/plans/service-trade-plan.source.html')));
  const plan = await add({ kind: 'bytes', name: 'plan.html', bytes });
  const large = await add({ kind: 'text', name: 'large.txt', text: largeText(root) });
  const line = await add({ kind: 'text', name: 'line.txt', text: '一、一行\n只有一行。' });
  const opened = await store.call('document:open', { documentId: line as never });
  if (!opened.ok) throw new Error(opened.error.code);
  store.close();
  return { plan, large };
}

/** From the click on a document in the library to the second frame with its words, in ms. Each is opened once a start. */
async function openings(libraryDir: string, order: readonly string[]): Promise<readonly number[]> {
  const app = await launchApp({ libraryDir });
  const times: number[] = [];
  for (const id of order) {
    await app.page.keyboard.press('Control+Shift+L');
    await app.page.waitForSelector(`[data-document-id="${id}"]`);
    await app.page.waitForTimeout(1000);
    times.push(
      await app.page.evaluate(async (documentId) => {
        const frame = () => new Promise((done) => requestAnimationFrame(done));
        const begin = performance.now();
        document.querySelector<HTMLElement>(`[data-document-id="${documentId}"] button`)?.click();
        while (!document.querySelector('main [data-block]')) await frame();
        await frame();
        await frame();
        return performance.now() - begin;
      }, id),
    );
  }
  await app.close();
  return times;
}

/** How long a document of 1.2 million characters takes to be readable, beside the plan, in turn A B B A. */
export async function benchOpening(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhangju-bench-'));
  const library = join(folder, 'library');
  const { plan, large } = await makeLibrary(library);
  const times: Record<string, number[]> = { [plan]: [], [large]: [] };
  for (let run = 0; run < runs; run += 1) {
    const order = run % 2 ? [plan, large] : [large, plan];
    const found = await openings(library, order);
    order.forEach((id, index) => times[id]?.push(found[index] ?? Number.NaN));
    process.stderr.write('.');
  }
  rmSync(folder, { recursive: true, force: true });
  const [own, beside] = [median(times[large] ?? []), median(times[plan] ?? [])];
  row(
    'opening 1.2 M characters, readable text',
    `${own.toFixed(0)} ms`,
    `the plan ${beside.toFixed(0)} ms`,
    `ratio ${(own / beside).toFixed(2)} (at most 1.3)`,
  );
}
