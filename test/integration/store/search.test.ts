import { describe, expect, it } from 'vitest';
import { ask, importText, open } from './open';

describe('the search of the library', () => {
  it('finds words in texts, comments and notes, and says which note', async () => {
    const store = await open();
    const document = await importText(store);
    const { blocks } = await ask(store, 'document:open', { documentId: document.id });
    const block = blocks.at(-1) as (typeof blocks)[number];
    await ask(store, 'annotation:create', {
      documentId: document.id,
      range: { start: { block: block.id, offset: 0 }, end: { block: block.id, offset: 4 } },
      color: 2,
      comment: '试点由谁牵头？',
    });
    const body = (text: string) => ({
      blocks: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text, format: 0 }] }],
    });
    const notes = [];
    for (const text of ['试点的经过', '与此无关', '再谈试点']) {
      notes.push(
        await ask(store, 'note:create', { documentId: document.id, title: '同名', body: body(text) }),
      );
    }
    const hits = await ask(store, 'search:library', { query: '试点' });
    expect(hits.map(({ kind, noteId }) => [kind, noteId])).toEqual([
      ['text', null],
      ['text', null],
      ['comment', null],
      ['note', notes[0]?.id],
      ['note', notes[2]?.id],
    ]);
  });

  it('finds what was written on one document, with the mark of a comment, and notes of no document', async () => {
    const store = await open();
    const document = await importText(store);
    const other = await importText(store, '另一个规划\n一、试点\n开展试点。', '另一个.txt');
    const marks = [];
    for (const { id: documentId } of [document, other]) {
      const { blocks } = await ask(store, 'document:open', { documentId });
      const block = blocks.at(-1)!.id;
      const range = { start: { block, offset: 0 }, end: { block, offset: 2 } };
      marks.push(
        await ask(store, 'annotation:create', { documentId, range, color: 2, comment: '试点由谁牵头？' }),
      );
    }
    const body = { blocks: [] };
    const own = await ask(store, 'note:create', { documentId: document.id, title: '试点', body });
    const free = await ask(store, 'note:create', { documentId: null, title: '试点之二', body });
    await ask(store, 'note:create', { documentId: other.id, title: '试点之三', body });
    const hits = await ask(store, 'search:own', { documentId: document.id, query: '试点' });
    expect(hits.map(({ kind, annotationId, noteId }) => [kind, annotationId ?? noteId])).toEqual([
      ['comment', marks[0]?.id],
      ['note', own.id],
      ['note', free.id],
    ]);
    expect(await ask(store, 'search:own', { documentId: document.id, query: '试点', limit: 1 })).toHaveLength(
      1,
    );
    expect(await ask(store, 'search:own', { documentId: document.id, query: ' ' })).toEqual([]);
  });
});
