import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NoteId } from '../../../../shared/domain/ids';
import type { Note, NoteBody } from '../../../../shared/domain/note/note';
import { NoteSession, type NoteDraft } from '../../../../renderer/features/notes/note-session';

const words = (text: string): NoteBody => ({
  blocks: [{ type: 'paragraph', children: [{ type: 'text', text, format: 0 }] }],
});

/** A store of one note, as far as a session can see it. */
class OneNote {
  note = { id: 'n' as NoteId, title: '题', body: words('一') } as Note;
  updates: Partial<NoteDraft>[] = [];
  isFull = false;

  call = async (name: string, input: Partial<NoteDraft>) => {
    if (name === 'note:keep-version') return { ok: true, value: null };
    if (name === 'note:get') return { ok: true, value: structuredClone(this.note) };
    if (this.isFull) return { ok: false, error: { code: 'disk.full', detail: {} } };
    const { title, body } = input;
    this.updates.push({ ...(title === undefined ? {} : { title }), ...(body ? { body } : {}) });
    this.note = { ...this.note, ...this.updates.at(-1) };
    return { ok: true, value: null };
  };
}

describe('the session of an open note', () => {
  let store: OneNote;
  let typed: NoteBody;
  const replaced: NoteDraft[] = [];
  const states: string[] = [];

  const open = () => {
    const session = new NoteSession(store.note);
    typed = session.initial.body;
    session.connect(
      () => typed,
      () => false,
    );
    session.listener = {
      onState: (state) => states.push(state),
      onReplaced: (draft) => replaced.push(draft),
    };
    return session;
  };
  const type = (session: NoteSession, text: string) => {
    typed = words(text);
    session.bodyChanged();
  };

  beforeEach(() => {
    vi.useFakeTimers();
    store = new OneNote();
    replaced.length = 0;
    states.length = 0;
    vi.stubGlobal('window', { zhangju: { call: store.call } });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('stores only what differs from what the store holds', async () => {
    const session = open();
    session.setTitle('新题', false);
    await session.flush();
    type(session, '一二');
    await session.flush();
    session.bodyChanged();
    await session.flush();
    expect(store.updates).toEqual([{ title: '新题' }, { body: words('一二') }]);
  });

  it('passes over the echo of its own writing', async () => {
    const session = open();
    type(session, '一二');
    await session.flush();
    await session.receive(store.note);
    expect(replaced).toEqual([]);
  });

  it('passes over an answer that was overtaken by its own writing', async () => {
    const session = open();
    const early = structuredClone(store.note);
    type(session, '一二');
    await session.flush();
    await session.receive(early);
    expect(replaced).toEqual([]);
  });

  it('takes a change from outside, such as an undo', async () => {
    const session = open();
    store.note = { ...store.note, body: words('旧') };
    await session.receive(store.note);
    expect(replaced).toEqual([{ title: '题', body: words('旧') }]);
  });

  it('does not let a change from outside replace what is being typed', async () => {
    const session = open();
    type(session, '正在写');
    store.note = { ...store.note, body: words('旧') };
    await session.receive(store.note);
    expect(replaced).toEqual([]);
    await session.flush();
    expect(store.note.body).toEqual(words('正在写'));
  });

  it('keeps words that could not be stored for the next time the note is opened', async () => {
    const first = open();
    type(first, '磁盘已满时写的');
    store.isFull = true;
    await first.flush();
    expect(states.at(-1)).toBe('failed');
    first.listener = null;
    await first.close();
    store.isFull = false;
    const second = open();
    expect(second.initial.body).toEqual(words('磁盘已满时写的'));
    await second.flush();
    expect(store.note.body).toEqual(words('磁盘已满时写的'));
  });
});
