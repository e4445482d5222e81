import type { Feature } from '../gateway';
import type { Settings } from '../../../shared/domain/settings/settings';
import { readSettings, writeSettings } from '../repositories/settings';

export const settingsFeature = {
  'settings:get': (_input, { db }) => readSettings(db),
  'settings:set': (change, { db, tell, now }) => {
    writeSettings(db, change as Partial<Settings>);
    tell({ topics: ['settings'], documentIds: [], annotationIds: [], savedAt: now() });
    return readSettings(db);
  },
} satisfies Feature;
