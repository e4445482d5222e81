import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findQuote } from '../../../shared/domain/annotation/anchor';
import { readingOf } from '../../../shared/domain/document/reading';
import type { DocumentId } from '../../../shared/domain/ids';
import type { ReturnedComments } from '../../../shared/ipc/contract';
import { readBlocks, readRepairs } from '../../../electron/store/repositories/documents';
import type { Store } from '../../../electron/store/store';
import { Colleague } from '../../support/colleague';
import { throughLibreOffice } from '../../support/word';
import { ask, dump, newFolder, open, refusal } from './open';

const quotes = {
  fields: '有序推进电信、互联网、教育、文化、医疗等领域相关业务开放',
  barriers: '破除负面清单之外隐性准入壁垒',
  list: '健全准入前国民待遇加负面清单管理制度',
};

/** The plan with three marks, the first with a thread, sent out as a Word file. */
async function sent() {
  const store = await open(newFolder(), true);
  await ask(store, 'settings:set', { author: { name: '周明', initials: 'ZM' } });
  const [document] = await ask(store, 'document:list', {});
  const documentId = document!.id;
  const mark = async (quote: string, comment: string) =>
    ask(store, 'annotation:create', {
      documentId,
      range: rangeOf(store, documentId, quote),
      color: 5,
      comment,
    });
  const first = await mark(quotes.fields, '末尾有“等”字：是否穷尽？');
  await ask(store, 'comment:add', { annotationId: first.id, text: '以正文为准。' });
  await mark(quotes.barriers, '没有定义。');
  await mark(quotes.list, '先健全，再缩减');
  const folder = newFolder();
  const path = join(folder, '规划全文（批注版）.docx');
  await ask(store, 'export:run', { request: { format: 'docx-annotated', documentId }, path });
  return { store, documentId, folder, path, first };
}

function rangeOf(store: Store, documentId: DocumentId, quote: string) {
  const { db } = store.context;
  const [range] = findQuote(readingOf(readBlocks(db, documentId), readRepairs(db, documentId)), quote);
  if (!range) throw new Error(`not in the plan: ${quote}`);
  return range;
}

function returned(folder: string, path: string, work: (colleague: Colleague) => Colleague) {
  const back = join(folder, '规划全文（批注版）-李楠.docx');
  writeFileSync(back, work(new Colleague(new Uint8Array(readFileSync(path)))).saves());
  return { kind: 'path' as const, path: back };
}
const short = ({ differences }: ReturnedComments) =>
  differences.map(({ kind, address, quote, before, after }) => [
    kind,
    address,
    quote.slice(0, 12),
    before,
    after,
  ]);

