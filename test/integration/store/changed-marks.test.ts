import { describe, expect, it } from 'vitest';
import type { ChangeEvent } from '../../../shared/ipc/contract';
import type { Store } from '../../../electron/store/store';
import { ask, importText, open } from './open';

async function withMarks(count: number) {
  const store = await open();
  const document = await importText(store);
  const { blocks } = await ask(store, 'document:open', { documentId: document.id });
  const block = blocks.find(({ text }) => text.startsWith('推进试点')) as (typeof blocks)[number];
  const at = (offset: number) => ({ block: block.id, offset });
  const marks = [];
  for (let index = 0; index < count; index += 1) {
    marks.push(
      await ask(store, 'annotation:create', {
        documentId: document.id,
        range: { start: at(index % 4), end: at(4) },
        color: 1,
      }),
    );
  }
  return { store, document, marks };
}

/** The events that `work` brings about. */
async function eventsOf(store: Store, work: () => Promise<unknown>): Promise<readonly ChangeEvent[]> {
  const events: ChangeEvent[] = [];
  store.onChanged((event) => events.push(event));
  await work();
  return events;
}

describe('a change event', () => {
  it('names the marks that a colour, a comment, their undoing and redoing touched', async () => {
    const { store, marks } = await withMarks(3);
    const [first] = marks;
    const id = first?.id as never;
    const events = await eventsOf(store, async () => {
      await ask(store, 'annotation:update', { annotationId: id, color: 5 });
      await ask(store, 'comment:add', { annotationId: id, text: '见附件' });
      await ask(store, 'history:undo', {});
      await ask(store, 'history:redo', {});
      await ask(store, 'annotation:delete', { annotationIds: [id] });
    });
    expect(events.map(({ annotationIds }) => annotationIds)).toEqual([[id], [id], [id], [id], [id]]);
  });

  it('names none where more than a hundred changed', async () => {
    const { store, marks } = await withMarks(101);
    const events = await eventsOf(store, () =>
      ask(store, 'annotation:delete', { annotationIds: marks.map(({ id }) => id) }),
    );
    expect(events.map(({ annotationIds }) => annotationIds)).toEqual([null]);
  });
});

describe('asking for marks by name', () => {
  it('gives those of the document that are there', async () => {
    const { store, document, marks } = await withMarks(3);
    const [first, second] = marks.map(({ id }) => id) as [never, never];
    await ask(store, 'annotation:delete', { annotationIds: [first] });
    const asked = { documentId: document.id, annotationIds: [first, second] };
    expect((await ask(store, 'annotation:get', asked)).map(({ id }) => id)).toEqual([second]);
    const other = await importText(store, '一、另一份\n别的内容。', '别.txt');
    expect(await ask(store, 'annotation:get', { ...asked, documentId: other.id })).toEqual([]);
  });
});
