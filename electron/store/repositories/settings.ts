import { defaultSettings, type Settings } from '../../../shared/domain/settings/settings';
import type { ReadableDb, WritableDb } from '../db/database';

/** The settings as stored, over the defaults; an unreadable value falls back to its default. */
export function readSettings(db: ReadableDb): Settings {
  const stored: Record<string, unknown> = {};
  for (const { key, value } of db.all<{ key: string; value: string }>('SELECT key, value FROM setting')) {
    if (!(key in defaultSettings)) continue;
    stored[key] = JSON.parse(value);
  }
  return { ...defaultSettings, ...stored };
}

export function writeSettings(db: WritableDb, change: Partial<Settings>): void {
  db.transaction(() => {
    for (const [key, value] of Object.entries(change)) {
      if (value === undefined) continue;
      db.run(
        'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
        key,
        JSON.stringify(value),
      );
    }
  });
}
