import { useQuery } from '@tanstack/react-query';
import { defaultSettings, type Settings } from '../../shared/domain/settings/settings';
import { callStore, queryClient } from './client';
import { useNotices } from './notices';

const key = ['settings:get', {}] as const;

export const currentSettings = (): Settings => queryClient.getQueryData<Settings>(key) ?? defaultSettings;

let waiting: Partial<Settings> | null = null;
/** What the store has been told and has not answered yet. */
let writing: Partial<Settings> | null = null;

/**
 * The store's settings, and over them what this window has changed: an answer that was on its way
 * meanwhile knows nothing of that.
 */
export async function readSettings(): Promise<Settings> {
  const stored = await callStore('settings:get', {});
  return { ...stored, ...writing, ...waiting };
}

/** The settings as they are shown; those as delivered until the store has answered. */
export const useSettings = (): Settings =>
  useQuery({ queryKey: key, queryFn: readSettings }).data ?? defaultSettings;

async function write(): Promise<void> {
  try {
    while (waiting) {
      const change: Partial<Settings> = waiting;
      writing = change;
      waiting = null;
      const stored = await callStore('settings:set', change);
      writing = null;
      // What was changed meanwhile is ahead of what has been stored.
      queryClient.setQueryData(key, { ...stored, ...(waiting ?? {}) });
    }
  } catch (error) {
    waiting = null;
    writing = null;
    useNotices.getState().reportError(error);
    void queryClient.invalidateQueries({ queryKey: key });
  }
}

/**
 * Acts at once and is stored right after. A slider tells of every pixel: while one change is being
 * stored, those that follow are gathered into the next.
 */
export function changeSettings(change: Partial<Settings>): void {
  queryClient.setQueryData(key, { ...currentSettings(), ...change });
  waiting = { ...waiting, ...change };
  if (!writing) void write();
}
