import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave, type SaveState } from '../../../../renderer/features/notes/autosave';

describe('autosave', () => {
  const states: SaveState[] = [];
  let writes: (() => void)[] = [];
  let refuse = false;
  const write = vi.fn(
    () =>
      new Promise<void>((resolve, reject) => {
        writes.push(() => (refuse ? reject(new Error('disk')) : resolve()));
      }),
  );
  const finish = async () => {
    writes.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  const make = () => new Autosave({ delay: 600, write, onState: (state) => states.push(state) });

  beforeEach(() => {
    vi.useFakeTimers();
    states.length = 0;
    writes = [];
    refuse = false;
    write.mockClear();
  });
  afterEach(() => vi.useRealTimers());

  it('writes once when typing has rested', async () => {
    const autosave = make();
    autosave.touch();
    await vi.advanceTimersByTimeAsync(500);
    autosave.touch();
    await vi.advanceTimersByTimeAsync(500);
    expect(write).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(write).toHaveBeenCalledTimes(1);
    await finish();
    expect(states.at(-1)).toBe('saved');
    expect(autosave.isPending).toBe(false);
  });

  it('writes again what was typed during a write', async () => {
    const autosave = make();
    autosave.touch();
    void autosave.flush();
    await vi.advanceTimersByTimeAsync(0);
    autosave.touch();
    await finish();
    expect(autosave.isPending).toBe(true);
    await vi.advanceTimersByTimeAsync(600);
    expect(write).toHaveBeenCalledTimes(2);
    await finish();
    expect(autosave.isPending).toBe(false);
  });

  it('keeps a change that could not be written, and tries again when asked', async () => {
    const autosave = make();
    refuse = true;
    autosave.touch();
    void autosave.flush();
    await vi.advanceTimersByTimeAsync(0);
    await finish();
    expect(states.at(-1)).toBe('failed');
    expect(autosave.isPending).toBe(true);
    refuse = false;
    void autosave.flush();
    await vi.advanceTimersByTimeAsync(0);
    await finish();
    expect(states.at(-1)).toBe('saved');
  });

  it('starts the write in the same turn when the page goes away', () => {
    const autosave = make();
    autosave.touch();
    autosave.flushAtOnce();
    expect(write).toHaveBeenCalledTimes(1);
  });

  it('waits until a word of an input method is whole', async () => {
    let isComposing = true;
    const autosave = new Autosave({ delay: 600, write, onState: () => {}, isComposing: () => isComposing });
    autosave.touch();
    await vi.advanceTimersByTimeAsync(3000);
    expect(write).not.toHaveBeenCalled();
    isComposing = false;
    await vi.advanceTimersByTimeAsync(600);
    expect(write).toHaveBeenCalledTimes(1);
  });

  it('writes nothing where nothing changed', async () => {
    const autosave = make();
    await autosave.flush();
    autosave.flushAtOnce();
    expect(write).not.toHaveBeenCalled();
  });

  it('never lets typing that does not rest wait longer than the limit', async () => {
    const autosave = new Autosave({
      delay: 400,
      longest: 700,
      write,
      onState: (state) => states.push(state),
    });
    for (let key = 0; key < 20; key += 1) {
      autosave.touch();
      await vi.advanceTimersByTimeAsync(100);
      await finish();
    }
    // Two seconds of typing without a pause: at 700, 1500 (the first key after a write starts anew).
    expect(write).toHaveBeenCalledTimes(2);
  });

  it('waits for the whole word also past the limit, and looks again soon', async () => {
    let composing = true;
    const autosave = new Autosave({
      delay: 400,
      longest: 700,
      write,
      onState: (state) => states.push(state),
      isComposing: () => composing,
    });
    for (let key = 0; key < 12; key += 1) {
      autosave.touch();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(write).not.toHaveBeenCalled();
    composing = false;
    await vi.advanceTimersByTimeAsync(400);
    expect(write).toHaveBeenCalledTimes(1);
  });
});
