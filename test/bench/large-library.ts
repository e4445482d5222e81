import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { importFile } from '../../electron/store/importers';
import { openStore } from '../../electron/store/store';
import type { DocumentId } from '../../shared/domain/ids';

const plan = 'resources/plans/service-trade-plan.source.html';

/** The plan's paragraphs over and over, about 1.2 million characters, as one text. */
export function largeText(root: string): string {
  const { drafts } = importFile(readFileSync(join(root, plan)), 'plan.html');
  const words = drafts.map(({ text }) => text).filter((text) => text !== '');
  const once = words.join('\n');
  return Array.from({ length: Math.ceil(1_200_000 / once.length) }, () => once).join('\n');
}

/** Makes a library whose one document has that text, with `count` overlapping marks spread over it, each with that comment. */
export async function makeLargeLibrary(
  root: string,
  libraryDir: string,
  count: number,
  comment = '',
): Promise<number> {
  const store = await openStore({ libraryDir, resourcesDir: null, now: Date.now, newId });
  const reply = await store.call('document:import', {
    file: { kind: 'text', name: 'large.txt', text: largeText(root) },
  });
  if (!reply.ok) throw new Error(reply.error.code);
  const documentId: DocumentId = reply.value.id;
  const opened = await store.call('document:open', { documentId });
  if (!opened.ok) throw new Error(opened.error.code);
  const blocks = opened.value.blocks.filter(({ text }) => text.length > 60);
  // The set-up only: the marks themselves are made through the store's own call.
  store.context.db.pragma('synchronous = OFF');
  for (let index = 0; index < count; index += 1) {
    // Two at a time in one block, the second over the end of the first.
    const pair = index >> 1;
    const block = blocks[Math.floor((2 * pair * blocks.length) / count)];
    if (!block) continue;
    const start = ((pair * 7) % (block.text.length - 50)) + (index % 2) * 8;
    const made = await store.call('annotation:create', {
      documentId,
      range: {
        start: { block: block.id, offset: start },
        end: { block: block.id, offset: start + 12 + (index % 26) },
      },
      color: (1 + (index % 8)) as 1,
      comment,
    });
    if (!made.ok) throw new Error(made.error.code);
  }
  store.close();
  return opened.value.blocks.reduce((sum, { text }) => sum + text.length, 0);
}
