import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { openStore, type Store } from '../../electron/store/store';
import { exportFormats } from '../../shared/domain/export/registry';
import type { CallInput, CallName, CallOutput } from '../../shared/ipc/contract';
import { median, row } from './figures';

const root = process.env['ZHANGJU_APP'] ?? process.cwd();
const runs = 9;
/** Most that the preview of the plan's report may take, in ms. */
const wanted = 500;
const markCount = 400;

async function ask<N extends CallName>(store: Store, name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const reply = await store.call(name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`);
  return reply.value;
}

/** Marks over the plan, a sentence each, every second with a comment. */
async function markPlan(store: Store, documentId: CallInput<'document:open'>['documentId']): Promise<void> {
  const { blocks } = await ask(store, 'document:open', { documentId });
  const texts = blocks.filter(({ kind, text }) => kind === 'paragraph' && text.length > 40);
  for (let count = 0; count < markCount; count += 1) {
    const block = texts[count % texts.length];
    if (!block) return;
    const at = Math.floor(count / texts.length) * 7;
    await ask(store, 'annotation:create', {
      documentId,
      range: { start: { block: block.id, offset: at }, end: { block: block.id, offset: at + 24 } },
      color: ((count % 8) + 1) as 1,
      comment: count % 2 ? `评论 ${count}` : '',
    });
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const begin = performance.now();
    await work();
    times.push(performance.now() - begin);
  }
  return median(times);
}

/**
 * The preview of the plan's whole report in each format, beside a floor: reading the same document, marks
 * and notes from the library and nothing else.
 */
export async function benchPreview(): Promise<void> {
  const libraryDir = mkdtempSync(join(tmpdir(), 'zhangju-bench-'));
  const store = await openStore({ libraryDir, resourcesDir: join(root, 'resources'), now: Date.now, newId });
  try {
    const [plan] = await ask(store, 'document:list', {});
    if (!plan) throw new Error('the library has no plan');
    const documentId = plan.id;
    await markPlan(store, documentId);
    const floor = await timeOf(async () => {
      await ask(store, 'document:open', { documentId });
      await ask(store, 'annotation:list', { documentId });
      await ask(store, 'note:list', {});
      await ask(store, 'tag:list', {});
    });
    row(`reading the plan with ${markCount} marks`, `${floor.toFixed(1)} ms`, 'floor', '');
    const include = { measures: true, annotations: true, notes: true, fullText: true, codebook: true };
    for (const { id: format } of exportFormats) {
      const request = { format, documentId, include };
      const time = await timeOf(() => ask(store, 'export:preview', { request }));
      row(
        `preview of the whole report, ${format}`,
        `${time.toFixed(1)} ms`,
        `${(time / floor).toFixed(1)} × floor`,
        `under ${wanted} ms`,
      );
    }
  } finally {
    store.close();
    rmSync(libraryDir, { recursive: true, force: true });
  }
}