describe('a file that comes back from a colleague', () => {
  it('is known as one of ours, and any other file is not', async () => {
    const { store, documentId, path } = await sent();
    expect(await ask(store, 'comments:recognise', { file: { kind: 'path', path } })).toEqual({ documentId });
    const file = { kind: 'text' as const, name: 'a.docx', text: 'no' };
    expect(await ask(store, 'comments:recognise', { file })).toBeNull();
    expect(await refusal(store, 'comments:inspect', { file })).toBe('comments.not-ours');
  });

  it('says nothing where nothing was done', async () => {
    const { store, path } = await sent();
    const found = await ask(store, 'comments:inspect', { file: { kind: 'path', path } });
    expect(found.differences).toEqual([]);
    expect(found).toMatchObject({ same: 4, lost: [] });
  });

  it('shows what was added, answered, settled, reworded and deleted, each in its place', async () => {
    const { store, folder, path } = await sent();
    const file = returned(folder, path, (colleague) =>
      colleague
        .comments('设立自我承诺等便捷通道', '与告知承诺制是什么关系，要写清。')
        .answers('是否穷尽', '图片 1 里如有行业清单，以图片为准。')
        .settles('没有定义')
        .rewords('先健全，再缩减', '健全在先，缩减在后')
        .deletes('以正文为准'),
    );
    const found = await ask(store, 'comments:inspect', { file });
    expect(short(found)).toEqual([
      ['changed', '3.1¶1s2', quotes.list.slice(0, 12), '先健全，再缩减', '健全在先，缩减在后'],
      [
        'reply',
        '3.1¶1s4',
        quotes.fields.slice(0, 12),
        '末尾有“等”字：是否穷尽？',
        '图片 1 里如有行业清单，以图片为准。',
      ],
      ['deleted', '3.1¶1s4', quotes.fields.slice(0, 12), '以正文为准。', ''],
      ['resolved', '3.1¶2s2', quotes.barriers.slice(0, 12), '没有定义。', ''],
      ['new', '3.1¶2s4', '设立自我承诺等便捷通道', '', '与告知承诺制是什么关系，要写清。'],
    ]);
    expect(found.lost).toEqual([]);
    expect(found.authors).toEqual([
      { name: '周明', count: 3 },
      { name: '李楠', count: 2 },
    ]);
  });

  it('writes a colleague’s words among the researcher’s own marks where that is asked for, in their name', async () => {
    const { store, documentId, folder, path, first } = await sent();
    const file = returned(folder, path, (colleague) =>
      colleague.comments('设立自我承诺等便捷通道', '要写清。').answers('是否穷尽', '以图片为准。'),
    );
    const found = await ask(store, 'comments:inspect', { file });
    const keys = found.differences.map(({ key }) => key);
    const apply = (withoutLayer: string[]) =>
      ask(store, 'comments:apply', { file, fileSha256: found.fileSha256, keys, withoutLayer });
    await apply(['李楠']);
    expect(await ask(store, 'layer:list', { documentId })).toEqual([]);
    const marks = await ask(store, 'annotation:list', { documentId });
    const made = marks.find(({ quote }) => quote.exact === '设立自我承诺等便捷通道');
    expect(made?.author).toEqual({ name: '李楠', initials: 'LN' });
    expect(made).not.toHaveProperty('layerId');
    expect(marks.find(({ id }) => id === first.id)?.comments.at(-1)).toMatchObject({
      text: '以图片为准。',
      author: { name: '李楠' },
    });
    // Known again, whatever it was written into.
    expect((await ask(store, 'comments:inspect', { file })).differences).toEqual([]);
    await ask(store, 'history:undo', {});
    await apply(['别人']);
    expect(await ask(store, 'layer:list', { documentId })).toMatchObject([{ name: '李楠' }]);
  });

  it('writes what is chosen as the colleague’s, in a layer, in one step that can be undone', async () => {
    const { store, documentId, folder, path, first } = await sent();
    const before = dump(store);
    const file = returned(folder, path, (colleague) =>
      colleague
        .comments('设立自我承诺等便捷通道', '要写清。')
        .answers('是否穷尽', '以图片为准。')
        .settles('没有定义')
        .deletes('先健全'),
    );
    const found = await ask(store, 'comments:inspect', { file });
    const keys = found.differences.filter(({ kind }) => kind !== 'deleted').map(({ key }) => key);
    expect(await ask(store, 'comments:apply', { file, fileSha256: found.fileSha256, keys })).toEqual({
      written: 3,
      noteId: null,
    });
    const [layer] = await ask(store, 'layer:list', { documentId });
    expect(layer).toMatchObject({
      name: '李楠',
      markCount: 1,
      commentCount: 2,
      fileSha256: found.fileSha256,
    });
    const marks = await ask(store, 'annotation:list', { documentId });
    const made = marks.find(({ quote }) => quote.exact === '设立自我承诺等便捷通道');
    expect(made).toMatchObject({ author: { name: '李楠', initials: 'LN' }, layerId: layer!.id });
    expect(made?.comments[0]).toMatchObject({
      text: '要写清。',
      createdAt: new Date(2026, 3, 14, 15, 52, 3).getTime(),
    });
    expect(marks.find(({ id }) => id === first.id)?.comments.at(-1)).toMatchObject({
      text: '以图片为准。',
      author: { name: '李楠' },
      layerId: layer!.id,
    });
    expect(marks.find(({ quote }) => quote.exact === quotes.barriers)?.resolvedAt).toBeTypeOf('number');
    expect(marks.find(({ quote }) => quote.exact === quotes.list)?.comments).toHaveLength(1);

    // Looked at again, what was written is no difference any more.
    const again = await ask(store, 'comments:inspect', { file });
    expect(again.differences.map(({ kind }) => kind)).toEqual(['deleted']);

    await ask(store, 'history:undo', {});
    expect(dump(store)).toEqual(before);
    await ask(store, 'history:redo', {});
    expect(await ask(store, 'layer:list', { documentId })).toHaveLength(1);
  });

  it('reports edited text and comments on it, and writes them nowhere but in a note', async () => {
    const { store, documentId, folder, path } = await sent();
    const file = returned(folder, path, (colleague) =>
      colleague
        .edits('制定与负面清单相配套的监管措施', '研究制定与负面清单相配套的监管措施')
        .comments('研究制定与负面清单相配套', '这里不对。')
        .comments('完善开放风险防控体系', '同一段里没有改的字仍然找得到。'),
    );
    const found = await ask(store, 'comments:inspect', { file });
    expect(
      found.differences.map(({ kind, quote, before, after }) => [kind, quote.slice(0, 12), before, after]),
    ).toEqual([
      ['not-found', '研究制定与负面清单相配套', '', '这里不对。'],
      ['new', '完善开放风险防控体系', '', '同一段里没有改的字仍然找得到。'],
      ['text-edited', expect.any(String), '制定', '研究制定'],
    ]);
    // None of what cannot be written can be smuggled in.
    const keys = found.differences.map(({ key }) => key);
    expect(await refusal(store, 'comments:apply', { file, fileSha256: found.fileSha256, keys })).toBe(
      'comments.changed',
    );
    const chosen = found.differences.filter(({ kind }) => kind === 'new').map(({ key }) => key);
    const { noteId } = await ask(store, 'comments:apply', {
      file,
      fileSha256: found.fileSha256,
      keys: chosen,
    });
    const note = await ask(store, 'note:get', { noteId: noteId! });
    expect(note.documentId).toBe(documentId);
    expect(JSON.stringify(note.body)).toContain('研究制定');
    expect(JSON.stringify(note.body)).toContain('这里不对。');
  });

  it('offers likely places for a comment without one, and writes it where the researcher said, in one step', async () => {
    const { store, documentId, folder, path } = await sent();
    const file = returned(folder, path, (colleague) =>
      colleague
        .edits('制定与负面清单相配套的监管措施', '研究制定与负面清单相配套的监管措施')
        .comments('研究制定与负面清单相配套', '这里不对。')
        .comments('完善开放风险防控体系', '放错了地方。'),
    );
    const found = await ask(store, 'comments:inspect', { file });
    const [lost, fresh] = found.differences;
    const { quote: words, near, key } = lost!;
    const offered = await ask(store, 'comments:places', { documentId, words, near });
    expect(offered[0]).toMatchObject({ address: '3.2¶1s3', words: '制定与负面清单相配套' });
    const nothing = { documentId, words: 'zzzz', near: null };
    expect(await ask(store, 'comments:places', nothing)).toEqual([]);

    const before = dump(store);
    const range = rangeOf(store, documentId, '强化服务贸易监测预警');
    const places = [
      { key, range: offered[0]!.range },
      { key: fresh!.key, range },
    ];
    const wanted = { file, fileSha256: found.fileSha256, keys: [key, fresh!.key] };
    const { written } = await ask(store, 'comments:apply', { ...wanted, places });
    expect(written).toBe(2);
    const marks = await ask(store, 'annotation:list', { documentId });
    const by = (text: string) => marks.find(({ comments }) => comments.some((one) => one.text === text));
    expect(by('这里不对。')).toMatchObject({
      author: { name: '李楠' },
      quote: { exact: '制定与负面清单相配套' },
    });
    expect(by('放错了地方。')).toMatchObject({ range, quote: { exact: '强化服务贸易监测预警' } });
    // What has a place now is not in the note of what has none.
    const notes = await ask(store, 'note:list', {});
    const left = await ask(store, 'note:get', { noteId: notes[0]!.id });
    expect(JSON.stringify(left.body)).not.toContain('这里不对。');
    await ask(store, 'history:undo', {});
    expect(dump(store)).toEqual(before);
  });

  it('refuses a place for what has none to choose, and one that is not in the document', async () => {
    const { store, documentId, folder, path } = await sent();
    const file = returned(folder, path, (colleague) =>
      colleague.answers('是否穷尽', '以图片为准。').comments('设立自我承诺等便捷通道', '要写清。'),
    );
    const found = await ask(store, 'comments:inspect', { file });
    const range = rangeOf(store, documentId, quotes.barriers);
    const reply = found.differences.find(({ kind }) => kind === 'reply')!.key;
    const fresh = found.differences.find(({ kind }) => kind === 'new')!.key;
    const apply = (key: string, to: typeof range) =>
      refusal(store, 'comments:apply', {
        file,
        fileSha256: found.fileSha256,
        keys: [key],
        places: [{ key, range: to }],
      });
    expect(await apply(reply, range)).toBe('comments.changed');
    const beyond = { ...range, end: { ...range.end, offset: 1_000_000 } };
    expect(await apply(fresh, beyond)).toBe('range.invalid');
  });

  it('finds the place of a comment where words were struck out with tracked changes', async () => {
    const { store, folder, path } = await sent();
    const file = returned(folder, path, (colleague) =>
      colleague.comments('完善开放风险防控体系', '好。').tracks('强化服务贸易监测预警', '加强监测'),
    );
    const found = await ask(store, 'comments:inspect', { file });
    expect(found.differences.map(({ kind, quote }) => [kind, quote.slice(0, 10)])).toEqual([
      ['new', '完善开放风险防控体系'],
      ['text-edited', expect.any(String)],
    ]);
    expect(found.differences[1]).toMatchObject({ before: expect.stringContaining('强化') as string });
  });

  it('keeps what was changed here meanwhile in sight', async () => {
    const { store, documentId, folder, path } = await sent();
    const file = returned(folder, path, (colleague) => colleague.rewords('先健全，再缩减', '缩减在后'));
    const marks = await ask(store, 'annotation:list', { documentId });
    const comment = marks.find(({ quote }) => quote.exact === quotes.list)!.comments[0]!;
    await ask(store, 'comment:update', { commentId: comment.id, text: '我又改了' });
    const [difference] = (await ask(store, 'comments:inspect', { file })).differences;
    expect(difference).toMatchObject({ kind: 'changed', after: '缩减在后', conflict: '我又改了' });
  });

  it('is compared with what is here where the file was sent from another library', async () => {
    const { folder, path } = await sent();
    const file = returned(folder, path, (colleague) =>
      colleague.comments('设立自我承诺等便捷通道', '要写清。'),
    );
    const other = await open(newFolder(), true);
    const found = await ask(other, 'comments:inspect', { file });
    // Nothing of the sender's is here: his comments are as new as hers.
    expect(found.differences.filter(({ kind }) => kind === 'new')).toHaveLength(4);
    expect(found.differences.find(({ by }) => by?.author === '李楠')?.quote).toBe('设立自我承诺等便捷通道');
    const none = await open(newFolder());
    expect(await refusal(none, 'comments:inspect', { file })).toBe('comments.no-document');
  });

  it('refuses to write what was not looked at', async () => {
    const { store, folder, path } = await sent();
    const before = dump(store);
    const file = returned(folder, path, (colleague) =>
      colleague.comments('设立自我承诺等便捷通道', '要写清。'),
    );
    const found = await ask(store, 'comments:inspect', { file });
    returned(folder, path, (colleague) => colleague.comments('设立自我承诺等便捷通道', '别的话。'));
    const keys = found.differences.map(({ key }) => key);
    expect(await refusal(store, 'comments:apply', { file, fileSha256: found.fileSha256, keys })).toBe(
      'comments.changed',
    );
    expect(dump(store)).toEqual(before);
  });

  it('still tells new from old when LibreOffice saved it, and says what that lost', async () => {
    const { store, folder, path } = await sent();
    const file = returned(folder, path, (colleague) =>
      colleague
        .comments('设立自我承诺等便捷通道', '要写清。')
        .answers('是否穷尽', '以图片为准。')
        .settles('没有定义'),
    );
    const saved = throughLibreOffice(file.path, 'docx', newFolder());
    const found = await ask(store, 'comments:inspect', { file: { kind: 'path', path: saved } });
    expect(found.differences.map(({ kind, after }) => [kind, after])).toEqual([
      ['new', '以图片为准。'],
      ['resolved', ''],
      ['new', '要写清。'],
    ]);
    expect(found.lost).toEqual(['durable-ids', 'threads']);
    expect(found.program).toContain('LibreOffice');
    // The answer stands on just the mark's range: the place is told, that it was an answer is not guessed.
    expect(found.differences[0]?.beside).toHaveLength(1);
  }, 240_000);
});
