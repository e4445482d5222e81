import { defaultSettings, themes, type Settings } from '../../../shared/domain/settings/settings';
import { callStore, queryClient } from '../../lib/client';
import type { Command } from '../../lib/commands';
import { reportFailure } from '../../lib/notices';
import { useWorkbench } from '../../lib/workbench';

const now = (): Settings => queryClient.getQueryData<Settings>(['settings:get', {}]) ?? defaultSettings;
const set = (change: Partial<Settings>) => reportFailure(callStore('settings:set', change));

export const settingsCommands: readonly Command[] = [
  {
    id: 'settings',
    group: 'general',
    shortcuts: ['Mod+,'],
    run: () => useWorkbench.getState().show('settings'),
  },
  ...themes.map((theme): Command => ({
    id: `theme-${theme}`,
    group: 'general',
    shortcuts: [],
    run: () => set({ theme }),
  })),
  {
    id: 'larger-text',
    group: 'reading',
    shortcuts: ['Mod+='],
    run: () => set({ fontSize: Math.min(28, now().fontSize + 1) }),
  },
  {
    id: 'smaller-text',
    group: 'reading',
    shortcuts: ['Mod+-'],
    run: () => set({ fontSize: Math.max(14, now().fontSize - 1) }),
  },
];
