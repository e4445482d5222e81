import { defaultSettings, type Settings } from '../../shared/domain/settings/settings';
import { callStore, queryClient } from './client';
import { useNotices } from './notices';

const key = ['settings:get', {}] as const;

export const currentSettings = (): Settings => queryClient.getQueryData<Settings>(key) ?? defaultSettings;

let waiting: Partial<Settings> | null = null;
let isWriting = false;

async function write(): Promise<void> {
  isWriting = true;
  try {
    while (waiting) {
      const change: Partial<Settings> = waiting;
      waiting = null;
      const stored = await callStore('settings:set', change);
      // What was changed meanwhile is ahead of what has been stored.
      queryClient.setQueryData(key, { ...stored, ...(waiting ?? {}) });
    }
  } catch (error) {
    waiting = null;
    useNotices.getState().reportError(error);
    void queryClient.invalidateQueries({ queryKey: key });
  } finally {
    isWriting = false;
  }
}

/**
 * Acts at once and is stored right after. A slider tells of every pixel: while one change is being
 * stored, those that follow are gathered into the next.
 */
export function changeSettings(change: Partial<Settings>): void {
  queryClient.setQueryData(key, { ...currentSettings(), ...change });
  waiting = { ...waiting, ...change };
  if (!isWriting) void write();
}
