import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../electron/store/store';
import type { CallInput, CallName, CallOutput } from '../../shared/ipc/contract';
import { readLaws } from '../support/corpora';
import { row } from './figures';

const wanted = 1_200_000;

/** Topic coverage of 1.2 million characters of laws in the store: the first time, and after a decision. */
export async function benchCoverage(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhangju-coverage-'));
  let count = 0;
  const store = await openStore({
    libraryDir: folder,
    resourcesDir: 'resources',
    now: Date.now,
    newId: () => `id-${String((count += 1)).padStart(8, '0')}`,
  });
  const ask = async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
    const reply = await store.call(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`);
    return reply.value;
  };
  const timed = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
    const begin = performance.now();
    const value = await work();
    return [value, performance.now() - begin];
  };
  try {
    let text = '';
    for (const { bytes } of readLaws()) if (text.length < wanted) text += `${bytes.toString('utf8')}\n\n`;
    const { id: schemeId } = await ask('topic:add-starter', {
      starterId: 'service-trade',
      language: 'zh-CN',
    });
    const { id: documentId } = await ask('document:import', {
      file: { kind: 'text', name: 'laws.md', text },
    });
    const asked = () => ask('topic:coverage', { documentId, schemeId, unit: 'sentence' });
    // Reading the document is there before any sub-view: the register needs it as well.
    const [, reading] = await timed(() => ask('measure:list', { documentId }));
    const [first, whole] = await timed(asked);
    const clause = first.clauses.find(({ key }) => first.suggestions[key]);
    const topicId = clause && first.suggestions[clause.key]?.[0]?.topicId;
    if (!clause || !topicId) throw new Error('nothing is suggested');
    const [, assigning] = await timed(() =>
      ask('topic:assign', {
        documentId,
        topicId,
        clauses: [{ range: clause.range, rows: [...clause.rows] }],
      }),
    );
    const [, again] = await timed(asked);
    row(
      'topic coverage of 1.2 M characters',
      `${whole.toFixed(0)} ms`,
      `${(whole / reading).toFixed(2)} × reading its register first`,
      'at most 1 ×',
    );
    row(
      'the same after a decision',
      `${again.toFixed(0)} ms`,
      `the decision itself ${assigning.toFixed(0)} ms`,
      `${first.clauses.length} clauses`,
    );
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
