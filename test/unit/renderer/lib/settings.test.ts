import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings, type Settings } from '../../../../shared/domain/settings/settings';
import { changeSettings, currentSettings, readSettings } from '../../../../renderer/lib/settings';
import { queryClient } from '../../../../renderer/lib/client';
import { useNotices } from '../../../../renderer/lib/notices';

describe('changing a setting', () => {
  let stored: Settings;
  let written: Partial<Settings>[];
  let isFull: boolean;
  const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

  beforeEach(() => {
    stored = defaultSettings;
    written = [];
    isFull = false;
    queryClient.setQueryData(['settings:get', {}], stored);
    useNotices.getState().dismissError();
    vi.stubGlobal('window', {
      zhangju: {
        call: async (name: string, change: Partial<Settings>) => {
          if (name === 'settings:get') return { ok: true, value: stored };
          await new Promise((resolve) => setTimeout(resolve, 5));
          if (isFull) return { ok: false, error: { code: 'disk.full', detail: {} } };
          written.push(change);
          stored = { ...stored, ...change };
          return { ok: true, value: stored };
        },
      },
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('acts at once and is stored after', async () => {
    changeSettings({ theme: 'dark' });
    expect(currentSettings().theme).toBe('dark');
    expect(stored.theme).toBe(defaultSettings.theme);
    await settled();
    expect(stored.theme).toBe('dark');
  });

  it('gathers what a slider tells while the first is being stored', async () => {
    for (const fontSize of [19, 20, 21, 22]) changeSettings({ fontSize });
    changeSettings({ language: 'en' });
    await settled();
    expect(written).toEqual([{ fontSize: 19 }, { fontSize: 22, language: 'en' }]);
    expect(currentSettings()).toMatchObject({ fontSize: 22, language: 'en' });
  });

  it('never falls back to an earlier value while a later one is on its way', async () => {
    const seen: number[] = [];
    const stop = queryClient.getQueryCache().subscribe(() => seen.push(currentSettings().fontSize));
    for (const fontSize of [19, 20]) changeSettings({ fontSize });
    await settled();
    stop();
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  it('is not undone by an answer that the store gave before it knew of the change', async () => {
    const answers: Promise<Settings>[] = [];
    for (const fontSize of [19, 20, 21]) {
      const asked = readSettings();
      changeSettings({ fontSize });
      answers.push(asked);
    }
    expect((await Promise.all(answers)).map((answer) => answer.fontSize)).toEqual([21, 21, 21]);
    await settled();
    expect((await readSettings()).fontSize).toBe(21);
  });

  it('that cannot be stored is told of, and later ones are still stored', async () => {
    isFull = true;
    changeSettings({ fontSize: 20 });
    await settled();
    expect(useNotices.getState().error?.code).toBe('disk.full');
    isFull = false;
    changeSettings({ fontSize: 21 });
    await settled();
    expect(stored.fontSize).toBe(21);
  });
});
